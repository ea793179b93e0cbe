/** Where on a page the words of a search stand, because the index does not say it (src/lib/word-lists.ts). */
import { isMatch, toStem } from './full-text-query.ts';
import { toSearchWords } from './search-words.ts';

/** As Pagefind has it: which of the words between spaces, and how much it counts for what is shown. */
export interface FoundWord {
  location: number;
  weight: number;
  balanced_score: number;
}

/** @param content The page's text. @param words As they are looked for. */
export function findWords(content: string, words: readonly string[]): FoundWord[] {
  const wanted = words.flatMap(toSearchWords).map(toStem);
  const isWanted = (word: string) => wanted.some((whole) => isMatch(toStem(word), whole));
  return content
    .split(/\s+/)
    .flatMap((text, location) =>
      toSearchWords(text).some(isWanted) ? [{ location, weight: 1, balanced_score: 1 }] : [],
    );
}
