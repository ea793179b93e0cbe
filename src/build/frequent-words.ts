/**
 * Limits for an index of thousands of pages, so that a search does not grow with the site: a word that stands on half of
 * 10,000 pages would cost 20 kB to say where. An index of at most 1,000 pages, as ours is, stays as Pagefind made it.
 *
 * What is given up, and only there: of a word on more than 1,000 pages each page keeps its weightiest place, so how often
 * it is said no longer counts; of a word on more than 4,000 pages only the best 4,000 are found; and how long a page is
 * counts in steps of a fifth.
 */
import type { Place } from './pagefind-files.ts';

const FREQUENT = 1000;
const MOST = 4000;
/** Steps for each doubling of the number of words. */
const STEPS = 4;
/** Of a word in the title or in another name, beside one in the text, in Pagefind's units. */
const IN_NAMES = 150;

/** @param counts Words of each page. */
export function roundCounts(counts: number[]): number[] {
  if (counts.length <= FREQUENT) return counts;
  return counts.map((count) => (count < 1 ? count : Math.round(2 ** (Math.round(Math.log2(count) * STEPS) / STEPS))));
}

/**
 * @param places Of one word, with the pages' own numbers. @param counts Words of each page.
 * @returns at most `most` of the pages, in their order.
 */
export function limitPlaces(places: Place[], counts: readonly number[], frequent = FREQUENT, most = MOST): Place[] {
  if (places.length <= frequent) return places;
  const best = places.length > most ? new Set(toBest(places, counts).slice(0, most)) : undefined;
  return places
    .filter((place) => best?.has(place) ?? true)
    .map(([page, inText, inNames]): Place => [page, toWeightiest(inText), inNames]);
}

function toBest(places: Place[], counts: readonly number[]): Place[] {
  const scores = new Map(
    places.map((place) => {
      const [page, inText, inNames] = place;
      return [place, (toWeight(inText) + (inNames.length ? IN_NAMES : 0)) / (counts[page]! + 300)];
    }),
  );
  return places.toSorted((a, b) => scores.get(b)! - scores.get(a)! || a[0] - b[0]);
}

/** A negative number says how much the places after it weigh. */
function toWeight(inText: readonly number[]): number {
  let weight = 0;
  let sum = 0;
  for (const number of inText) {
    if (number < 0) weight = -1 - number;
    else sum += weight;
  }
  return sum;
}

/** The first of the places that weigh most. The first place after each weight is counted from the beginning. */
function toWeightiest(inText: number[]): number[] {
  const weight = Math.min(0, ...inText);
  const at = inText.indexOf(weight);
  return weight < 0 ? inText.slice(at, at + 2) : inText.slice(0, 1);
}
