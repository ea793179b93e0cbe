import { expect, test } from 'vitest';
import { limitPlaces, roundCounts } from './frequent-words.ts';
import type { Place } from './pagefind-files.ts';

const PLACES: Place[] = [
  [0, [-25, 4, 7, -169, 0], []],
  [3, [-25, 9], []],
  [4, [-25, 2, 3, 5], []],
  [9, [], [-4, 0]],
];
const COUNTS = Array.from({ length: 10 }, () => 200);

test('a word of few pages keeps all its places', () => {
  expect(limitPlaces(PLACES, COUNTS)).toBe(PLACES);
});

test('a frequent word keeps the weightiest place of each page, and its names', () => {
  expect(limitPlaces(PLACES, COUNTS, 3)).toEqual([
    [0, [-169, 0], []],
    [3, [-25, 9], []],
    [4, [-25, 2], []],
    [9, [], [-4, 0]],
  ]);
});

test('a very frequent word keeps its best pages, in their order', () => {
  expect(limitPlaces(PLACES, COUNTS, 2, 3).map(([page]) => page)).toEqual([0, 4, 9]);
  const short = COUNTS.with(3, 10).with(4, 5000);
  expect(limitPlaces(PLACES, short, 2, 3).map(([page]) => page)).toEqual([0, 3, 9]);
});

test('how long a page is counts in steps when there are more than 1,000 pages', () => {
  expect(roundCounts([0, 241, 300])).toEqual([0, 241, 300]);
  const many = roundCounts(Array.from({ length: 1001 }, (_, at) => at));
  expect(new Set(many.slice(100)).size).toBeLessThan(20);
  many.slice(1).forEach((count, at) => expect(Math.abs(count / (at + 1) - 1)).toBeLessThan(0.2));
  expect(many[0]).toBe(0);
});
