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
    rowsTitle: 'Score: Before',
    columnsTitle: 'Level',
    columns: ['Low', 'High', 'Not given'],
  });
  expect(view?.rows).toEqual([
    { name: '5', cells: [['Second'], [], []] },
    { name: '20', cells: [[], ['First'], []] },
    { name: '100', cells: [[], ['Third'], []] },
    { name: 'Not given', cells: [[], [], ['Fourth']] },
  ]);
});

test('every row that is no total stands in one place', () => {
  const matrix = toMatrix({ ...data, chart: { kind: 'matrix', rows: 'level', columns: 'free' } });
  const groups = toGroups({ ...data, chart: { kind: 'groups', by: 'free' } });
  const names = ['First', 'Fourth', 'Second', 'Third'];
  expect(matrix?.rows.flatMap(({ cells }) => cells.flat()).toSorted()).toEqual(names);
  expect(groups?.groups.flatMap(({ items }) => items.map(({ name }) => name)).toSorted()).toEqual(names);
});

test('other pictures have neither', () => {
  expect(toGroups({ ...data, chart: { kind: 'table' } })).toBeUndefined();
  expect(toMatrix({ ...data, chart: { kind: 'table' } })).toBeUndefined();
});
