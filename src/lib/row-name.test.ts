import { expect, test } from 'vitest';
import type { Row } from './data-table.ts';
import type { ColumnSpec } from '../schemas/dataset-parts.ts';
import { toRowKind, toRowName } from './row-name.ts';

const column = (id: string, type: ColumnSpec['type']) => ({ id, title: id, type, about: 'For the test' });
const columns = [column('code', 'name'), column('part', 'ours'), column('what', 'ours')];
const toRow = (...shown: string[]): Row => ({
  key: shown[0]!,
  cells: Object.fromEntries(columns.map(({ id }, index) => [id, { printed: '', shown: shown[index]! }])),
});

test.each([
  ['words stand alone', ['Prevention'], ['code'], [], 'Prevention'],
  ['a code is followed by the first words', ['R-06'], ['code'], [], 'R-06: Money'],
  ['but not by those of a place of the picture', ['R-06'], ['code'], ['part'], 'R-06: It could cost more'],
  ['a part of the key that the picture shows is left out', ['R-06'], ['part', 'what'], ['part'], 'It could cost more'],
  ['a key that the picture shows whole is kept', ['Prevention'], ['part'], ['part'], 'Money'],
  ['a year is no code', ['2014'], ['code'], [], '2014'],
])('%s', (_, [first], key, taken, expected) => {
  const row = { ...toRow(first!, 'Money', 'It could cost more') };
  const named = key[0] === 'part' ? { ...row, key: 'Money, It could cost more' } : row;
  expect(toRowName(named, { columns, key, rows: [named] }, taken)).toBe(expected);
});

test.each([
  ['R-06', 'part'],
  ['Prevention', 'code'],
])('the kind of a row %s is the title of the words that name it: %s', (first, kind) => {
  expect(toRowKind({ columns, key: ['code'], rows: [toRow(first, 'Money', 'It could cost more')] })).toBe(kind);
});
