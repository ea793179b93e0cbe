import { expect, test } from 'vitest';
import { findWords } from './found-words.ts';

const CONTENT =
  'Surgery is not A&E. Two surgeries, and\n a post-surgery ward: “To be cared for” at all ages, in the nation.';
const find = (...words: string[]) => findWords(CONTENT, words).map(({ location }) => CONTENT.split(/\s+/)[location]);

test.each([
  [['surgery'], ['Surgery', 'surgeries,', 'post-surgery']],
  [['a&e'], ['A&E.']],
  [['caring'], ['cared']],
  [
    ['ward', 'two'],
    ['Two', 'ward:'],
  ],
  [['to'], ['“To']],
  [['age'], ['ages,']],
  [['nationally'], ['nation.']],
  [['wards'], ['ward:']],
  [['cares'], ['cared']],
  [['pharmacy'], []],
  [['?!'], []],
  [['dying', 'cares'], ['cared']],
])('%j stands at %j', (words, found) => {
  expect(find(...words)).toEqual(found);
});

test('every place counts the same', () => {
  expect(findWords('care', ['care'])).toEqual([{ location: 0, weight: 1, balanced_score: 1 }]);
});
