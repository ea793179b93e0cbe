import { expect, test } from 'vitest';
import { explainChart } from './data-chart-fit.ts';
import { parseTable } from './data-table.ts';

const columns = [
  { id: 'group', title: 'Group', type: 'name' },
  { id: 'b12', title: '2012', type: 'number', unit: 'beds' },
  { id: 'b13', title: '2013', type: 'number', unit: 'beds' },
  { id: 'share', title: 'Share', type: 'number', unit: 'percent' },
  { id: 'opened', title: 'Opened', type: 'date' },
] as const;
const toRows = (count: number, beds = (index: number) => String(index)) =>
  parseTable(
    Array.from({ length: count }, (_, index) => `Row ${index} | ${beds(index)} | ${index} | 5% | 2014`).join('\n'),
    { columns, gaps: { 'n/a': 'Not known' } },
  ).rows;
const explain = (chart: Parameters<typeof explainChart>[0], rows = toRows(5)) => explainChart(chart, columns, rows);

test.each([
  [{ kind: 'ranked-bars', values: ['b12'] }],
  [{ kind: 'ranked-bars', values: ['b12'], from: 0 }],
  [{ kind: 'dumbbell', values: ['b12', 'b13'], from: 20 }],
  [{ kind: 'line', x: 'group', values: ['b12', 'b13'], from: 20 }],
  [{ kind: 'timeline', start: 'opened' }],
  [{ kind: 'groups', by: 'group' }],
  [{ kind: 'table' }],
])('%j suits', (chart) => {
  expect(explain(chart)).toEqual([]);
});

test.each([
  [{ kind: 'ranked-bars', values: ['beds'] }, 'values.0', 'there is no column "beds". The columns are: group, b12'],
  [
    { kind: 'ranked-bars', values: ['group'] },
    'values.0',
    '"group" holds words, and this picture needs numbers or figures here',
  ],
  [{ kind: 'ranked-bars', values: ['b12'], from: 20 }, 'from', 'bars must begin at 0'],
  [{ kind: 'paired-bars', values: ['b12', 'b13'], from: -5 }, 'from', 'bars must begin at 0'],
  [{ kind: 'small-multiples', panels: [{ title: 'A', values: ['b12'] }], from: 1 }, 'from', 'bars must begin at 0'],
  [{ kind: 'paired-bars', values: ['b12', 'share'] }, 'values', 'different units (beds, percent)'],
  [
    {
      kind: 'small-multiples',
      panels: [
        { title: 'A', values: ['b12'] },
        { title: 'B', values: ['share'] },
      ],
    },
    'panels',
    'different units',
  ],
  [{ kind: 'timeline', start: 'group' }, 'start', '"group" holds words, and this picture needs dates here'],
  [{ kind: 'groups', by: 'b12' }, 'by', '"b12" holds numbers, and this picture needs words here'],
  [{ kind: 'ranges', value: 'b12', middle: 'b13', ends: ['group', 'b12'] }, 'ends.0', '"group" holds words'],
  [{ kind: 'tile-map', tiles: [{ column: 'opened', district: 'fenland' }] }, 'tiles.0.column', '"opened" holds dates'],
] as const)('%j does not', (chart, path, says) => {
  const found = explain(chart as unknown as Parameters<typeof explainChart>[0]);
  expect(found.map((fault) => fault.path.join('.'))).toEqual([path]);
  expect(found[0]?.message).toContain(says);
});

test('too little, too much, and what a bar cannot be', () => {
  const bars = { kind: 'ranked-bars', values: ['b12'] };
  const say = (rows: ReturnType<typeof toRows>, chart: Parameters<typeof explainChart>[0] = bars) =>
    explain(chart, rows)[0]?.message;
  expect(say(toRows(24))).toBeUndefined();
  expect(say(toRows(25))).toContain('25 rows are too many bars to read: up to 24 are drawn');
  expect(say(toRows(5, (index) => (index ? 'n/a' : '1')))).toContain('needs at least 2 rows with numbers');
  expect(say(toRows(5, () => '5 to 9'))).toContain('needs at least 2 rows with numbers');
  expect(say(toRows(5, (index) => (index ? '5' : '5 to 9')))).toContain('a bar shows one number, and a range is two');
  expect(say(toRows(2), { kind: 'line', x: 'group', values: ['b12'] })).toContain('a line needs at least 3 points');
});
