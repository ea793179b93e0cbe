import { expect, test } from 'vitest';
import { decodeCbor } from './cbor.ts';
import { packWords, readWords, toWeight, type IndexedWord } from './word-lists.ts';

/** Word 24 and heading 168 in Pagefind's units. */
const CARE: IndexedWord = [
  'care',
  [
    [3, [-25, 4, 7, -169, 0], []],
    [1, [-25, 9], [-4, 0]],
    [7, [-25, 2], []],
    [1, [], [-4, 1, -5, 0]],
  ],
  [['caré', [[4, [-25, 9], []]]]],
];
const LONG: IndexedWord = ['the', [[0, [-25, ...Array.from({ length: 40 }, (_, at) => at)], []]], []];

const read = (words: IndexedWord[], from = 0) => readWords(decodeCbor(packWords(words)), from);
const sum = ([, places]: IndexedWord) => places.map(([step, inText, names]) => [step, toWeight(inText), names]);

test('pages, weights and names of a word come back', () => {
  const [care, long] = read([CARE, LONG]);
  expect(sum(care!)).toEqual([
    [3, 2 * 24 + 168, []],
    [1, 24, [-4, 0]],
    [7, 24, []],
    [1, 0, [-4, 1, -5, 0]],
  ]);
  expect(care![2]).toEqual([['caré', [[4, [-25, expect.any(Number)], []]]]]);
  expect(toWeight(long![1][0]![1])).toBe(40 * 24);
});

/** The first place after each weight is counted from the beginning. */
const listPlaces = (words: IndexedWord[]) =>
  words.flatMap(([, places]) => [...new Set(places.flatMap(([, inText]) => inText.filter((number) => number >= 0)))]);

test('no two words share a place, in one piece or in two', () => {
  const places = listPlaces([...read([CARE, LONG]), ...read([CARE, LONG], 2)]);
  expect(new Set(places).size).toBe(places.length);
  expect(Math.min(...read([LONG])[0]![1][0]![1])).toBeGreaterThanOrEqual(-256);
});

test('a piece tells its form from that of Pagefind, which has one list and nothing beside it', () => {
  expect(decodeCbor(packWords([CARE]))).toHaveLength(2);
});
