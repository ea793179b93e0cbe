/** The words of the index in pieces, of which a search loads those of its words (`toSpans` in src/lib/full-text-query.ts). */
import { toEnd } from '../lib/pagefind-meta.ts';
import { packWords, type IndexedWord } from '../lib/word-lists.ts';

/** Bytes of a piece before compression, which halves them: a search asks for one to five. */
const SIZE = 4_000;
/**
 * Where a word may have a list as long as a thousand pages. A search needs few of a piece's words, and each piece costs two
 * bytes or more of the list that begins the first search.
 */
const LARGE_SIZE = 1_000;
const LARGE = 1_000;

export interface Piece {
  /** The words that are to be looked for in it. */
  range: [from: string, to: string];
  content: Uint8Array;
}

/**
 * A piece is looked for by the words themselves, so "workshops" does not load the pages of "work". Words that are misspelt
 * in their first six tenths are not found.
 */
export function cutWords(words: readonly IndexedWord[], size = toSize(words)): Piece[] {
  const sorted = words.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const pieces = gather(sorted, size);
  const firsts = pieces.map((piece, at) => toFirst(piece[0]![0], pieces[at - 1]?.at(-1)?.[0] ?? ''));
  return pieces.map((piece, at) => ({ range: [firsts[at]!, toEnd(firsts[at + 1])], content: packWords(piece) }));
}

function toSize(words: readonly IndexedWord[]): number {
  return words.some(([, places]) => places.length > LARGE) ? LARGE_SIZE : SIZE;
}

/** Neighbours in pieces of about `size` bytes; what is larger by itself stands alone. */
function gather(words: readonly IndexedWord[], size: number): IndexedWord[][] {
  const pieces: { words: IndexedWord[]; bytes: number }[] = [];
  for (const word of words) {
    const bytes = packWords([word]).length;
    const last = pieces.at(-1);
    if (last && last.bytes + bytes <= size) {
      last.words.push(word);
      last.bytes += bytes;
    } else {
      pieces.push({ words: [word], bytes });
    }
  }
  return pieces.map((piece) => piece.words);
}

/** The shortest text that begins the word and stands after the last word of the piece before. */
function toFirst(word: string, before: string): string {
  const letters = [...word];
  const begins = letters.map((_, at) => letters.slice(0, at + 1).join(''));
  return begins.find((begin) => begin > before) ?? word;
}
