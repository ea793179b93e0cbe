/** The words of danger made ready to be looked up. Made once for each file of them, in a few milliseconds. */
import type { RedFlags } from '../schemas/search.ts';
import { ALIKE, isDeterminer, listForms, toPattern, toSingleLetters, toUsualWord, type Pattern } from './flag-words.ts';
import { toSearchWords } from './search-words.ts';

export interface Phrase {
  /** The place of its flag in the file. */
  flag: number;
  /** Its words by number, in their order. */
  ids: number[];
}

export interface FlagIndex {
  phrases: Phrase[];
  /** Which phrases hold a word. */
  phrasesOf: number[][];
  /** What is certainly a word of danger: the word itself, with its usual ends, or several written as one. */
  forms: Map<string, number[]>;
  /** What a misspelt word may have been, by its length. */
  patterns: Pattern[][];
  /** The same by their letters without doubles. */
  singles: Map<string, Pattern[]>;
  /** Phrases written as one word, long enough to be found inside a longer one. */
  joined: Pattern[];
  /** Words that are no misspelling. */
  notMisspelt: Set<string>;
  /** Phrases that are none. */
  others: string[][];
}

const indexes = new WeakMap<RedFlags, FlagIndex>();

export function toFlagIndex(redFlags: RedFlags): FlagIndex {
  const index = indexes.get(redFlags) ?? createFlagIndex(redFlags);
  indexes.set(redFlags, index);
  return index;
}

function createFlagIndex({ flags, notMisspelt }: RedFlags): FlagIndex {
  const ids = new Map<string, number>();
  const phrasesOf: number[][] = [];
  const forms = new Map<string, number[]>();
  const patterns: Pattern[][] = [];
  const joined: Pattern[] = [];
  const toId = (word: string) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  const addPattern = (text: string, of: number[]) => (patterns[text.length] ??= []).push(toPattern(text, of));
  const phrases = flags.flatMap(({ words }, flag) =>
    words
      .map(toPhraseWords)
      .filter(({ length }) => length > 0)
      .map((words) => ({ flag, words, ids: words.map(toId) })),
  );
  phrases.forEach(({ ids: of }, number) => of.forEach((id) => (phrasesOf[id] ??= []).push(number)));
  const alone = new Set(phrases.flatMap(({ words, ids: [id] }) => (words.length === 1 ? id! : [])));
  for (const [word, id] of ids) {
    for (const form of listForms(word)) forms.set(form, [...(forms.get(form) ?? []), id]);
    // Where a word is a danger by itself, four letters are too few to guess.
    if (word.length >= (alone.has(id) ? 5 : 4)) addPattern(word, [id]);
  }
  for (const { words, ids: of } of phrases) {
    for (let from = 0; from < words.length - 1; from++) {
      for (const to of new Set([from + 2, words.length])) {
        const text = words.slice(from, to).join('');
        if (text.length < 7 || ids.has(text)) continue;
        forms.set(text, [...new Set([...(forms.get(text) ?? []), ...of.slice(from, to)])]);
        if (text.length >= 8) addPattern(text, of.slice(from, to));
        if (text.length >= 8 && from === 0 && to === words.length) joined.push(toPattern(text, of));
      }
    }
  }
  for (const [word, usual] of ALIKE) {
    const id = ids.get(usual);
    if (id !== undefined && word.length > 4) addPattern(word, [id]);
  }
  const singles = new Map<string, Pattern[]>();
  for (const pattern of patterns.flat()) {
    const single = toSingleLetters(pattern.text);
    singles.set(single, [...(singles.get(single) ?? []), pattern]);
  }
  const others = notMisspelt.map(toSearchWords);
  return {
    phrases,
    phrasesOf,
    forms,
    patterns,
    singles,
    joined,
    notMisspelt: new Set(others.filter(({ length }) => length === 1).flat()),
    others: others.filter(({ length }) => length > 1),
  };
}

/** The words of a phrase that count; `harm her` keeps both of its words, as nothing would be left to say what. */
function toPhraseWords(phrase: string): string[] {
  const words = toSearchWords(phrase).map(toUsualWord);
  const counting = words.filter((word) => !isDeterminer(word));
  return [...new Set(counting.length > 1 ? counting : words)];
}
