import { expect, test } from 'vitest';
import { toGroups } from './chart-groups.ts';
import { toMatrix } from './chart-matrix.ts';
import { parseTable } from './data-table.ts';

const columns = [
  { id: 'what', title: 'What', type: 'name' as const, about: 'For the test' },
  { id: 'level', title: 'Level', type: 'name' as const, about: 'For the test', values: ['Low', 'Middle', 'High'] },
  { id: 'before', title: 'Before', heading: 'Score', type: 'number' as const, unit: 'points', about: 'For the test' },
  { id: 'free', title: 'Kind', type: 'ours' as const, about: 'For the test' },
];
const rows = parseTable(
  `
  First  | High  | 20  | b
  Second | Low   | 5   | a
  Third  | High  | 100 | b
  Fourth | n/a   | n/a | a
  Sum    | High  | 125 | c
  `,
  { columns, gaps: { 'n/a': 'Not printed' } },
).rows;
const data = { columns, key: ['what'], rows, totals: ['Sum'] };

test('groups stand in the order of the values, without totals, and what is not given comes last', () => {
  const view = toGroups({ ...data, chart: { kind: 'groups', by: 'level', ordered: true } });
  expect(view?.isOrdered).toBe(true);
  expect(view?.groups.map(({ name, items }) => [name, ...items.map((item) => `${item.name} ${item.amount}`)])).toEqual([
    ['Low', 'Second 5 points'],
    ['High', 'First 20 points', 'Third 100 points'],
    ['Not given', 'Fourth '],
  ]);
});

test('without a list of values groups stand as they first come', () => {
  const view = toGroups({ ...data, chart: { kind: 'groups', by: 'free' } });
  expect(view?.groups.map(({ name }) => name)).toEqual(['b', 'a']);
  expect(view?.isOrdered).toBe(false);
});

test('a matrix counts numbers as numbers and words in the order of their values', () => {
  const view = toMatrix({ ...data, chart: { kind: 'matrix', rows: 'before', columns: 'level' } });
  expect(view).toMatchObject({
    what: 'whats',
    rowsTitle: 'Score: Before',
    columnsTitle: 'Level',
    columns: ['Low', 'High', 'Not given'],
  });
  expect(view?.rows.map(({ name, cells }) => [name, ...cells.map(({ names }) => names[0]?.words)])).toEqual([
    ['5', 'Second', undefined, undefined],
    ['20', undefined, 'First', undefined],
    ['100', undefined, 'Third', undefined],
    ['Not given', undefined, undefined, 'Fourth'],
  ]);
});

test('every row that is no total stands in one place', () => {
  const matrix = toMatrix({ ...data, chart: { kind: 'matrix', rows: 'level', columns: 'free' } });
  const groups = toGroups({ ...data, chart: { kind: 'groups', by: 'free' } });
  const names = ['First', 'Fourth', 'Second', 'Third'];
  const places = matrix?.rows.flatMap(({ cells }) => cells) ?? [];
  expect(places.flatMap((cell) => cell.names.map(({ words }) => words)).toSorted()).toEqual(names);
  expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(names.length);
  expect(groups?.groups.flatMap(({ items }) => items.map(({ name }) => name)).toSorted()).toEqual(names);
});

test('the fullest place has the darkest shade, and with many columns words give way to the count', () => {
  const letters = ['A', 'B', 'C', 'D'];
  const form = [
    { id: 'what', title: 'What', type: 'name' as const, about: 'For the test' },
    { id: 'letter', title: 'Letter', type: 'name' as const, about: 'For the test' },
    { id: 'one', title: 'One', type: 'name' as const, about: 'For the test' },
  ];
  const draw = (name: string, used: string[]) =>
    toMatrix({
      columns: form,
      key: ['what'],
      totals: [],
      rows: parseTable(used.map((letter, index) => `${name}${index} | ${letter} | x`).join('\n'), { columns: form })
        .rows,
      chart: { kind: 'matrix', rows: 'one', columns: 'letter' },
    })!.rows[0]!.cells;
  const crowd = [...letters, 'A', 'A', 'A', 'A', 'B', 'B'];
  expect(draw('Words and words ', crowd).map(({ count, shade, names }) => [count, shade, names.length])).toEqual([
    [5, 3, 0],
    [3, 2, 0],
    [1, 1, 0],
    [1, 1, 0],
  ]);
  expect(draw('R-', crowd)[0]!.names.map(({ code }) => code)).toEqual(['R-0', 'R-4', 'R-5', 'R-6', 'R-7']);
});

test('other pictures have neither', () => {
  expect(toGroups({ ...data, chart: { kind: 'table' } })).toBeUndefined();
  expect(toMatrix({ ...data, chart: { kind: 'table' } })).toBeUndefined();
});
