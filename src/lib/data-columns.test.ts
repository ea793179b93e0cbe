import { describe, expect, test } from 'vitest';
import type { ColumnSpec } from '../schemas/dataset-parts.ts';
import { toTableView } from './data-columns.ts';
import { parseTable } from './data-table.ts';

const column = (id: string, type: ColumnSpec['type'], heading?: string): ColumnSpec => ({
  id,
  title: id,
  type,
  about: id,
  heading,
});
const view = (columns: ColumnSpec[], text: string, totals: string[] = [], key = [columns[0]!.id]) =>
  toTableView({
    columns,
    rows: parseTable(text, { columns, key, gaps: { 'n/a': 'Not known' } }).rows,
    totals,
    key,
    figures: { 'plan-gap': '/figures/plan/#plan-gap' },
  });

test('a gap in a column of figures leads nowhere, whatever the document prints there', () => {
  const columns = [column('group', 'name'), column('gap', 'figure')];
  const gaps = { constructor: 'Not known', 'plan-gap': 'Not known' };
  const { rows } = parseTable('Ely | constructor\nMarch | plan-gap', { columns, gaps });
  const figures = { 'plan-gap': '/figures/plan/#plan-gap' };
  const found = toTableView({ columns, rows, totals: [], key: ['group'], figures }).rows;
  expect(found.map(({ cells }) => cells[1]?.href)).toEqual([undefined, undefined]);
});

describe('headings', () => {
  test('one row where no column has a heading over it', () => {
    const { head } = view([column('group', 'name'), column('beds', 'number')], 'Ely | 5');
    expect(head).toEqual([
      [
        { text: 'group', scope: 'col', numeric: false },
        { text: 'beds', scope: 'col', numeric: true },
      ],
    ]);
  });

  test('two rows: neighbours share their heading, and a column without one reaches down', () => {
    const columns = [
      column('group', 'name'),
      column('b12', 'number', 'Beds'),
      column('b13', 'number', 'Beds'),
      column('d13', 'number', 'Days'),
    ];
    const { head } = view(columns, 'Ely | 1 | 2 | 3');
    expect(head[0]?.map(({ text, span, down }) => [text, span, down])).toEqual([
      ['group', undefined, 2],
      ['Beds', 2, undefined],
      ['Days', 1, undefined],
    ]);
    expect(head[1]?.map(({ text }) => text)).toEqual(['b12', 'b13', 'd13']);
    const width = (head[0] ?? []).reduce((sum, { span = 1 }) => sum + span, 0);
    expect(width).toBe(columns.length);
  });
});

describe('rows', () => {
  test('words of a row head it, gaps say why, figures lead to their record, quotes stay away', () => {
    const columns = [
      column('town', 'name'),
      column('year', 'name'),
      column('beds', 'number'),
      column('gap', 'figure'),
      column('said', 'quote'),
    ];
    const { rows, head } = view(columns, 'Ely | 2016 | n/a | plan-gap | as printed', ['Ely, 2016'], ['town', 'year']);
    expect(head[0]).toHaveLength(4);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.isTotal).toBe(true);
    expect(rows[0]?.cells.map(({ isHead, gap, href }) => [isHead, gap, href])).toEqual([
      [true, undefined, undefined],
      [true, undefined, undefined],
      [false, 'Not known', undefined],
      [false, undefined, '/figures/plan/#plan-gap'],
    ]);
  });
});

test.each([
  ['Feb-14 = 2014-02', 'February 2014'],
  ['By 10 th June 2014 = 2014-06-10', 'By 10 June 2014'],
  ['16 th September = 2014-09-16', '16 September 2014'],
  ['July to September 2014 = 2014-09', 'July to September 2014'],
  ['n/a', ''],
])('the time "%s" is shown as "%s"', (written, shown) => {
  const { rows } = view([column('step', 'name'), column('when', 'date')], `Plan | ${written}`);
  expect(rows[0]?.cells[1]?.text).toBe(shown);
});
