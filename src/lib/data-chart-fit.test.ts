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
  [{ kind: 'dumbbell', values: ['b12', 'b13'], from: -20 }],
  [{ kind: 'line', x: 'group', values: ['b12', 'b13'], from: 0 }],
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
  [
    { kind: 'dumbbell', values: ['b12', 'b13'], from: 1 },
    'from',
    'is above the smallest number that is drawn, 0: write that or less',
  ],
  [{ kind: 'line', x: 'group', values: ['b12'], from: 1 }, 'from', 'is above the smallest number'],
  [{ kind: 'dumbbell', values: ['b12', 'b12'] }, 'values.1', '"b12" is drawn twice'],
  [
    { kind: 'small-multiples', panels: [{ title: 'A', values: ['b13', 'b13'] }] },
    'panels.0.values.1',
    '"b13" is drawn twice',
  ],
  [{ kind: 'line', x: 'opened', values: ['b12'] }, 'x', '"2014" comes after "2014", and a line goes on in time'],
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

test.each([
  ['ranked-bars', { values: ['b12'] }, 24],
  ['paired-bars', { values: ['b12', 'b13'] }, 24],
  ['small-multiples', { panels: [{ title: 'A', values: ['b12'] }] }, 24],
  ['dumbbell', { values: ['b12', 'b13'] }, 24],
  ['line', { x: 'group', values: ['b12'] }, 24],
  ['ranges', { value: 'b12', middle: 'b12', ends: ['b12', 'b13'] }, 40],
  ['tile-map', { tiles: [{ column: 'b13', district: 'fenland' }], of: 2 }, 12],
  ['timeline', { start: 'opened' }, 40],
  ['matrix', { rows: 'group', columns: 'group' }, 60],
  ['groups', { by: 'group' }, 80],
])('%s: so many rows are drawn and no more, totals and gaps not counted', (kind, fields, most) => {
  const explainAmount = (count: number, totals: string[] = []) =>
    explainChart({ kind, ...fields }, columns, toRows(count), totals).filter(({ path }) => path[0] === 'kind');
  expect(explainAmount(most)).toEqual([]);
  expect(explainAmount(most + 1)[0]?.message).toMatch(
    new RegExp(`^${most + 1} rows are too many .* to read: up to ${most} are drawn`),
  );
  expect(explainAmount(most + 1, ['Row 0'])).toEqual([]);
});

test('a row without a number is not drawn, so it is not counted', () => {
  const bars = { kind: 'ranked-bars', values: ['b12'] };
  const lines = { kind: 'line', x: 'group', values: ['b12'] };
  expect(
    explain(
      bars,
      toRows(25, (index) => (index ? '1' : 'n/a')),
    ),
  ).toEqual([]);
  expect(
    explain(
      lines,
      toRows(4, (index) => (index < 2 ? '1' : 'n/a')),
    )[0]?.message,
  ).toContain('at least 3 points');
  expect(
    explain(
      { kind: 'dumbbell', values: ['b12', 'b13'] },
      toRows(3, () => 'n/a'),
    ),
  ).toEqual([{ path: ['values', 0], message: 'no row has a number under "b12": draw another column' }]);
});

test('two columns that look the same to a reader', () => {
  const twins = columns.map((column) => (column.id === 'b13' ? { ...column, title: '2012' } : column));
  const chart = { kind: 'paired-bars', values: ['b12', 'b13'] };
  expect(explainChart(chart, twins, toRows(5))).toEqual([
    {
      path: ['values', 1],
      message:
        '"b13" has the same heading and title as "b12", so nobody could tell them apart: give one of them another title',
    },
  ]);
  const apart = twins.map((column) => (column.id === 'b13' ? { ...column, heading: 'Plan' } : column));
  expect(explainChart(chart, apart, toRows(5))).toEqual([]);
});

test.each([
  ['2012/13; 2013/14; 2014/15', undefined],
  ['Spring; Autumn; Winter', undefined],
  ['2012/13; 2014/15; 2013/14', '"2013/14" comes after "2014/15"'],
  ['2014; 2013; 2012', '"2013" comes after "2014"'],
])('a line through %s', (years, says) => {
  const rows = parseTable(
    years
      .split('; ')
      .map((year) => `${year} | 1 | 1 | 5% | 2014`)
      .join('\n'),
    { columns },
  ).rows;
  const found = explain({ kind: 'line', x: 'group', values: ['b12'] }, rows)[0]?.message;
  if (says) expect(found).toContain(says);
  else expect(found).toBeUndefined();
});
