/** The words of the index in pieces, of which a search loads those of its words (`toSpans` in src/lib/full-text-query.ts). */
import { encodeCbor } from '../lib/cbor.ts';
import { FAMILY } from '../lib/full-text-query.ts';
import { toEnd } from '../lib/pagefind-meta.ts';
import { packWords, type IndexedWord } from '../lib/word-lists.ts';

/** Bytes of a piece before compression, which halves them. */
const SIZE = 4_000;
/**
 * In a large index, where compression leaves a third. A search needs few of a piece's words, but each piece costs two bytes
 * or more of the list that begins the first search.
 */
const LARGE_SIZE = 1_000;

export interface Piece {
  /** The words that are to be looked for in it. */
  range: Range;
  content: Uint8Array;
}
type Range = [from: string, to: string];

/** Pieces of about `size` bytes. Words that begin alike stay together, even if the piece grows. */
export function cutWords(words: readonly IndexedWord[], size = SIZE): IndexedWord[][] {
  const families = Map.groupBy(words, ([word]) => toBegin(word));
  return gather(
    [...families.values()],
    (family) => family.reduce((sum, word) => sum + encodeCbor(word).length, 0),
    size,
  );
}

export function toPiece(words: readonly IndexedWord[]): Piece {
  return { range: toRange(words), content: encodeCbor([[...words]]) };
}

/**
 * The words of a large index, where each may have a long list: no family stays together, and a piece is looked for by the
 * words themselves, so "workshops" does not load the pages of "work". Words that are misspelt in their first six tenths
 * are not found, here too.
 */
export function cutFinely(words: readonly IndexedWord[], size = LARGE_SIZE): Piece[] {
  const sorted = words.toSorted(([a], [b]) => (a < b ? -1 : 1)).map((word) => [word]);
  const pieces = gather(sorted, (word) => packWords(word).length, size);
  const firsts = pieces.map((piece, at) => toFirst(piece[0]![0], pieces[at - 1]?.at(-1)?.[0] ?? ''));
  return pieces.map((piece, at) => ({ range: [firsts[at]!, toEnd(firsts[at + 1])], content: packWords(piece) }));
}

/** Neighbours in pieces of about `size` bytes; what is larger by itself stands alone. */
function gather(groups: IndexedWord[][], weigh: (group: IndexedWord[]) => number, size: number): IndexedWord[][] {
  const pieces: { words: IndexedWord[]; bytes: number }[] = [];
  for (const group of groups) {
    const bytes = weigh(group);
    const last = pieces.at(-1);
    if (last && last.bytes + bytes <= size) {
      last.words.push(...group);
      last.bytes += bytes;
    } else {
      pieces.push({ words: [...group], bytes });
    }
  }
  return pieces.map((piece) => piece.words);
}

/**
 * The words that are to be looked for in a piece: all that begin like its first to all that begin like its last. A word
 * of fewer letters than keep words together begins nothing: "tonight" is not to be looked for beside "to".
 */
export function toRange(piece: readonly IndexedWord[]): Range {
  const [from, last] = [toBegin(piece[0]![0]), toBegin(piece.at(-1)![0])];
  return [from, [...last].length < FAMILY ? last : `${last}\uffff`];
}

function toBegin(word: string): string {
  return [...word].slice(0, FAMILY).join('');
}

/** The shortest text that begins the word and stands after the last word of the piece before. */
function toFirst(word: string, before: string): string {
  const letters = [...word];
  const begins = letters.map((_, at) => letters.slice(0, at + 1).join(''));
  return begins.find((begin) => begin > before) ?? word;
}
