/** What a search asks the full text for, as pure functions of the words typed and the words of the index. */
import stem from 'wink-porter2-stemmer';
import { toMeaningful } from './plain-words.ts';
import { toSearchWords } from './search-words.ts';

/** Signs that are part of a word in the index, as in A&E. */
export const INCLUDED = '&';
const LONGEST = 200;
/** Each word costs a slow phone 1 to 3 kB, and long words say more than short ones. */
const MOST_WORDS = 4;
/** A word that only begins like something much shorter is another word: "adenbrookes" is not "a". */
const SHARED = 0.6;
/** How many letters of a stem others must share that are not it. */
const LEAST = 4;

const ADD = /^([aeo](.)\2)(?:ed|ing)$/;
type Span = [from: string, to: string];

/** The words to look for: the longest of those that mean something, as typed. A&E stays one word, as the index has it. */
export function toFullTextWords(query: string): string[] {
  // What is cut off a word is another word.
  const whole = query.length > LONGEST ? query.slice(0, LONGEST).replace(/\S+$/, '') : query;
  const words = toMeaningful([...new Set(toSearchWords(whole))]);
  const longest = new Set(words.toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS));
  return words.filter((word) => longest.has(word)).map((word) => (word === 'ae' ? 'a&e' : word));
}

/** What Pagefind's index has for the word: "surgeri" for "surgery", "ill" for "illness". */
export function toStem(word: string): string {
  // As the newest form of the stemmer has it, and the index: "add", where the one of 2006 has "ad".
  return ADD.exec(word)?.[1] ?? stem(word);
}

/** From where to where in the index stands what `isMatch` takes for a stem. */
export function toSpan(whole: string): Span {
  const begin = whole.slice(0, toLeast(whole));
  return [begin, whole.length < LEAST ? begin : `${begin}\uffff`];
}

/**
 * Whether one stem may be meant by another: it is the same, begins with it, or is most of it. Pagefind takes the longest
 * word that the query begins with, so it answers "asdfgh" with every page that says "as".
 */
export function isMatch(indexed: string, whole: string): boolean {
  if (indexed === whole) return true;
  if (whole.length < LEAST) return false;
  return indexed.startsWith(whole) || (indexed.length >= toLeast(whole) && whole.startsWith(indexed));
}

/** Whether the index has the word, or most of it. */
export function isIndexed(word: string, indexed: Iterable<string>): boolean {
  const whole = toStem(word);
  for (const other of indexed) if (isMatch(other, whole)) return true;
  return false;
}

function toLeast({ length }: string): number {
  return Math.max(LEAST, Math.ceil(length * SHARED));
}
