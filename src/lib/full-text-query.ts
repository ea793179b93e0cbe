/** What a search asks the full text for, as pure functions of the words typed and the words of the index. */
import { toMeaningful } from './plain-words.ts';
import { toSearchWords } from './search-words.ts';

/** Signs that are part of a word in the index, as in A&E. */
export const INCLUDED = '&';
const LONGEST = 200;
/** Each word costs a slow phone about 4 kB, and long words say more than short ones. */
const MOST_WORDS = 4;
/** A word that only begins like something much shorter is another word: "adenbrookes" is not "a". */
const SHARED = 0.6;
/** How many first letters keep words together in the index. */
export const FAMILY = 4;
/** Words whose stem is not their beginning. */
const IRREGULAR: Record<string, string> = { dying: 'die', lying: 'lie', tying: 'tie', skies: 'sky', news: 'news' };

type Span = [from: string, to: string];

/** The words to look for: the longest of those that mean something, as typed. A&E stays one word, as the index has it. */
export function toFullTextWords(query: string): string[] {
  // What is cut off a word is another word.
  const whole = query.length > LONGEST ? query.slice(0, LONGEST).replace(/\S+$/, '') : query;
  const words = toMeaningful([...new Set(toSearchWords(whole))]);
  const longest = new Set(words.toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS));
  return words.filter((word) => longest.has(word)).map((word) => (word === 'ae' ? 'a&e' : word));
}

/** Endings that a stem loses. */
const ENDING =
  /(?:ationall?y?|ations?|iveness|fulness|ousness|iti?es|ity|ements?|ments?|ances?|ences?|ings?|ions?|ers?|ally|al|ies|ied|ed|es|e?ly|s|e|y)$/;

/** About what Pagefind takes for the word's stem. */
export function toStem(word: string): string {
  return IRREGULAR[word] ?? word.replace(ENDING, '');
}

/**
 * The word and what its stem may begin with, if those are other first letters: pieces of the index keep together what
 * shares four of them ("surgery", "surgeri"), so only short stems stand elsewhere ("ages", "age"; "ely", "eli").
 */
export function toProbes(word: string): string[] {
  const stem = IRREGULAR[word] ?? word.replace(ENDING, '').replace(/([^aeiou])\1$/, '$1');
  const short = stem.length > 1 && stem.length < 4 ? [stem, `${stem}e`] : [];
  return [...new Set([word, ...short, word.replace(/y$/, 'i')])];
}

/**
 * From where to where in the index the word may be found: what begins like it, for most of its stem, and of a short probe
 * the probe alone.
 */
export function toSpans(word: string): Span[] {
  const letters = Math.max(FAMILY, Math.ceil(toStem(word).length * SHARED));
  return toProbes(word).map((probe) => {
    const begin = probe.slice(0, letters);
    return [begin, probe.length < FAMILY ? begin : `${begin}\uffff`];
  });
}

/**
 * Whether a word of the index may be what is looked for. Pagefind takes the longest word that the query begins with, so it
 * answers "asdfgh" with every page that says "as"; it is never given another word.
 */
export function isWithin(indexed: string, spans: readonly Span[]): boolean {
  return spans.some(([first, last]) => indexed >= first && indexed <= last);
}

/** Whether the index has the word, or most of it. */
export function isIndexed(word: string, indexed: Iterable<string>): boolean {
  const spans = toSpans(word);
  for (const other of indexed) if (isWithin(other, spans)) return true;
  return false;
}
