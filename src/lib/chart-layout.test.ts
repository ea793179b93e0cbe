import { describe, expect, test } from 'vitest';
import { CASES } from '../../tests/fixtures/chart-cases.ts';
import { readTables } from '../../tests/fixtures/real-datasets.ts';
import { toChartLayout } from './chart-layout.ts';
import { toPictures, type Picture } from './chart-picture.ts';
import { measureText } from './chart-text-widths.ts';

const all = [...Object.values(CASES), ...readTables()].flatMap((table) =>
  toPictures(table).map((picture) => ({ name: `${table.id} ${picture.title ?? ''}`, picture })),
);
const bars: Picture = {
  ...{ kind: 'bars', unit: 'beds', labels: ['Ely'], min: 0, max: 4 },
  series: [{ name: 'Beds', values: [4], shown: ['4'] }],
};

const WIDTHS = [240, 300, 479, 480, 660, 900];

test.each(all)('$name: the words fit at every width, and leave room to draw', ({ picture }) => {
  for (const width of WIDTHS) {
    const { padding, labels, labelWidth, labelEvery, size, height } = toChartLayout(picture, width);
    expect(Math.min(height, ...Object.values(padding))).toBeGreaterThanOrEqual(0);
    expect(width - padding.left - padding.right).toBeGreaterThan(60);
    expect(labels.map((lines) => lines.join(' '))).toEqual(picture.labels);
    if (picture.kind === 'line') {
      for (const line of labels.flat()) expect(measureText(line, size)).toBeLessThanOrEqual(labelWidth);
      expect(labelWidth * Math.ceil(labels.length / labelEvery)).toBeLessThan((width - padding.right) * 1.5);
      continue;
    }
    for (const line of labels.flat()) expect(measureText(line, size)).toBeLessThanOrEqual(labelWidth);
  }
});

describe('labels below a line', () => {
  const toLine = (labels: string[]): Picture => ({
    ...{ kind: 'line', unit: 'percent', labels, min: 0, max: 5.9 },
    series: ['Provider 2', 'Provider 3'].map((name) => ({ name, values: labels.map(() => 3), shown: labels })),
  });
  const years = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);

  test('go on in a second line where one is too narrow', () => {
    expect(toChartLayout(toLine(years('Year', 5)), 330)).toMatchObject({
      labels: years('Year', 5).map((each) => each.split(' ')),
      labelEvery: 1,
    });
    expect(toChartLayout(toLine(years('Year', 5)), 640).labels).toEqual(years('Year', 5).map((each) => [each]));
  });

  test('leave some out where even that is too wide', () => {
    expect(toChartLayout(toLine(years('Year', 5)), 300)).toMatchObject({
      labels: years('Year', 5).map((each) => [each]),
      labelEvery: 2,
    });
    expect(toChartLayout(toLine(years('Year', 12)), 300).labelEvery).toBe(3);
    expect(toChartLayout(toLine(years('Quarter', 5)), 300).labelEvery).toBe(2);
  });
});

test('labels stand above on a phone, and to the left where there is room', () => {
  expect(toChartLayout(bars, 300)).toMatchObject({ labelsAbove: true, size: 15 });
  expect(toChartLayout(bars, 660)).toMatchObject({ labelsAbove: false, size: 16 });
});

test('the rows are high enough for the label with the most lines', () => {
  const long = { ...bars, labels: ['All registered nursing, midwifery and health visiting staff of the area'] };
  const lines = toChartLayout(long, 660).labels[0]!.length;
  expect(lines).toBeGreaterThan(1);
  expect(toChartLayout(long, 660).height).toBeGreaterThanOrEqual(lines * 20);
  expect(toChartLayout(long, 300).height).toBeGreaterThan(toChartLayout(bars, 300).height);
});

test('the longest value has its room', () => {
  const wide = { ...bars, series: [{ ...bars.series[0]!, shown: ['approximately 1,022,000'] }] };
  const room = (picture: Picture) => toChartLayout(picture, 660).padding.right;
  expect(room(wide)).toBeGreaterThan(measureText('approximately 1,022,000', 16));
  expect(room(wide)).toBeGreaterThan(room(bars));
});

test('a table without rows has a layout', () => {
  const empty = { ...bars, labels: [], series: [] };
  expect(Number.isFinite(toChartLayout(empty, 300).height)).toBe(true);
});
