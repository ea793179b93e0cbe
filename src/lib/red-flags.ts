/**
 * Words of danger in a search, found on the device before anything else is. Nobody spells well in fear: words may be
 * misspelt, in any order, with others between them, joined or taken apart.
 */
import type { RedFlags } from '../schemas/search.ts';
import {
  isDeterminer,
  isNear,
  SURE,
  toLetterBits,
  toSingleLetters,
  toUsualWord,
  type Pattern,
  type Sure,
} from './flag-words.ts';
import { toFlagIndex, type FlagIndex, type Phrase } from './flag-index.ts';
import { toSearchWords } from './search-words.ts';

export type Flag = RedFlags['flags'][number];
export type EmergencyCard = RedFlags['cards'][number];

export interface FoundFlag {
  flag: Flag;
  card: EmergencyCard;
  /** Whether it was found only by forgiving a misspelling or an unfinished word. */
  misspelt: boolean;
}

/** Words that may stand among those of a phrase. */
const BETWEEN = 3;
/** An unfinished word counts from so many letters. */
const SHORTEST_START = 5;
/** Letters of a query that are looked through. */
const LONGEST = 10_000;

/** The words of one place in the query that mean something, by how sure they are. */
type Meant = Map<number, Sure>;

interface Found {
  flag: number;
  misspelt: boolean;
}

/**
 * The danger that a search names, if any: rightly spelt before misspelt, then the gravest.
 *
 * @param query As typed, of any length.
 */
export function findRedFlag(query: string, redFlags: RedFlags): FoundFlag | undefined {
  const index = toFlagIndex(redFlags);
  // Of a pasted book the beginning and the end are read, so that no key waits for the rest.
  const read = query.length > LONGEST ? `${query.slice(0, LONGEST / 2)} ${query.slice(-LONGEST / 2)}` : query;
  const found = findBest(listMeant(read, index), index);
  const flag = found && redFlags.flags[found.flag];
  const card = redFlags.cards.find(({ id }) => id === flag?.card);
  return flag && card && { flag, card, misspelt: found.misspelt };
}

/** What each word of the query may mean; words without meaning hold their place, as they count for the distance. */
function listMeant(query: string, index: FlagIndex): Meant[] {
  const words = toSearchWords(query);
  const unfinished = /[\p{L}\p{N}]$/u.test(query) ? words.length - 1 : -1;
  const isOther = toWordsOfOthers(words, index);
  const known = new Map<string, Meant>();
  const recall = (word: string, find: () => Meant) => {
    const meant = known.get(word) ?? find();
    known.set(word, meant);
    return meant;
  };
  return words.flatMap((word, place) => {
    if (isOther[place]) return [new Map()];
    const isGood = index.notMisspelt.has(word) || (place === unfinished && isStartOfGood(word, index));
    const meant: Meant = new Map(recall(`${word}${isGood ? ' is good' : ''}`, () => findMeanings(word, index, isGood)));
    const next = words[place + 1];
    if (next !== undefined)
      addAll(
        meant,
        recall(`${word} ${next}`, () => findJoined(word + next, index)),
      );
    if (place === unfinished) addAll(meant, findStarted(word, index, isGood));
    return isDeterminer(word) && meant.size === 0 ? [] : [meant];
  });
}

function addAll(to: Meant, from: Meant) {
  for (const [id, sure] of from) if ((to.get(id) ?? Infinity) > sure) to.set(id, sure);
}

/** Which words stand in a phrase that is known to mean something else, such as `not walking`. */
function toWordsOfOthers(words: string[], { others }: FlagIndex): boolean[] {
  const isOther = words.map(() => false);
  for (const other of others) {
    for (let place = words.indexOf(other[0]!); place >= 0; place = words.indexOf(other[0]!, place + 1)) {
      if (other.every((word, offset) => words[place + offset] === word))
        isOther.fill(true, place, place + other.length);
    }
  }
  return isOther;
}

/** Whether an unfinished word may become one that is no danger: nobody who types “psychosis” sees a card on the way. */
function isStartOfGood(word: string, { notMisspelt }: FlagIndex): boolean {
  return word.length >= SHORTEST_START && [...notMisspelt].some((other) => other.startsWith(word));
}

