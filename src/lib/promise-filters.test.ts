import { expect, test } from 'vitest';
import { toFilters, type Filterable } from './promise-filters.ts';

const NAMES = {
  points: new Map([['hubs', '2. Hubs']]),
  topics: new Map([
    ['cancer', 'Cancer'],
    ['money', 'Money'],
  ]),
  documents: new Map([['plan', '2016 plan']]),
  areas: new Map([['fenland', 'Fenland']]),
};
const promise = (fields: Partial<Filterable>): Filterable => ({
  state: 'done',
  document: 'plan',
  points: ['hubs'],
  topics: ['money'],
  areas: ['fenland'],
  ...fields,
});
const summarise = (items: Filterable[]) =>
  toFilters(items, NAMES).map(({ slug, values }) => [slug, ...values.map((value) => [value.slug, value.items.length])]);

test('every promise is under each of its values, and empty values are left out', () => {
  expect(
    summarise([promise({ due: '2020-04' }), promise({ state: 'no-update', topics: ['cancer', 'money'] })]),
  ).toEqual([
    ['state', ['done', 1], ['no-update', 1]],
    ['topic', ['cancer', 1], ['money', 2]],
    ['area', ['fenland', 2]],
    ['point', ['hubs', 2]],
    ['document', ['plan', 2]],
    ['year', ['2020', 1], ['no-date', 1]],
  ]);
});

test('a promise without a point is under no point', () => {
  expect(summarise([promise({ points: [] })])[3]).toEqual(['point']);
});

test('a year or a day is due in its year, and what has no date comes last', () => {
  const items = [promise({}), promise({ due: '2021' }), promise({ due: '2019-12-31' })];
  expect(summarise(items).at(-1)).toEqual(['year', ['2019', 1], ['2021', 1], ['no-date', 1]]);
});
