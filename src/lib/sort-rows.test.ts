import { describe, expect, test } from 'vitest';
import {
  findSortValue,
  formatSorted,
  readShownNumber,
  sortRows,
  toNextDirection,
  type Direction,
  type SortKind,
} from './sort-rows.ts';

const toRows = (values: (number | string | undefined)[], totals: number[] = []) =>
  values.map((value, index) => ({ index, value, isTotal: totals.includes(index) }));
const order = (rows: ReturnType<typeof toRows>, direction: Direction) =>
  sortRows(rows, direction).map(({ index }) => index);

describe('the order of rows', () => {
  test.each<[string, (number | string | undefined)[], Direction, number[]]>([
    ['numbers by size, not by digits', [10, 9, -2, 100], 'ascending', [2, 1, 0, 3]],
    ['the largest first', [10, 9, -2, 100], 'descending', [3, 0, 1, 2]],
    ['words without regard to capitals and accents', ['Ely', 'cambridge', 'Élan'], 'ascending', [1, 2, 0]],
    ['numbers inside of words', ['Figure 10', 'Figure 9'], 'ascending', [1, 0]],
    ['dates of any precision', ['2014-09', '2014', '2013-12-31'], 'ascending', [2, 1, 0]],
    ['equal ones as they were', [1, 0, 1, 0], 'ascending', [1, 3, 0, 2]],
    ['equal ones as they were, also backwards', [1, 0, 1, 0], 'descending', [0, 2, 1, 3]],
    ['as in the document', [3, undefined, 1], 'none', [0, 1, 2]],
    ['gaps last', [undefined, 2, undefined, 1], 'ascending', [3, 1, 0, 2]],
    ['gaps last, also backwards', [undefined, 2, undefined, 1], 'descending', [1, 3, 0, 2]],
  ])('%s', (_, values, direction, wanted) => {
    expect(order(toRows(values), direction)).toEqual(wanted);
  });

  test.each<Direction>(['ascending', 'descending'])('totals stay at the end, %s', (direction) => {
    expect(order(toRows([50, 20, undefined, 30], [0]), direction).at(-1)).toBe(0);
    expect(order(toRows([undefined, 50, 20], [1]), direction)).toEqual([2, 0, 1]);
  });

  test('nothing is lost, and what was given is not changed', () => {
    const rows = toRows([3, 1, undefined, 2], [1]);
    expect(sortRows(rows, 'ascending').toSorted((a, b) => a.index - b.index)).toEqual(rows);
    expect(rows.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });
});

describe('the number that a cell shows', () => {
  test.each<[string, number | undefined]>([
    ['75,946', 75946],
    ['477.45', 477.45],
    ['5%', 5],
    ['\u22121.5%', -1.5],
    ['-4', -4],
    ['\u2212£2.1m', -2100000],
    ['£250m', 250e6],
    ['£1.1bn', 1.1e9],
    ['1.2 million', 1.2e6],
    ['over 300', 300],
    ['5% to 15%', 5],
    ['up to £543m', 543e6],
    ['0', 0],
    ['', undefined],
    ['not given', undefined],
  ])('%s', (text, number) => {
    expect(readShownNumber(text)).toBe(number);
  });
});

describe('presses on a heading', () => {
  test.each<[SortKind, Direction]>([
    ['number', 'descending'],
    ['words', 'ascending'],
    ['date', 'ascending'],
    ['order', 'ascending'],
  ])('%s begins %s, turns round and comes back', (kind, first) => {
    const one = toNextDirection('none', kind);
    const two = toNextDirection(one, kind);
    expect([one, new Set([one, two]).size, toNextDirection(two, kind)]).toEqual([first, 2, 'none']);
  });

  test.each<[SortKind, Direction, string]>([
    ['number', 'descending', 'Sorted by Change: largest first'],
    ['words', 'ascending', 'Sorted by Change: A to Z'],
    ['date', 'descending', 'Sorted by Change: latest first'],
    ['number', 'none', 'In the order of the document'],
  ])('%s %s says: %s', (kind, direction, words) => {
    expect(formatSorted('Change', kind, direction)).toBe(words);
  });
});

describe('what a page gives for sorting', () => {
  const cell = (shown: string, more: object = {}) => ({ printed: shown, shown, ...more });

  test.each([
    ['nothing beside a plain number', cell('75,946', { numbers: [75946] }), 'number', undefined],
    ['nothing beside millions', cell('£250m', { numbers: [250e6] }), 'number', undefined],
    [
      'nothing beside a range, which begins with its lower end',
      cell('5% to 15%', { numbers: [5, 15] }),
      'number',
      undefined,
    ],
    ['a share as a number', cell('1 in 4', { numbers: [0.25] }), 'number', '0.25'],
    ['words as a number', cell('two thirds', { numbers: [2 / 3] }), 'figure', String(2 / 3)],
    ['nothing beside a year', cell('2014', { date: '2014' }), 'date', undefined],
    ['a month in figures', cell('Sept-14', { date: '2014-09' }), 'date', '2014-09'],
    ['nothing beside words', cell('Ely'), 'name', undefined],
    ['nothing for a gap', cell('', { gap: 'not given' }), 'number', undefined],
  ])('%s', (_, given, type, value) => {
    expect(findSortValue(given, type)).toBe(value);
  });

  test('the place of a word among those that may stand there', () => {
    expect(findSortValue(cell('High'), 'ours', ['Low', 'Medium', 'High'])).toBe('2');
  });
});
