/** Where on a page the words of a search stand, for an index that does not say it (src/lib/word-lists.ts). */
import { FAMILY, toStem } from './full-text-query.ts';
import { toSearchWords } from './search-words.ts';

/** As Pagefind has it: which of the words between spaces, and how much it counts for what is shown. */
export interface FoundWord {
  location: number;
  weight: number;
  balanced_score: number;
}

/** How many letters a word must have for others to be found that begin like it, and a stem for others that share it. */
const LEAST_WORD = 3;
const LEAST_STEM = 2;
const LONG = 7;

/** @param content The page's text. @param words As they are looked for. */
export function findWords(content: string, words: readonly string[]): FoundWord[] {
  const wanted = words.flatMap(toSearchWords).map((word) => {
    const stem = toStem(word);
    // "Nationally" loses so much that its stem says nothing.
    const begin = stem.length < FAMILY && word.length > LONG ? word.slice(0, LONG - 1) : stem;
    return { word, one: word.replace(/(?<!s)s$/, ''), stem, begin };
  });
  const isWanted = (other: string) =>
    wanted.some(
      ({ word, one, stem, begin }) =>
        other === word ||
        (other === stem && stem.length > LEAST_STEM) ||
        (one.length >= LEAST_WORD && other.startsWith(one)) ||
        (stem.length >= LEAST_STEM && toStem(other) === stem) ||
        (begin.length >= FAMILY && other.startsWith(begin)),
    );
  return content
    .split(/\s+/)
    .flatMap((text, location) =>
      toSearchWords(text).some(isWanted) ? [{ location, weight: 1, balanced_score: 1 }] : [],
    );
}
