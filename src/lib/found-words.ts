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
  // A stem begins as its words do, and to look at one letter is a hundred times faster than to find a stem.
  const mayBe = new RegExp(`[${wanted.map((whole) => whole[0]).join('')}\\u0080-\\uffff]`, 'i');
  const known = new Map<string, boolean>();
  const isWanted = (text: string): boolean => {
    if (!mayBe.test(text)) return false;
    const answer =
      known.get(text) ?? toSearchWords(text).some((word) => wanted.some((whole) => isMatch(toStem(word), whole)));
    known.set(text, answer);
    return answer;
  };
  return content
    .split(/\s+/)
    .flatMap((text, location) => (isWanted(text) ? [{ location, weight: 1, balanced_score: 1 }] : []));
}
