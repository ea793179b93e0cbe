import { expect, test } from 'vitest';
import { decodeCbor } from '../lib/cbor.ts';
import { toSpan, toStem } from '../lib/full-text-query.ts';
import { readWords, type IndexedWord } from '../lib/word-lists.ts';
import { cutWords } from './word-pieces.ts';

const toWord = (word: string, pages = 1): IndexedWord => [word, Array.from({ length: pages }, () => [1, [5], []]), []];

const STEMS = ['a', 'care', 'career', 'cart', 'to', 'today', 'tom', 'work', 'workplac', 'workshop', 'zuri'];
const pieces = cutWords(
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
    .filter(({ from, to }) => {
      const [first, last] = toSpan(toStem(word));
      return last >= from && first <= to;
    })
    .flatMap(({ words }) => words);

test('an index is cut between any two words, without gaps', () => {
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
])('“%s” asks for %j', (word, wanted) => {
  expect(find(word)).toEqual(wanted);
});
