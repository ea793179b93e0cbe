/**
 * Pagefind's files, made over so that a search asks for fewer bytes. Pagefind finds the same pages, up to 1,000 pages
 * (src/build/frequent-words.ts), and in the same order but where two words stand in one place.
 *
 * - Pagefind packs every file with gzip, and Brotli can do nothing with what is packed. Its own reader also takes files
 *   that begin with `pagefind_dcd` and are not packed, so they are unpacked here and packed by the step of compression.
 *   A host that sends neither our `.br` nor our `.gz` and packs nothing itself sends about twice as much.
 * - Words stand in pieces of about 26 kB, of which a search needs a few hundred bytes. Here they have another form, a fifth
 *   as long (src/lib/word-lists.ts), and stand in smaller pieces (src/build/word-pieces.ts).
 * - Pages and pieces are numbered, below a name that changes with the contents, so a name never comes to mean another
 *   page, and the list of them (src/lib/pagefind-meta.ts) holds no names. The pages stand in the order of the list of names.
 * - Of the program, only the engine stays: no worker, no merging of indexes, no unpacking.
 *
 * The format is that of the pinned version: pagefind/src/index/*.rs of https://github.com/CloudCannon/pagefind.
 */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decodeCbor, type Cbor } from '../lib/cbor.ts';
import { compareListed } from '../lib/instant-file.ts';
import { packMeta, type PagefindMeta } from '../lib/pagefind-meta.ts';
import type { IndexedWord, Place } from '../lib/word-lists.ts';
import { limitPlaces, roundCounts } from './frequent-words.ts';
import { toEngine } from './pagefind-program.ts';
import { cutWords } from './word-pieces.ts';

type Files = ReadonlyMap<string, Uint8Array>;
interface Entry {
  languages: Record<string, { hash: string; wasm: string | null }>;
}

const SIGNATURE = 'pagefind_dcd';
/** @param files by their paths below the site's folder, as Pagefind made them. @throws when the format is another. */
export async function shrinkPagefindFiles(files: Files): Promise<Map<string, Uint8Array>> {
  const entry = JSON.parse(toText(files.get('pagefind/pagefind-entry.json'))) as Entry;
  const shrunk = new Map<string, Uint8Array>();
  for (const language of Object.values(entry.languages)) {
    const wasm = `pagefind/wasm.${language.wasm ?? 'unknown'}.pagefind`;
    shrunk.set(wasm, pack(unpack(files.get(wasm))));
    const index = toIndex(files, language.hash);
    for (const [path, content] of index.files) shrunk.set(path, content);
    language.hash = index.name;
  }
  shrunk.set('pagefind/pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
  shrunk.set('pagefind/pagefind.js', Buffer.from(await toEngine(toText(files.get('pagefind/pagefind.js')))));
  return shrunk;
}

function toIndex(files: Files, hash: string): { name: string; files: Map<string, Uint8Array> } {
  const meta = decodeCbor(unpack(files.get(`pagefind/pagefind.${hash}.pf_meta`))) as PagefindMeta;
  const found = meta[1].map(([name, words], was) => {
    const content = unpack(files.get(`pagefind/fragment/${name}.pf_fragment`));
    return { ...toListed(content), was, words, content };
  });
  // Pagefind's own order is that of the folder on the disc, which another disc does not share.
  const pages = found.toSorted(compareListed);
  const numbers: number[] = [];
  pages.forEach(({ was }, number) => (numbers[was] = number));
  const lengths = pages.map((page) => page.words);
  const words = meta[2].flatMap(([, , name]) => {
    const [list] = decodeCbor(unpack(files.get(`pagefind/index/${name}.pf_index`))) as [IndexedWord[]];
    return list.map((word) => renumberPages(word, numbers, lengths));
  });
  const pieces = cutWords(words);
  const counts = roundCounts(lengths);
  const rest = meta.slice(3) as Cbor[];
  // A page of an older deploy must not get words of a newer one, so all names change with the contents.
  const version = createHash('sha256').update(JSON.stringify([counts, rest]));
  for (const { content } of [...pieces, ...pages]) version.update(content);
  const name = version.digest('hex').slice(0, 8);
  const made = new Map<string, Uint8Array>();
  const toPath = (folder: string, number: number) => `pagefind/${folder}/${name}/${number.toString(36)}.pf_${folder}`;
  pages.forEach(({ content }, number) => made.set(toPath('fragment', number), pack(content)));
  pieces.forEach(({ content }, number) => made.set(toPath('index', number), pack(content)));
  const packed = packMeta({ version: meta[0], name, counts, ranges: pieces.map(({ range }) => range), rest });
  made.set(`pagefind/pagefind.${name}.pf_meta`, pack(packed));
  return { name, files: made };
}

/** @param content Of a page's file. @returns the page's address. */
export function readFragmentAddress(content: Uint8Array): string {
  return toListed(unpack(content)).href;
}

function toListed(fragment: Buffer): { href: string; kind: string } {
  const { url, meta } = JSON.parse(fragment.toString()) as { url: string; meta: { kind?: string } };
  return { href: url, kind: meta.kind ?? '' };
}

/** @param numbers The new number of each page, by its old one. @param lengths Words of each page, by its new number. */
export function renumberPages(
  [word, places, spellings]: IndexedWord,
  numbers: readonly number[],
  lengths: readonly number[],
): IndexedWord {
  const renumber = (old: readonly Place[]): Place[] => {
    let was = 0;
    const moved = old.map(([step, ...rest]): Place => [numbers[(was += step)]!, ...rest]);
    const kept = limitPlaces(
      moved.toSorted(([a], [b]) => a - b),
      lengths,
    );
    return kept.map(([page, ...rest], at): Place => [page - (kept[at - 1]?.[0] ?? 0), ...rest]);
  };
  return [word, renumber(places), spellings.map(([written, at]) => [written, renumber(at)])];
}

function unpack(content: Uint8Array | undefined): Buffer {
  if (!content) throw new Error('Pagefind has left out a file that its index names');
  const bytes = content[0] === 0x1f ? gunzipSync(content) : Buffer.from(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw new Error('A file is not one of Pagefind');
  return bytes.subarray(SIGNATURE.length);
}

function pack(content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(SIGNATURE), content]);
}

function toText(content: Uint8Array | undefined): string {
  if (!content) throw new Error('Pagefind has left out its program or its list');
  return Buffer.from(content).toString();
}
