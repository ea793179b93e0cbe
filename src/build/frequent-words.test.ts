import { expect, test } from 'vitest';
import type { Place } from '../lib/word-lists.ts';
import { limitPlaces, roundCounts } from './frequent-words.ts';

const PLACES: Place[] = [
  [0, [-25, 4, 7, -169, 0], []],
  [3, [-25, 9], []],
  [4, [-25, 2, 3, 5], []],
  [9, [], [-4, 0]],
];
const COUNTS = Array.from({ length: 1001 }, () => 200);

test('an index is large from 1,001 pages on', () => {
  const counts = (pages: number) => Array.from({ length: pages }, (_, at) => 500 + at);
  expect(roundCounts(counts(1000))).toEqual(counts(1000));
  expect(roundCounts(counts(1001))).not.toEqual(counts(1001));
});

test('a word keeps all its pages and places where the index is not large, or the pages are few', () => {
  expect(limitPlaces(PLACES, COUNTS.slice(1), 2)).toBe(PLACES);
  expect(limitPlaces(PLACES, COUNTS)).toBe(PLACES);
});

test('a very frequent word keeps its best pages whole, in their order', () => {
  expect(limitPlaces(PLACES, COUNTS, 3)).toEqual([PLACES[0], PLACES[2], PLACES[3]]);
  const lengths = COUNTS.with(3, 10).with(4, 5000);
  expect(limitPlaces(PLACES, lengths, 3).map(([page]) => page)).toEqual([0, 3, 9]);
});

test('how long a page is counts in steps when there are more than 1,000 pages', () => {
  expect(roundCounts([0, 241, 300])).toEqual([0, 241, 300]);
  const many = roundCounts(Array.from({ length: 1001 }, (_, at) => at));
  expect(new Set(many.slice(100)).size).toBeLessThan(30);
  many.slice(20).forEach((count, at) => expect(Math.abs(count / (at + 20) - 1)).toBeLessThan(0.07));
  expect(many[0]).toBe(0);
});
