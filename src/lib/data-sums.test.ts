import { describe, expect, test } from 'vitest';
import { findLostNames, findMiscounts, listTotals, type Sum } from './data-sums.ts';
import { parseTable } from './data-table.ts';

const columns = [
  { id: 'group', title: 'Group', type: 'name' },
  { id: 'before', title: '2012', type: 'number' },
  { id: 'after', title: '2013', type: 'number' },
  { id: 'more', title: 'More', type: 'number' },
  { id: 'percent', title: 'Change', type: 'number' },
] as const;
const TEXT = `Ely   | 100 | 120 | 20  | 20%
Soham | 50  | 41  | -9  | -18%
March | 7   | 8   | 1   | 14.3%
All   | 157 | 169 | 12  | 8%`;
const sums: Sum[] = [
  { kind: 'total', row: 'All', columns: ['before', 'after', 'more'] },
  { kind: 'difference', column: 'more', from: 'before', to: 'after' },
  { kind: 'percent-change', column: 'percent', from: 'before', to: 'after' },
];
const count = (text: string, what: Sum[] = sums) =>
  findMiscounts(parseTable(text, { columns, gaps: { 'n/a': 'Not known' } }).rows, what);

describe('what adds up', () => {
  test('the whole table', () => {
    expect(count(TEXT)).toEqual([]);
    expect(listTotals(sums)).toEqual(['All']);
    expect(listTotals()).toEqual([]);
  });

  test.each([
    ['a change rounded up from a half', '| 14.3%', '| 14%'],
    ['a cell without a number leaves what it is part of alone', '| 1   | 14.3%', '| 1   | n/a'],
  ])('%s', (_, from, to) => {
    expect(count(TEXT.replace(from, to))).toEqual([]);
  });

  test('growth of years, each of which is rounded', () => {
    const years: Sum[] = [{ kind: 'growth', column: 'percent', of: ['before', 'after'] }];
    const grow = (all: string) => count(`Ely | 10% | 10% | 0 | ${all}`, years);
    expect(grow('21%')).toEqual([]);
    expect(grow('22%')).toEqual([]);
    expect(grow('23%')).toMatchObject([{ computed: '21%', words: 'The years together make' }]);
  });

  test('a total of some rows', () => {
    const some: Sum[] = [{ kind: 'total', row: 'All', columns: ['before'], of: ['Ely', 'Soham'] }];
    expect(count(TEXT, some)).toMatchObject([{ row: 'All', column: 'before', printed: '157', computed: '150' }]);
  });
});

test('what does not, with what it should be', () => {
  expect(count(TEXT.replace('-18%', '18%'))).toEqual([
    { row: 'Soham', column: 'percent', printed: '18%', computed: '\u221218%', words: 'The change is' },
  ]);
});

describe('is spelt as the cell is', () => {
  test.each([
    ['£2.1m', '£1.9m', '£4.1m', '£4.0m'],
    ['£1,000', '£500', '£1,400', '£1,500'],
    ['£2 billion', '£1bn', '£4bn', '£3bn'],
    ['£-2.1m', '£-1.9m', '£-4.1m', '\u2212£4.0m'],
    ['2 million', '1 million', '4 million', '3 million'],
  ])('%s and %s are not %s', (one, other, all, computed) => {
    const total: Sum[] = [{ kind: 'total', row: 'All', columns: ['before'] }];
    const text = [`Ely | ${one}`, `March | ${other}`, `All | ${all}`].map((row) => `${row} | 1 | 1 | 1%`).join('\n');
    expect(count(text, total)).toMatchObject([{ computed }]);
  });
});

test('there is no change in per cent from nothing or from a debt', () => {
  const change: Sum[] = [{ kind: 'percent-change', column: 'percent', from: 'before', to: 'after' }];
  expect(count('Ely | 0 | 0 | 0 | 0%\nMarch | £-10m | £-5m | £5m | 50%', change)).toEqual([]);
});

describe('a total with a part that is no one number', () => {
  const total: Sum[] = [{ kind: 'total', row: 'All', columns: ['before'] }];
  const say = (part: string, all: string) =>
    count(`Ely | 100 | 1 | 1 | 1%\nMarch | ${part} | 1 | 1 | 1%\nAll | ${all} | 1 | 1 | 1%`, total);

  test('is held between the ends of a range', () => {
    expect(say('10 to 20', '115')).toEqual([]);
    expect(say('10 to 20', '121')).toMatchObject([{ computed: '110 to 120', words: 'The parts add up to' }]);
  });

  test('says that a part has no number', () => {
    expect(say('n/a', '100')).toEqual([]);
    expect(say('n/a', '115')).toMatchObject([
      { computed: '100', words: '1 of the parts has no number; the others add up to' },
    ]);
  });
});

/** A part of a total, of a difference and of a change is held by three sums, and the change is rounded. */
describe('one cell changed by one is found', () => {
  test.each([
    '100',
    '120',
    '20 ',
    '50 ',
    '41',
    '-9',
    '7 ',
    '8 ',
    '1 ',
    '157',
    '169',
    '12 ',
    '20%',
    '-18%',
    '14.3%',
    '8%\n',
  ])('%s', (cell) => {
    const text = `${TEXT}\n`;
    const at = text.search(new RegExp(`\\| ${cell.replace('.', '\\.').replace('\n', '\\n')}`)) + 2;
    const changed = text.slice(at).replace(/^-?\d+/, (digits) => String(Number(digits) + 1));
    const faulty = text.slice(0, at) + changed;
    expect(faulty).not.toBe(text);
    expect(count(faulty)).not.toEqual([]);
  });
});

test('rows and columns that are not there', () => {
  const keys = ['Ely', 'All'];
  const ids = ['before', 'after'];
  expect(findLostNames({ kind: 'total', row: 'Al', columns: ['befor'], of: ['Eli'] }, keys, ids)).toEqual([
    { row: 'Al' },
    { row: 'Eli' },
    { column: 'befor' },
  ]);
  expect(findLostNames({ kind: 'growth', column: 'all', of: ['before', 'y2'], rows: ['Ely'] }, keys, ids)).toEqual([
    { column: 'all' },
    { column: 'y2' },
  ]);
  expect(findLostNames({ kind: 'difference', column: 'after', from: 'before', to: 'after' }, keys, ids)).toEqual([]);
});
