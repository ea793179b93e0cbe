import { describe, expect, test } from 'vitest';
import { CASES, toTable } from '../../tests/fixtures/chart-cases.ts';
import type { ChartForm } from '../schemas/dataset-parts.ts';
import { toPictures } from './chart-picture.ts';

const draw = (name: string) => toPictures(CASES[name]!);
const ranked = (order: 'largest' | 'smallest' | 'printed', rows: string) =>
  toPictures(
    toTable(
      { kind: 'ranked-bars', values: ['change'], order },
      [
        { id: 'place', title: 'Place', type: 'name', about: 'The name of the place' },
        { id: 'change', title: 'Change', type: 'number', unit: 'beds', about: 'What was counted' },
      ],
      rows,
    ),
  )[0]!;

describe('ranked bars', () => {
  test('the longest comes first; a total and a row without a number are not drawn', () => {
    const [picture] = draw('ranked-bars');
    expect(picture!.labels).toEqual([
      'Ely',
      'Wisbech & “Fen” <b>',
      'March',
      'The villages between the towns of the north and the east',
    ]);
    expect(picture!.series).toEqual([{ name: 'Change', values: [5, 3.5, 0, -2], shown: ['5%', '3.5%', '0%', '−2%'] }]);
  });

  test.each([
    ['largest', ['c', 'a', 'b']],
    ['smallest', ['a', 'b', 'c']],
    ['printed', ['b', 'c', 'a']],
  ] as const)('%s', (order, labels) => {
    const rows =
      order === 'largest'
        ? 'b | 1\nc | 3\na | 2'
        : order === 'smallest'
          ? 'b | 2\nc | 3\na | 1'
          : 'b | 1\nc | 3\na | 2';
    expect(ranked(order, rows).labels).toEqual(labels);
  });

  test('rows with the same number keep the order of the table', () => {
    expect(ranked('largest', 'b | 1\nc | 2\na | 1\nd | 2').labels).toEqual(['c', 'd', 'b', 'a']);
  });

  test.each([
    ['b | 4\nc | 9', [0, 9]],
    ['b | -4\nc | 9', [-4, 9]],
    ['b | -4\nc | -9', [-9, 0]],
  ])('the scale of %j goes through nothing', (rows, ends) => {
    const { min, max } = ranked('largest', rows);
    expect([min, max]).toEqual(ends);
  });
});

test('in pairs a gap stays empty and says that it is one', () => {
  const [picture] = draw('paired-bars');
  expect(picture!.unit).toBe('GBP');
  expect(picture!.labels).toEqual(['Ely', 'March', 'Wisbech']);
  expect(picture!.series.map(({ name }) => name)).toEqual(['2013', '2018']);
  expect(picture!.series[1]).toMatchObject({ values: [2.4e6, null, 1e6], shown: ['£2.4m', 'not given', '£1m'] });
});

test('the scale of points begins near the smallest of them, or where the editor says', () => {
  const table = CASES['dumbbell']!;
  expect(toPictures(table)[0]).toMatchObject({ min: 1110, max: 1630 });
  const chart = { ...table.chart, from: 1000 } as ChartForm;
  expect(toPictures({ ...table, chart })[0]).toMatchObject({ min: 1000 });
});

test('a line has its points in time below, and a number for each', () => {
  const [picture] = draw('line');
  expect(picture).toMatchObject({ kind: 'line', labels: ['2013', '2014', '2015', '2016'], min: 0, max: 1900 });
  expect(picture!.series.map(({ values }) => values)).toEqual([
    [1000, 1200, 1150, 1900],
    [700, null, 900, 650],
  ]);
});

test('small charts have one scale, and each only the rows that it has numbers for', () => {
  const [urgent, planned] = draw('small-multiples');
  expect([urgent!.title, planned!.title]).toEqual(['Urgent care', 'Planned care']);
  expect([urgent!.labels, planned!.labels]).toEqual([['Ely'], ['Ely', 'March']]);
  expect([urgent!.max, planned!.max, urgent!.min, planned!.min]).toEqual([40, 40, 0, 0]);
});

test('columns with the same title are told apart by the heading above them', () => {
  const [urgent] = draw('small-multiples');
  expect(urgent!.series.map(({ name }) => name)).toEqual(['2013', '2021']);
  const table = CASES['small-multiples']!;
  const chart: ChartForm = { kind: 'paired-bars', values: ['urgent-now', 'planned-now'] };
  expect(toPictures({ ...table, chart })[0]!.series.map(({ name }) => name)).toEqual([
    'Urgent care: 2013',
    'Planned care: 2013',
  ]);
});

test('a picture of one column says which, with the heading above it; one of two has a key', () => {
  const table = CASES['small-multiples']!;
  const chart: ChartForm = { kind: 'ranked-bars', values: ['urgent-then'], order: 'largest' };
  expect(toPictures({ ...table, chart })[0]).toMatchObject({ title: 'Urgent care: 2021' });
  expect(draw('ranked-bars')[0]!.title).toBe('Change');
  expect(draw('paired-bars')[0]!.title).toBeUndefined();
});

test('a small chart of one column keeps its own heading', () => {
  const chart: ChartForm = {
    kind: 'small-multiples',
    panels: [
      { title: 'Urgent', values: ['urgent-now'] },
      { title: 'Planned', values: ['planned-now'] },
    ],
  };
  expect(toPictures({ ...CASES['small-multiples']!, chart }).map(({ title }) => title)).toEqual(['Urgent', 'Planned']);
});

test('two ends of a range are no point', () => {
  const table = toTable(
    { kind: 'dumbbell', values: ['low', 'high'] },
    [
      { id: 'place', title: 'Place', type: 'name', about: 'The name of the place' },
      { id: 'low', title: 'Low', type: 'number', unit: 'beds', about: 'What was counted' },
      { id: 'high', title: 'High', type: 'number', unit: 'beds', about: 'What was counted' },
    ],
    'Ely | 2 to 4 | 5\nMarch | 3 | 6',
  );
  expect(toPictures(table)[0]!.series[0]!.values).toEqual([null, 3]);
});

test.each(['timeline', 'matrix', 'tile-map', 'ranges', 'groups', 'table'])('%s is drawn by others', (kind) => {
  expect(toPictures({ ...CASES['line']!, chart: { kind } as ChartForm })).toEqual([]);
});
