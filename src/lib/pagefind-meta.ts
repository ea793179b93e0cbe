/**
 * The list that begins every search: how many words each page has, and which words stand in which piece of the index.
 * Pagefind's own form also names each page and piece, which with 10,000 pages is most of the list. Ours numbers them, so
 * that the search itself puts the names in.
 */
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';

type Range = [from: string, to: string];
export type PagefindMeta = [
  version: string,
  pages: [name: string, words: number][],
  chunks: [...Range, name: string][],
  ...rest: Cbor[],
];
export interface MetaContent {
  /** Of Pagefind. */
  version: string;
  /** Of this index: what stands before the numbers. */
  name: string;
  /** Words of each page, in the order of their numbers. */
  counts: number[];
  /** The words that each piece is asked for. */
  ranges: Range[];
  rest: Cbor[];
}

export function packMeta({ version, name, counts, ranges, rest }: MetaContent): Uint8Array {
  const firsts = ranges.map(([from]) => from);
  const lasts = ranges.every(([, to], at) => to === toEnd(firsts[at + 1])) ? [] : ranges.map(([, to]) => to);
  return encodeCbor([version, name, packCounts(counts), firsts.join(' '), lasts.join(' '), ...rest]);
}

/** The last word before another, where a piece ends at the beginning of the next; then the list need not say where. */
export function toEnd(next: string | undefined): string {
  if (next === undefined) return '\uffff';
  return `${next.slice(0, -1)}${String.fromCharCode(next.charCodeAt(next.length - 1) - 1)}\uffff`;
}

/** How many different counts have a number of one byte. */
const FEW = 24;

/** In a large index, where few counts are left (src/build/frequent-words.ts), each by its number in their list. */
function packCounts(counts: number[]): Cbor[] {
  const different = [...new Set(counts)].toSorted((a, b) => a - b);
  return different.length > FEW ? counts : [different, counts.map((count) => different.indexOf(count))];
}

function readCounts(packed: Cbor[]): number[] {
  if (!Array.isArray(packed[0])) return packed as number[];
  const [different, numbers] = packed as [number[], number[]];
  return numbers.map((number) => different[number]!);
}

/** @param packed What `packMeta` gave. @returns as Pagefind wants it, without pieces, because it is given words; and the pieces. */
export function readMeta(packed: Uint8Array): { meta: Uint8Array; chunks: PagefindMeta[2] } {
  const [version, name, counts, firsts, lasts, ...rest] = decodeCbor(packed) as [
    string,
    string,
    Cbor[],
    string,
    string,
    ...Cbor[],
  ];
  const toName = (number: number) => `${name}/${number.toString(36)}`;
  const pages = readCounts(counts).map((words, number): PagefindMeta[1][number] => [toName(number), words]);
  const begins = firsts.split(' ');
  const ends = lasts ? lasts.split(' ') : begins.map((_, number) => toEnd(begins[number + 1]));
  const chunks = begins.map((from, number): PagefindMeta[2][number] => [from, ends[number]!, toName(number)]);
  return { meta: encodeCbor([version, pages, [], ...rest]), chunks };
}
