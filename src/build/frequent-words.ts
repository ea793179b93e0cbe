/**
 * Limits for an index of thousands of pages. In one of at most 1,000 pages, as ours is, Pagefind finds every page that it
 * finds in its own index.
 *
 * What is given up, and only there: of a word on more than 4,000 pages all but the best 4,000, because Pagefind compares
 * every page that it finds with every page of the word, which takes a phone seconds; and how long a page is counts in steps
 * of a tenth, which shortens the list that begins every search.
 */
import { toWeight, type Place } from '../lib/word-lists.ts';

/** From how many pages on an index is large. */
const LARGE = 1000;
const MOST = 4000;
/** Steps for each doubling of the number of words. */
const STEPS = 8;
/** Of a word in the title or in another name, beside one in the text, in Pagefind's units. */
const IN_NAMES = 150;

function isLarge(counts: readonly number[]): boolean {
  return counts.length > LARGE;
}

/** @param counts Words of each page. */
export function roundCounts(counts: number[]): number[] {
  if (!isLarge(counts)) return counts;
  return counts.map((count) => (count < 1 ? count : Math.round(2 ** (Math.round(Math.log2(count) * STEPS) / STEPS))));
}

/**
 * @param places Of one word, with the pages' own numbers. @param counts Words of each page.
 * @returns at most `most` of the pages, in their order.
 */
export function limitPlaces(places: Place[], counts: readonly number[], most = MOST): Place[] {
  if (!isLarge(counts) || places.length <= most) return places;
  const best = new Set(toBest(places, counts).slice(0, most));
  return places.filter((place) => best.has(place));
}

/** In Pagefind's order for a search of that word alone, which is BM25's: what it weighs, by how long the page is. */
function toBest(places: Place[], counts: readonly number[]): Place[] {
  const third = counts.reduce((sum, count) => sum + count, 0) / counts.length / 3;
  const scores = new Map(
    places.map((place) => {
      const [page, inText, inNames] = place;
      return [place, (toWeight(inText) + (inNames.length ? IN_NAMES : 0)) / (counts[page]! + third)];
    }),
  );
  return places.toSorted((a, b) => scores.get(b)! - scores.get(a)! || a[0] - b[0]);
}
