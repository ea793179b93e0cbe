import { describe, expect, test } from 'vitest';
import { formatFoundCount, isFound, toPlainWords } from './list-search.ts';

const words = toPlainWords('Emergency bed-days rose by 5% in 2013/14: Papworth’s café, 349,183 days (Wisbech), A&E');

test('words are plain', () => {
  expect(words).toBe('emergency bed days rose by 5 in 2013 14 papworths cafe 349183 days wisbech ae');
});

describe('found', () => {
  test.each([
    '',
    '  ',
    'bed',
    'BED DAYS',
    'days bed',
    'emerg',
    'café',
    'cafe',
    'papworth',
    '349,183',
    '2013/14',
    '5%',
    '(wisb',
    'beds',
    'a&e',
    'A & E',
    'a and e',
  ])('by “%s”', (query) => expect(isFound(words, query)).toBe(true));

  test.each(['mergency', 'bed nights', 'a and b', 'is', 'ross', '6%', '49183'])('not by “%s”', (query) =>
    expect(isFound(words, query)).toBe(false),
  );
});

test.each([
  [34, 34, ' ', '34 tables'],
  [1, 1, '', '1 table'],
  [3, 34, ' bed ', '3 of 34 tables have “bed”'],
  [1, 34, 'bed', '1 of 34 tables has “bed”'],
  [0, 34, 'bde', 'No table has “bde”'],
])('%i of %i for “%s”', (found, all, query, said) => {
  expect(formatFoundCount(found, all, query)).toBe(said);
});
