/**
 * A piece of the index: which pages have a word and how much it weighs on each, in columns, because like beside like
 * compresses best. Pagefind's own form also says where on the page it stands, which is four fifths of its bytes; the page's
 * own file tells it when the page is shown (src/lib/found-words.ts). A page costs about 6 bits in place of 20.
 */
import { encodeCbor, type Cbor } from './cbor.ts';

/** The page, as what is to be added to the one before, and places in its text and in its title and other names. */
export type Place = [page: number, inText: number[], inNames: number[]];
/** A word's stem, where it stands, and how its spellings with accents are written and where they stand. */
export type IndexedWord = [word: string, places: Place[], spellings: [written: string, places: Place[]][]];

/** How much a place in plain text weighs, in Pagefind's units, and the most that it can say of one place. */
const PLAIN = 24;
const MOST = 255;
/** Places that each word has for itself. */
const ROOM = 1000;

/** Steps from page to page, numbers of weights, and of the pages whose names have the word, steps and places in turn. */
type List = [steps: number[], weights: number[], named: Cbor[]];
type PackedWord = [word: string, list: List, spellings: [written: string, list: List][]];
type Packed = [words: PackedWord[], weights: number[]];

/** Adds up what the places weigh. A negative number says how much those after it weigh. */
export function toWeight(inText: readonly number[]): number {
  let weight = PLAIN;
  let sum = 0;
  for (const number of inText) {
    if (number < 0) weight = -1 - number;
    else sum += weight;
  }
  return sum;
}

export function packWords(words: readonly IndexedWord[]): Uint8Array {
  const counts = new Map<number, number>();
  for (const place of words.flatMap(([, places, spellings]) => [...places, ...spellings.flatMap(([, at]) => at)])) {
    const weight = toWeight(place[1]);
    counts.set(weight, (counts.get(weight) ?? 0) + 1);
  }
  const weights = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([weight]) => weight);
  const numbers = new Map(weights.map((weight, number) => [weight, number]));
  const pack = (places: readonly Place[]): List => [
    places.map(([step]) => step),
    places.map(([, inText]) => numbers.get(toWeight(inText))!),
    packNamed(places),
  ];
  const packed: Packed = [
    words.map(([word, places, spellings]) => [
      word,
      pack(places),
      spellings.map(([written, at]): PackedWord[2][number] => [written, pack(at)]),
    ]),
    weights,
  ];
  return encodeCbor(packed as Cbor);
}

function packNamed(places: readonly Place[]): Cbor[] {
  let next = 0;
  return places.flatMap(([, , inNames], at): Cbor[] => {
    if (!inNames.length) return [];
    const step = at - next;
    next = at + 1;
    return [step, inNames];
  });
}

/**
 * @param piece What `packWords` gave, decoded.
 * @param from A number for the first word, which no word of another piece has.
 * @returns the words as Pagefind wants them, each in places that no other word has: Pagefind takes words in one place for
 *   one word.
 */
export function readWords(piece: Cbor, from: number): IndexedWord[] {
  const [words, weights] = piece as unknown as Packed;
  return words.map(([word, list, spellings], at): IndexedWord => {
    const base = (from + at) * ROOM;
    return [
      word,
      readPlaces(list, weights, base),
      spellings.map(([written, other]) => [written, readPlaces(other, weights, base)]),
    ];
  });
}

function readPlaces([steps, numbers, named]: List, weights: readonly number[], base: number): Place[] {
  const places = steps.map((step, at): Place => [step, toPlaces(weights[numbers[at]!]!, base), []]);
  let next = 0;
  for (let at = 0; at < named.length; at += 2) {
    next += (named[at] as number) + 1;
    places[next - 1]![2] = named[at + 1] as number[];
  }
  return places;
}

/** As few places as weigh that much. The first place after each weight is counted from the beginning. */
function toPlaces(weight: number, base: number): number[] {
  const places: number[] = [];
  for (let rest = weight, at = base; rest > 0 && at < base + ROOM; rest -= MOST, at++) {
    places.push(-1 - Math.min(rest, MOST), at);
  }
  return places;
}
