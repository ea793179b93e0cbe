import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CASES } from '../../tests/fixtures/chart-cases.ts';
import { readTables, type DrawnTable } from '../../tests/fixtures/real-datasets.ts';
import { drawCharts } from './chart-drawings.ts';
import { toPictures, type Picture } from './chart-picture.ts';
import { drawChart } from './chart-svg.ts';
import { measureText } from './chart-text-widths.ts';
import type { DataView } from './data-view.ts';

const FOLDER = join(import.meta.dirname, '../../tests/fixtures/charts');
/** What a page may spend on one drawing, in bytes of brotli. */
const MOST_BYTES = 2000;

const draw = (table: DrawnTable) => drawCharts(table as DataView);
const listDrawings = (table: DrawnTable) => draw(table).panels.flatMap(({ drawings }) => drawings);
const real = readTables().filter((table) => toPictures(table).length > 0);

/** The words of a drawing that stand, in part or whole, outside of its frame. */
function findOutside(svg: string): string[] {
  const [, , width = 0, height = 0] = /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number);
  const main = Number(/ font-size="([\d.]+)" fill/.exec(svg)![1]);
  return [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)"([^>]*)>([^<]*)/g)].flatMap(
    ([, x, y, look = '', escaped = '']) => {
      const text = escaped.replace(/&amp;/g, '&').replace(/&[a-z#\d]+;/g, '<');
      const size = Number(/font-size="([\d.]+)"/.exec(look)?.[1] ?? main);
      const wide = measureText(text, size);
      const left = Number(x) - (look.includes('"end"') ? wide : look.includes('"middle"') ? wide / 2 : 0);
      const isInside =
        left >= -0.5 && left + wide <= width + 0.5 && Number(y) - 0.72 * size >= -0.5 && Number(y) <= height;
      return isInside ? [] : [`${text} at ${left.toFixed(1)} to ${(left + wide).toFixed(1)}, ${y}`];
    },
  );
}

/** After a change that is meant, renew the files: vitest run --project unit src/lib/chart-drawings.test.ts --update */
describe.each(Object.keys(CASES))('%s', (name) => {
  test.each(listDrawings(CASES[name]!).map((svg, index) => [index + 1, svg] as const))(
    'drawing %i is as it was',
    async (index, svg) => {
      // A line for each part, and the name that a file by itself needs to be looked at in a browser.
      const file = `${svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"').replaceAll('><', '>\n<')}\n`;
      await expect(file).toMatchFileSnapshot(join(FOLDER, `${name}-${index}.svg`));
    },
  );

  test('is the same drawn twice', () => {
    expect(listDrawings(CASES[name]!)).toEqual(listDrawings(CASES[name]!));
  });
});

describe('drawings that readers meet, and small ones of every kind', () => {
  const all = [...real, ...Object.values(CASES)];

  test.each(all.map((table) => [table.id, table] as const))('%s', (_id, table) => {
    for (const svg of listDrawings(table)) {
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(findOutside(svg)).toEqual([]);
      expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(MOST_BYTES);
    }
  });

  test('every number of a picture stands in it', () => {
    for (const table of real) {
      const { panels } = draw(table);
      toPictures(table).forEach(({ kind, series }, index) => {
        if (kind === 'line') return;
        const wanted = series.flatMap(({ shown, values }) =>
          shown.filter((_, row) => kind === 'bars' || values[row] !== null),
        );
        for (const svg of panels[index]!.drawings) {
          const words = [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text!.replace(/&amp;/g, '&'));
          expect(words, table.id).toEqual(expect.arrayContaining(wanted));
        }
      });
    }
  });

  test('there are some of most kinds', () => {
    expect(new Set(real.map(({ chart }) => chart.kind)).size).toBeGreaterThanOrEqual(4);
    expect(real.length).toBeGreaterThan(12);
  });
});

describe('bars', () => {
  const toBars = (values: (number | null)[]): Picture => ({
    ...{ kind: 'bars', unit: 'beds', labels: values.map((_, row) => `Row ${row + 1}`) },
    series: [{ name: 'Beds', values, shown: values.map((value) => (value === null ? 'not given' : String(value))) }],
    min: Math.min(0, ...values.map((value) => value ?? 0)),
    max: Math.max(0, ...values.map((value) => value ?? 0)),
  });
  /** Left and right of each bar, as drawn. */
  const listBars = (values: (number | null)[]) =>
    [...drawChart(toBars(values), 660, 'Bars', '').matchAll(/M([\d.]+) [\d.]+H([\d.]+)V[\d.]+H[\d.]+z/g)].map(
      (found) => {
        const ends = [Number(found[1]), Number(found[2])];
        return [Math.min(...ends), Math.max(...ends)] as const;
      },
    );

  test('are as long as their numbers', () => {
    const [ten, five, one] = listBars([10, 5, 1]).map(([left, right]) => right - left);
    expect(five! / ten!).toBeCloseTo(0.5, 2);
    expect(one! / ten!).toBeCloseTo(0.1, 2);
  });

  test('below nothing go to the left of where the others begin', () => {
    const [up, down] = listBars([10, -5]);
    expect(Math.abs(down![1] - up![0])).toBeLessThan(1);
    expect((down![1] - down![0]) / (up![1] - up![0])).toBeCloseTo(0.5, 2);
  });

  test.each([[[0, 0]], [[null, 3]], [[-3, -5]], [[7]]])('of %j are drawn within the frame', (values) => {
    const svg = drawChart(toBars(values), 300, 'Bars', '');
    expect(svg).not.toContain('NaN');
    expect(findOutside(svg)).toEqual([]);
  });
});

test('labels below a line stand clear of each other on the smallest phone', () => {
  const lines = [CASES['line']!, ...real.filter(({ chart }) => chart.kind === 'line')];
  for (const svg of lines.flatMap(listDrawings)) {
    const size = Number(/ font-size="([\d.]+)" fill/.exec(svg)![1]);
    const words = [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)" text-anchor="middle">([^<]*)/g)].map(
      ([, x, y, text]) => {
        const half = measureText(text!, size) / 2;
        return { text, y, left: Number(x) - half, right: Number(x) + half };
      },
    );
    const lowest = String(Math.max(...words.map(({ y }) => Number(y))));
    const row = words.filter(({ y }) => y === lowest);
    expect(row.length).toBeGreaterThan(1);
    row.slice(1).forEach(({ left, text }, index) => expect(left, text).toBeGreaterThan(row[index]!.right));
  }
});

test('a label that would be markup is words', () => {
  const [svg] = listDrawings(CASES['ranked-bars']!);
  expect(svg).toContain('Wisbech &amp; “Fen” &lt;b&gt;');
  expect(svg).not.toContain('<b>');
});

test('a chart alone has a drawing for a phone and one for a wide screen; small ones have one each', () => {
  expect(draw(CASES['paired-bars']!).panels.map(({ drawings }) => drawings.length)).toEqual([2]);
  expect(draw(CASES['small-multiples']!).panels.map(({ drawings }) => drawings.length)).toEqual([1, 1]);
});

test('the legend names what an outline and a solid is; a line has its name at its end', () => {
  expect(draw(CASES['dumbbell']!)).toMatchObject({ legend: ['July', 'September'], mark: 'dots' });
  expect(draw(CASES['paired-bars']!)).toMatchObject({ legend: ['2013', '2018'], mark: 'bars' });
  expect(draw(CASES['line']!).legend).toEqual([]);
});