function findCertain(word: string, { forms }: FlagIndex): Meant {
  return new Map(forms.get(toUsualWord(word))?.map((id) => [id, SURE.certain]));
}

/** @param isOther Whether the word is a good word of its own, or may become one. */
function findMeanings(word: string, index: FlagIndex, isOther: boolean): Meant {
  const meant: Meant = new Map();
  const bits = toLetterBits(word);
  const single = toSingleLetters(word);
  const add = ({ ids }: Pattern) => ids.forEach((id) => meant.set(id, isOther ? SURE.doubtful : SURE.misspelt));
  for (let length = Math.max(0, word.length - 2); length <= word.length + 2; length++) {
    for (const pattern of index.patterns[length] ?? []) if (isNear(word, pattern, bits)) add(pattern);
  }
  // `heeelp` and `vomitting`, however often the letter is written: nobody means another word by that.
  if (single.length > 2 && !isOther) {
    for (const { ids } of index.singles.get(single) ?? []) for (const id of ids) meant.set(id, SURE.certain);
  }
  if (word.length > 9) {
    for (const { text, ids } of index.joined)
      if (word.includes(text)) for (const id of ids) meant.set(id, SURE.certain);
  }
  addAll(meant, findCertain(word, index));
  return meant;
}

/** What two words mean as one: `over dose`. */
function findJoined(word: string, index: FlagIndex): Meant {
  const meant = word.length > 3 || word === 'iam' ? findCertain(word, index) : (new Map() as Meant);
  if (meant.size > 0 || word.length < 8 || word.length > 20) return meant;
  const bits = toLetterBits(word);
  // One letter only: two words have more ways to be like a third.
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    for (const pattern of index.patterns[length] ?? []) {
      if (pattern.ids.length === 1 && isNear(word, pattern, bits)) meant.set(pattern.ids[0]!, SURE.misspelt);
    }
  }
  return meant;
}

/** What the last word may become, while somebody is typing. */
function findStarted(word: string, { patterns }: FlagIndex, isGood: boolean): Meant {
  const meant: Meant = new Map();
  if (word.length < SHORTEST_START) return meant;
  for (const { text, ids } of patterns.flat()) {
    if (ids.length === 1 && text.startsWith(word))
      for (const id of ids) meant.set(id, isGood ? SURE.doubtful : SURE.misspelt);
  }
  return meant;
}

/** Goes through the query once, and at each word asks of which phrases the whole now stands close together. */
function findBest(places: Meant[], { phrasesOf, phrases }: FlagIndex): Found | undefined {
  const lastSeen: number[][] = [[], [], []];
  let best: Found | undefined;
  const isBetter = (flag: number, misspelt: boolean) =>
    !best || Number(misspelt) < Number(best.misspelt) || (misspelt === best.misspelt && flag < best.flag);
  places.forEach((meant, place) => {
    for (const [id, sure] of meant) lastSeen[sure]![id] = place;
    for (const id of meant.keys()) {
      for (const number of phrasesOf[id] ?? []) {
        const phrase = phrases[number]!;
        const misspelt = explainMatch(phrase, place, lastSeen);
        if (misspelt !== undefined && isBetter(phrase.flag, misspelt)) best = { flag: phrase.flag, misspelt };
      }
    }
  });
  return best;
}

/** Whether the words before a place hold a phrase, and if so whether one of them is misspelt. */
function explainMatch({ ids }: Phrase, place: number, lastSeen: number[][]): boolean | undefined {
  const from = place - ids.length - BETWEEN + 1;
  const isClose = (id: number, sure: Sure) => (lastSeen[sure]![id] ?? -1) >= Math.max(from, 0);
  if (ids.every((id) => isClose(id, SURE.certain))) return false;
  if (ids.every((id) => isClose(id, SURE.certain) || isClose(id, SURE.misspelt))) return true;
  if (ids.length < 2) return undefined;
  // A good word of its own is taken for a misspelling only in the very place of the right one.
  const first = place - ids.length + 1;
  const stands = (id: number, sure: Sure, offset: number) => lastSeen[sure]![id] === first + offset;
  const doubtful = ids.filter((id, offset) => !stands(id, SURE.certain, offset));
  return doubtful.length === 1 &&
    ids.every((id, offset) => stands(id, SURE.certain, offset) || stands(id, SURE.doubtful, offset))
    ? true
    : undefined;
}
