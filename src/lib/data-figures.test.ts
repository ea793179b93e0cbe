import { expect, test } from 'vitest';
import { fillFigures } from './data-figures.ts';
import { parseTable } from './data-table.ts';

const columns = [
  { id: 'year', title: 'Year', type: 'name' },
  { id: 'gap', title: 'Gap', type: 'figure' },
] as const;
const { rows } = parseTable('2016 | plan-2016-gap\n2017 | later-gap\n2018 | n/a', {
  columns,
  gaps: { 'n/a': 'Not known' },
});

test('cells of figures get the numbers of the ledger, and the table itself stays as it was', () => {
  const before = structuredClone(rows);
  const filled = fillFigures(
    rows,
    columns,
    new Map([
      ['plan-2016-gap', '£504m'],
      ['later-gap', 'over £500 million'],
    ]),
  );
  expect(filled.lost).toEqual([]);
  expect(filled.rows.map(({ cells }) => cells['gap'])).toEqual([
    { printed: 'plan-2016-gap', shown: '£504m', numbers: [504_000_000] },
    { printed: 'later-gap', shown: 'over £500m', numbers: [500_000_000] },
    { printed: 'n/a', shown: '', gap: 'Not known' },
  ]);
  expect(rows).toEqual(before);
});

test('figures that the ledger does not have, each with its cell', () => {
  expect(fillFigures(rows, columns, new Map()).lost).toEqual([
    { row: 0, cell: 1, id: 'plan-2016-gap' },
    { row: 1, cell: 1, id: 'later-gap' },
  ]);
});
