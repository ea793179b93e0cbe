import { expect, test } from 'vitest';
import { describeRanges } from './chart-description.ts';
import { explainUndrawn, toRanges } from './chart-ranges.ts';
import { parseTable } from './data-table.ts';

const number = (id: string, title: string) => ({
  id,
  title,
  type: 'number' as const,
  unit: 'x',
  about: 'For the test',
});
const columns = [
  { id: 'what', title: 'What', type: 'name' as const, about: 'For the test' },
  number('value', 'Here'),
  number('middle', 'England’s average'),
  number('worst', 'Worst'),
  number('best', 'Best'),
];
const toView = (rows: string) =>
  toRanges({
    columns,
    key: ['what'],
    totals: [],
    rows: parseTable(rows, { columns, gaps: { 'n/a': 'Nothing is printed here' } }).rows,
    chart: { kind: 'ranges', value: 'value', middle: 'middle', ends: ['worst', 'best'] },
  })!;

test.each([
  ['a low number is better', '2.5 | 20.3 | 83.7 | 0.0', { value: 97, middle: 76 }, 'better'],
  ['a high number is better', '57.5 | 59.0 | 31.9 | 81.0', { value: 52, middle: 55 }, 'worse'],
  ['an end below nothing', '14.3 | 19.1 | 35.3 | -0.4', { value: 59, middle: 45 }, 'better'],
  ['at the ends', '10 | 0 | 10 | 0', { value: 0, middle: 100 }, 'worse'],
  ['on the average', '5 | 5 | 10 | 0', { value: 50, middle: 50 }, 'same'],
  ['nearly on the average', '5.01 | 5 | 10 | 0', { value: 50, middle: 50 }, 'worse'],
])('%s', (_, cells, at, side) => {
  expect(toView(`Row | ${cells}`).rows[0]).toMatchObject({ name: 'Row', at, side });
});

test.each([
  ['no end', '19.6 | 14.5 | 28.8 | n/a', 'Best: Nothing is printed here'],
  ['no number', 'n/a | 14.5 | 28.8 | 1', 'Here: Nothing is printed here'],
  ['ends that are the same', '5 | 5 | 5 | 5', 'The two ends are the same number'],
  ['a number beyond the best', '9 | 3 | 1 | 8', 'The number is outside of the two ends'],
])('%s: no strip, and the reason', (_, cells, gap) => {
  const [row] = toView(`Row | ${cells}`).rows;
  expect(row).toMatchObject({ gap });
  expect(row?.at).toBeUndefined();
});

test('where every row has a place there is nothing to explain', () => {
  expect(explainUndrawn(toView('A | 9 | 5 | 0 | 10'))).toBe('');
});

test('read alone it says the finding, how many are where, and the ends', () => {
  const view = toView('A | 9 | 5 | 0 | 10\nB | 1 | 5 | 0 | 10\nC | 6 | 5 | 0 | 10\nD | 6 | 5 | 0 | n/a');
  expect(describeRanges(view, 'Two of three did better.')).toBe(
    'Chart of 3 rows, each between its worst and its best. Two of three did better. 2 are on the better side of England’s average, 1 on the worse side. Nearest to the worst: B. Nearest to the best: A. No dot for D (Best: Nothing is printed here). The table has all the numbers.',
  );
});
