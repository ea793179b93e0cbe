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
  const lasts = ranges.map(([, to]) => to);
  return encodeCbor([version, name, counts, firsts.join(' '), lasts.join(' '), ...rest]);
}

/** @param packed What `packMeta` gave. @returns as Pagefind wants it. */
export function readMeta(packed: Uint8Array): { meta: Uint8Array; chunks: PagefindMeta[2] } {
  const [version, name, counts, firsts, lasts, ...rest] = decodeCbor(packed) as [
    string,
    string,
    number[],
    string,
    string,
    ...Cbor[],
  ];
  const toName = (number: number) => `${name}/${number.toString(36)}`;
  const pages = counts.map((words, number): PagefindMeta[1][number] => [toName(number), words]);
  const ends = lasts.split(' ');
  const chunks = firsts
    .split(' ')
    .map((from, number): PagefindMeta[2][number] => [from, ends[number]!, toName(number)]);
  return { meta: encodeCbor([version, pages, chunks, ...rest]), chunks };
}
