import { expect, test } from 'vitest';
import { decodeCbor } from '../lib/cbor.ts';
import { toSpans } from '../lib/full-text-query.ts';
import { readWords, type IndexedWord } from '../lib/word-lists.ts';
import { cutFinely, cutWords, toRange } from './word-pieces.ts';

test('a piece of short words is not asked for by longer ones', () => {
  const range = (...words: string[]) => toRange(words.map((word): IndexedWord => [word, [], []]));
  expect(range('to')).toEqual(['to', 'to']);
  expect(range('a', 'ab')).toEqual(['a', 'ab']);
  expect(range('to', 'toni')).toEqual(['to', 'toni\uffff']);
  expect(range('hospice', 'hospitals')).toEqual(['hosp', 'hosp\uffff']);
});

const toWord = (word: string, pages = 1): IndexedWord => [word, Array.from({ length: pages }, () => [1, [5], []]), []];

test('words that share four letters stay in one piece, others are cut', () => {
  const words = [
    toWord('a'),
    toWord('care', 30),
    toWord('carer', 30),
    toWord('caress'),
    toWord('cart', 30),
    toWord('eli'),
  ];
  const pieces = cutWords(words, 100).map((piece) => piece.map(([word]) => word));
  expect(pieces).toEqual([['a'], ['care', 'carer', 'caress'], ['cart'], ['eli']]);
  expect(cutWords(words, 10_000)).toEqual([words]);
});

const STEMS = ['a', 'care', 'career', 'cart', 'to', 'today', 'tom', 'work', 'workplac', 'workshop', 'zuri'];
const pieces = cutFinely(
  STEMS.map((stem) => toWord(stem, 30)),
  1,
).map(({ range: [from, to], content }) => ({
  from,
  to,
  words: readWords(decodeCbor(content), 0).map(([word]) => word),
}));

/** As the search asks for pieces. */
const find = (word: string) =>
  pieces
    .filter(({ from, to }) => toSpans(word).some(([first, last]) => last >= from && first <= to))
    .flatMap(({ words }) => words);

test('a large index is cut between any two words, without gaps', () => {
  expect(pieces.map(({ words }) => words)).toEqual(STEMS.map((stem) => [stem]));
  for (const { from, to, words } of pieces) expect(from <= words[0]! && words[0]! <= to).toBe(true);
  pieces.slice(1).forEach(({ from }, at) => expect(pieces[at]!.to < from).toBe(true));
});

test.each([
  ['work', ['work', 'workplac', 'workshop']],
  ['working', ['work', 'workplac', 'workshop']],
  ['workshops', ['workshop']],
  ['workplaces', ['workplac']],
  ['careers', ['care', 'career']],
  ['tom', ['tom']],
  // What is not there costs the piece in which it would stand.
  ['hospital', ['cart']],
])('in a large index, “%s” asks for %j', (word, wanted) => {
  expect(find(word)).toEqual(wanted);
});
