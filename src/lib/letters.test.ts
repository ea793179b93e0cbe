import { describe, expect, test } from 'vitest';
import { findLetter, groupByLetter } from './letters.ts';

test.each([
  ['Addenbrooke’s Hospital', 'A'],
  ['a&e', 'A'],
  ['Éclair', 'E'],
  ['“BIG conversation”', 'B'],
  ['(old) name', 'O'],
  ['111 online', '0 to 9'],
  ['', '0 to 9'],
])('findLetter: %j stands under %s', (name, letter) => {
  expect(findLetter(name)).toBe(letter);
});

describe('groupByLetter', () => {
  const group = (...names: string[]) =>
    groupByLetter(names, (name) => name).map(({ letter, items }) => `${letter}: ${items.join(', ')}`);

  test('letters in order, numbers first, names in order inside', () => {
    expect(group('pharmacy', 'GP', 'Dentist', 'Pain', '999', 'dementia')).toEqual([
      '0 to 9: 999',
      'D: dementia, Dentist',
      'G: GP',
      'P: Pain, pharmacy',
    ]);
  });

  test('accents make no other letter, and 10 comes after 9', () => {
    expect(group('Ely', 'éclair', 'Eye 10', 'Eye 9')).toEqual(['E: éclair, Ely, Eye 9, Eye 10']);
  });

  test('nothing gives no group, and the list that came in stays as it was', () => {
    const names = ['b', 'a'];
    groupByLetter(names, (name) => name);
    expect(names).toEqual(['b', 'a']);
    expect(group()).toEqual([]);
  });
});
