import { expect, test } from 'vitest';
import { parseTable } from './data-table.ts';
import { explainChart } from './data-chart-fit.ts';
import { toMoments, toMonths, toSpans } from './chart-timeline.ts';
import { measureText } from './chart-text-widths.ts';
import { toTimelineLayout } from './timeline-layout.ts';

const columns = [
  { id: 'what', title: 'What', type: 'name' as const, about: 'For the test' },
  { id: 'start', title: 'Start', type: 'date' as const, about: 'For the test' },
  { id: 'end', title: 'End', type: 'date' as const, about: 'For the test' },
];
const toData = (rows: string, end: string | undefined = 'end') => ({
  columns,
  key: ['what'],
  totals: [],
  rows: parseTable(rows, { columns, gaps: { 'n/a': 'Not printed' } }).rows,
  chart: { kind: 'timeline' as const, start: 'start', ...(end && { end }) },
});

test.each([
  ['2014', 24168, 24180],
  ['2014-01', 24168, 24169],
  ['2014-12', 24179, 24180],
  ['2014-02-01', 24169, 24169 + 1 / 28],
  ['2016-02-29', 24193 + 28 / 29, 24194],
])('%s lasts from month %d to month %d', (date, start, end) => {
  expect(toMonths(date)).toBeCloseTo(start, 10);
  expect(toMonths(date, true)).toBeCloseTo(end, 10);
});

test('bars are in the order of time, as exact as the document', () => {
  const spans = toSpans(
    toData(`
      Late     | Sep-14 = 2014-09 | 2015
      Early    | Aug-13 = 2013-08 | April-15 = 2015-04
      Undated  | n/a              | 2015
      Endless  | 2014-01-10       | n/a
      Early to | Aug-13 = 2013-08 | Sept-13 = 2013-09
    `),
  );
  expect(spans.map(({ name, when }) => `${name}: ${when}`)).toEqual([
    'Early to: August to September 2013',
    'Early: August 2013 to April 2015',
    'Endless: from 10 January 2014, with no end given',
    'Late: September 2014 to 2015',
  ]);
  expect(spans[1]).toMatchObject({ start: 2013 * 12 + 7, end: 2015 * 12 + 4 });
  expect(spans[2]!.end).toBeUndefined();
});

test('what happens at one time stands together, and what has no date comes last', () => {
  const rows = `
    B | 16 th September = 2014-09-16 | n/a
    A | Sept 14 = 2014-09            | n/a
    Z | n/a                          | n/a
    C | Sept-14 = 2014-09            | n/a
  `;
  expect(toMoments(toData(rows, ''))).toEqual([
    { when: 'September 2014', names: ['A', 'C'] },
    { when: '16 September 2014', names: ['B'] },
    { when: 'No date given', names: ['Z'] },
  ]);
  expect(toSpans(toData(rows, ''))).toEqual([]);
});

test('a bar that ends before it begins is refused, and one within a vaguer date is not', () => {
  const { rows, chart } = toData(`
    Wrong | 2014-05    | 2014-04
    Vague | 2014-05-20 | 2014-05
    Same  | 2014-05-20 | 2014-05-20
    Open  | 2014-05-20 | n/a
  `);
  expect(explainChart(chart, columns, rows)).toEqual([
    { path: ['end'], message: '"Wrong" ends before it begins: mend its dates, or draw "start" alone' },
  ]);
});

const LONG = 'Health and Social Care Data Integration Programme for everybody here';
test.each([
  [300, '2014-01', '2014-03'],
  [660, '2014-01', '2014-03'],
  [300, '2013-08', '2015-04'],
  [660, '2013-08', '2015-04'],
  [300, '2000', '2040'],
  [660, '2014-05-01', '2014-05-20'],
])('at %d pixels everything from %s to %s is in the picture and nothing overlaps', (width, from, until) => {
  const spans = toSpans(toData(`${LONG} | ${from} | ${until}\n${LONG} too | ${from} | n/a\nC | ${until} | ${until}`));
  const { rows, ticks, height, size } = toTimelineLayout(spans, width);
  for (const [index, { name, when, bar }] of rows.entries()) {
    const ys = [...name, ...when].map(({ y }) => y);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    for (const { text } of name) expect(measureText(text, size, 'bold')).toBeLessThanOrEqual(width);
    for (const { text } of when) expect(measureText(text, size)).toBeLessThanOrEqual(width);
    expect(bar.x).toBeGreaterThanOrEqual(0);
    expect(bar.x + bar.width).toBeLessThanOrEqual(width);
    expect(Math.max(bar.y + 16, ys.at(-1)!)).toBeLessThanOrEqual(height);
    const above = rows[index - 1];
    if (above) expect(ys[0]! - size).toBeGreaterThan(Math.max(above.bar.y + 16, above.when.at(-1)!.y) - 1);
  }
  for (const [index, { x, label }] of ticks.entries()) {
    if (label) expect(x + measureText(label, size)).toBeLessThanOrEqual(width);
    if (ticks[index - 1]) expect(x).toBeGreaterThan(ticks[index - 1]!.x + measureText(ticks[index - 1]!.label, size));
  }
  expect(rows[0]!.bar.width).toBeGreaterThan(0);
  expect(rows.find(({ bar }) => bar.width === 0)).toBeDefined();
});
