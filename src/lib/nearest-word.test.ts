import { expect, it } from 'vitest';
import { countSlips, findNearestWords } from './nearest-word.ts';

const known = new Set(['hinchingbrooke', 'papworth', 'mental', 'health', 'dental', 'smoking']);

it.each([
  ['hinchinbroke', ['hinchingbrooke']],
  ['papwroth', ['papworth']],
  ['mentalhealth', ['mental', 'health']],
  ['metnal', ['mental']],
  ['hinchimb', ['hinchingbrooke']],
  ['asdfgh', undefined],
  ['111', undefined],
  ['hea', undefined],
])('reads %s as %j', (word, expected) => {
  expect(findNearestWords(word, known, true)).toEqual(expected);
});

it('counts a swap of neighbours as one slip', () => {
  expect(countSlips('form', 'from', 2)).toBe(1);
  expect(countSlips('abc', 'xyz', 2)).toBe(3);
});
