import { expect, test } from 'vitest';
import { hasWrongNumbers, toFaultSentences } from './data-faults.ts';

const columns = [
  { id: 'group', title: 'Group' },
  { id: 'beds', title: '2013', heading: 'Beds' },
];
const miscount = { row: 'All', column: 'beds', printed: '12', computed: '11', words: 'The parts add up to' };

test('what was worked out again comes first, with its note once', () => {
  const noted = [
    { note: 'The table has no title.' },
    { row: 'Ely', note: 'This is misprinted.' },
    { row: 'All', column: 'beds', note: 'One part may be missing.' },
  ];
  expect(toFaultSentences([miscount], noted, columns)).toEqual([
    'All, Beds, 2013: the document prints 12. The parts add up to 11. One part may be missing.',
    'The table has no title.',
    'Ely: This is misprinted.',
  ]);
});

test('without a note, and without a fault', () => {
  expect(toFaultSentences([miscount], [], columns)).toEqual([
    'All, Beds, 2013: the document prints 12. The parts add up to 11.',
  ]);
  expect(toFaultSentences([], [], columns)).toEqual([]);
});

test('a fault is about a number where a sum or a column of numbers is named', () => {
  const typed = [
    { id: 'group', type: 'name' },
    { id: 'beds', type: 'number' },
  ];
  expect(hasWrongNumbers([miscount], [], typed)).toBe(true);
  expect(hasWrongNumbers([], [{ column: 'beds', note: 'It cannot be read.' }], typed)).toBe(true);
  expect(hasWrongNumbers([], [{ column: 'group', note: 'A letter is missing.' }, { note: 'No title.' }], typed)).toBe(
    false,
  );
});
