/** What somebody typed, as parts that are each looked for: words, and what this site calls the same. */
import type { Synonyms } from '../schemas/search.ts';
import { findNearestWords } from './nearest-word.ts';
import { isPlain, toMeaningful } from './plain-words.ts';
import { toSearchWords } from './search-words.ts';

export interface SearchQuery {
  /** All words, spelt as the site spells them. */
  words: string[];
  parts: QueryPart[];
  /** The page that is meant by exactly these words. */
  page?: string | undefined;
  /** Whether a word was spelt another way. */
  corrected: boolean;
}

export interface QueryPart {
  /** Each way to say it, as words that must all be there. */
  ways: string[][];
  /** Whether somebody may still be typing its last word. */
  isLast: boolean;
  /** The page that its synonym means. */
  page?: string | undefined;
  means?: string | undefined;
}

/** More than anybody types; a pasted page is cut here. */
const MOST_LETTERS = 400;
const MOST_WORDS = 16;
const MOST_SLIPS = 6;

export type SynonymWords = ReadonlyMap<string, Synonyms['synonyms'][number]>;

/** Synonyms by the words that people type. */
export function toSynonymWords(synonyms: Synonyms['synonyms']): SynonymWords {
  const pairs = synonyms.flatMap((synonym) =>
    synonym.say.map((say) => [toSearchWords(say).join(' '), synonym] as const),
  );
  // The first in the file counts.
  return new Map(pairs.toReversed().filter(([say]) => say));
}

/** @param known All words of pages and synonyms. @param isStart Whether a word of the site begins so, or the word is right as it stands. */
export function toSearchQuery(
  typed: string,
  synonyms: SynonymWords,
  known: ReadonlySet<string>,
  isStart: (word: string) => boolean,
): SearchQuery {
  const given = toSearchWords(typed.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS * 2);
  const isEnded = /\s$/.test(typed);
  let corrected = false;
  let unknown = 0;
  const words = given.flatMap((word, index) => {
    const isLast = index === given.length - 1 && !isEnded;
    if (known.has(word) || isPlain(word) || ((isLast || word.length > 2) && isStart(word))) return [word];
    // To look for the nearest word takes time, and a text with more slips than these is no search.
    unknown += 1;
    const nearest = unknown > MOST_SLIPS ? undefined : findNearestWords(word, known, isLast);
    corrected ||= nearest !== undefined && !isSameButForEnding(word, nearest[0]!);
    return nearest ?? [word];
  });
  const whole = synonyms.get(words.join(' ')) ?? synonyms.get(toMeaningful(words).join(' '));
  return { words, parts: toParts(words, synonyms).slice(0, MOST_WORDS), page: whole?.page, corrected };
}

function toParts(words: string[], synonyms: SynonymWords): QueryPart[] {
  const parts: QueryPart[] = [];
  const meaningful = new Set(toMeaningful(words));
  for (let at = 0; at < words.length;) {
    let count = Math.min(8, words.length - at);
    while (count > 0 && !synonyms.has(words.slice(at, at + count).join(' '))) count -= 1;
    const own = words.slice(at, at + Math.max(count, 1));
    const synonym = count > 0 ? synonyms.get(own.join(' ')) : undefined;
    at += own.length;
    if (!synonym && !meaningful.has(own[0]!)) continue;
    const means = synonym?.means === undefined ? [] : [toMeaningful(toSearchWords(synonym.means))];
    parts.push({
      ways: [toMeaningful(own), ...means],
      isLast: at === words.length,
      page: synonym?.page,
      means: synonym?.means,
    });
  }
  return parts;
}

function isSameButForEnding(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 3 && /^(?:s|es|ing|ed)$/.test(long.slice(short.length)) && long.startsWith(short);
}
