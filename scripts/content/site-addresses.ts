/** Every address that the built site has, so that a link can be held against them before anything is built. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listDataFiles } from '../../src/lib/data-files.ts';
import { toHeadingSlugs } from '../../src/lib/heading-slug.ts';
import { toLocators } from '../../src/lib/outline.ts';
import { pagedKinds, routes } from '../../src/lib/routes.ts';
import { readYamlFile, type ContentFile } from './content-files.ts';
import { getId, getKey, isReadable } from './entry-ids.ts';
import { listFixedPages, listFrameAnchors } from './fixed-pages.ts';
import { readMdx, readMdxTree } from './mdx-tree.ts';
import { listNodes, toWords } from './mdx-walk.ts';
import { toOutline } from './outline.ts';

/** The anchors of each address; `undefined` where code decides on them and only the built page can tell. */
export type Addresses = Map<string, Set<string> | undefined>;

/** The headings of the glossary. */
const LETTERS = [...'0abcdefghijklmnopqrstuvwxyz'].map((letter) => `letter-${letter}`);

type Data = Record<string, unknown>;

/** All pages and files with an address, without what is only in `public/`. */
export function listAddresses(files: ContentFile[]): Addresses {
  const frame = listFrameAnchors();
  const idsOf = (collection: string) => files.filter((file) => file.collection === collection).flatMap((file) => getId(file) ?? []);
  const addresses: Addresses = new Map(listFixedPages().map(({ address }) => [address, undefined]));
  addresses.set('/partners/', new Set([...frame, ...idsOf('organisations')]));
  addresses.set('/glossary/', new Set([...frame, ...LETTERS, ...idsOf('glossary')]));
  for (const address of idsOf('datasets').flatMap((id) => Object.values(listDataFiles(id)))) {
    addresses.set(address, undefined);
  }
  for (const file of files) {
    const address = findAddress(file);
    if (!address) continue;
    const anchors = listAnchors(file)?.concat(file.collection === 'points' ? listWorkOf(file, files) : []);
    addresses.set(address, anchors && new Set([...frame, ...anchors, ...(addresses.get(address) ?? [])]));
  }
  return addresses;
}

/** The address of a file's own page, if it has one. */
export function findAddress(file: ContentFile): string | undefined {
  const { collection, slug } = file;
  if (collection === 'disagreements') return routes.disagreements(getKey(file, 'topic') ?? '');
  const paged = pagedKinds.find((name) => name === collection);
  return paged && routes[paged](slug);
}

/** Old addresses and where each leads now. */
export function readMoves(root: string): Map<string, string> {
  const path = 'content/redirects.yaml';
  if (!existsSync(join(root, path))) return new Map();
  const { redirects } = (readYamlFile(root, path).data ?? {}) as { redirects?: unknown };
  const moves = (Array.isArray(redirects) ? redirects : []) as ({ from?: unknown; to?: unknown } | null)[];
  return new Map(moves.map((move) => [String(move?.from), String(move?.to)]));
}

function listAnchors(file: ContentFile): string[] | undefined {
  const data = (file.data ?? {}) as Data;
  if (file.collection === 'disagreements') return [getId(file) ?? ''];
  // What has a page and cannot be read may have any place.
  if (!isReadable(file) || (file.path.endsWith('.mdx') && readMdx(file).error)) return undefined;
  if (file.collection === 'figures') return listEntries(data['figures']).map(({ id }) => String(id));
  if (file.collection === 'places') return undefined;
  const promises = listEntries(data['promises']).map(({ id }) => `promise-${String(id)}`);
  const parts = ['groups', 'risks'].flatMap((field) => listEntries(data[field]).map(({ id }) => String(id)));
  return [...toHeadingIds(file), ...toLocators(toOutline(data['outline'])), ...promises, ...parts];
}

/** The page of a point lists its pieces of work, each at its id. */
function listWorkOf(point: ContentFile, files: ContentFile[]): string[] {
  const id = getId(point);
  return files
    .filter(({ collection, data }) => {
      const points = (data as Data | undefined)?.['points'];
      return collection === 'initiatives' && Array.isArray(points) && points.includes(id);
    })
    .flatMap((file) => getId(file) ?? []);
}

function toHeadingIds(file: ContentFile): string[] {
  const headings = listNodes(readMdxTree(file)).filter(({ node }) => node.type === 'heading');
  return toHeadingSlugs(headings.map(({ node }) => toWords(node)));
}

/** The entries of a list that can be read; what is wrong with the others is for the rule on fields to say. */
function listEntries(list: unknown): Data[] {
  const entries: unknown[] = Array.isArray(list) ? list : [];
  return entries.filter((each): each is Data => typeof each === 'object' && each !== null);
}
