/**
 * A link inside the site must arrive: at a page that is there, under the address it has now, and at a heading that is
 * there. Anchors that only code decides on are left to the tests of the built site.
 */
import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { editDistance, findNearestName } from '../../src/lib/nearest-name.ts';
import { collections } from '../../src/schemas/collections.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { readMdxTree } from '../content/mdx-tree.ts';
import { listNodes, toStart } from '../content/mdx-walk.ts';
import { findAddress, listAddresses, readMoves, type Addresses } from '../content/site-addresses.ts';
import type { Rule } from './rule.ts';

interface Site {
  root: string;
  addresses: Addresses;
  moves: Map<string, string>;
}

type WrittenLink = Pick<Fault, 'line' | 'column' | 'field'> & { url: string };

export const internalLinks: Rule = {
  name: 'internal-links',
  severity: 'error',
  waivable: false,
  why: 'a link that leads nowhere leaves a reader who needs help on an error page',
  finds: [
    'A link to a page that is not there: /get-hlp/ → /get-help/',
    'A link to a page that has moved → its address now',
    'An address with capitals, or without its last slash: /Get-help → /get-help/',
    'A link to a heading that is not there: /about/#whoweare → /about/#who-we-are',
    'The same in the address of a large button',
  ],
  example: { wrong: 'Go to [get help](/get-hlp/).', right: 'Go to [get help](/get-help/).' },
  check: ({ root, files }) => {
    const site: Site = { root, addresses: listAddresses(files), moves: readMoves(root) };
    return files.flatMap((file) =>
      listLinks(file).flatMap(({ url, ...place }): Fault[] => {
        const message = explain(url, file, site);
        return message ? [{ file: file.path, ...place, value: url, message }] : [];
      }),
    );
  },
};

/** Every link that begins with / or #, in the text and in the fields. */
function listLinks(file: ContentFile): WrittenLink[] {
  const inText =
    collections[file.collection].format === 'mdx' && file.hasFrontMatter
      ? listNodes(readMdxTree(file))
          .filter(({ node }) => node.type === 'link' || node.type === 'definition')
          .map(({ node }) => ({ url: node.url ?? '', ...toStart(node) }))
      : [];
  const { action } = (file.data ?? {}) as { action?: { href?: unknown } | null };
  const inFields =
    typeof action?.href === 'string'
      ? [{ url: action.href, field: 'action.href', ...findPosition(file, ['action', 'href']) }]
      : [];
  return [...inFields, ...inText].filter(({ url }) => /^(?:\/(?!\/)|#)/.test(url));
}

function explain(url: string, file: ContentFile, { root, addresses, moves }: Site): string | undefined {
  const [before = '', anchor] = url.split('#');
  const path = before.replace(/\?.*$/, '') || findAddress(file) || '';
  if (addresses.has(path)) return explainAnchor(anchor, path, addresses);
  const moved = moves.get(path);
  if (moved) return `this page has moved to ${moved}: link to it there`;
  if (isPublicFile(root, path)) return undefined;
  const tidy = `${path.toLowerCase().replace(/\/+$|\/index\.html?$|\.html?$/, '')}/`;
  if (addresses.has(tidy)) return `write ${tidy}: addresses here are in small letters and end with a slash`;
  const near = findNear(tidy, [...addresses.keys(), ...moves.values()]);
  return `this site has no page at ${path}${near ? `. Did you mean ${near}?` : ': look up its address in the A to Z'}`;
}

function isPublicFile(root: string, path: string): boolean {
  const isPlain = posix.normalize(path) === path;
  return isPlain && (statSync(join(root, 'public', path), { throwIfNoEntry: false })?.isFile() ?? false);
}

function explainAnchor(anchor: string | undefined, path: string, addresses: Addresses): string | undefined {
  const anchors = addresses.get(path);
  if (!anchor || !anchors || anchors.has(anchor)) return undefined;
  const near = findNear(anchor, anchors);
  const hint = near ? `Did you mean #${near}?` : `Leave #${anchor} out, and the link leads to the top of the page`;
  return `nothing on ${path} has the name #${anchor}. ${hint}`;
}

/** Long addresses begin alike, so that only a few letters may differ. */
function findNear(written: string, names: Iterable<string>): string | undefined {
  const near = findNearestName(written, names);
  return near !== undefined && editDistance(written, near) <= 3 ? near : undefined;
}
