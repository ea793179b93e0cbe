import { expect, test } from 'vitest';
import { explainChart } from './data-chart-fit.ts';
import { describeTileMap, describeTimeline } from './chart-description.ts';
import { SHADES, SHAPES, toTileMap } from './chart-tile-map.ts';
import { parseTable } from './data-table.ts';

const DISTRICTS = [
  'peterborough',
  'fenland',
  'huntingdonshire',
  'east-cambridgeshire',
  'south-cambridgeshire',
  'cambridge',
] as const;
const columns = [
  { id: 'what', title: 'What', type: 'name' as const, about: 'For the test' },
  ...DISTRICTS.map((id) => ({ id, title: id, type: 'number' as const, unit: 'rank', about: 'For the test' })),
];
const toRows = (rows: string) => parseTable(rows, { columns, gaps: { 'n/a': 'Not printed' } }).rows;
const toChart = (of: number) => ({
  kind: 'tile-map' as const,
  tiles: DISTRICTS.map((district) => ({ column: district, district })),
  of,
  low: 'most deprived',
  high: 'least deprived',
});
const toView = (rows: string, of = 317) =>
  toTileMap({ columns, key: ['what'], totals: [], rows: toRows(rows), chart: toChart(of) })!;

test('every district has a place', () => {
  expect(Object.keys(SHAPES).toSorted()).toEqual([...DISTRICTS].toSorted());
});

test.each([2, 5, 10, 317])('ranks 1 to %d fall into fifths that differ by one rank at most', (of) => {
  const all = Array.from({ length: of }, (_, index) => toFifth(index + 1, of));
  expect(all).toEqual(all.toSorted());
  expect(Math.max(...all)).toBeLessThanOrEqual(SHADES);
  const sizes = [1, 2, 3, 4, 5].map((fifth) => all.filter((each) => each === fifth).length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

function toFifth(rank: number, of: number): number {
  return toView(`Row | ${rank} | 1 | 1 | 1 | 1 | 1`, of).maps[0]!.tiles[0]!.fifth!;
}

test('a district without a rank has no shade and a dash', () => {
  expect(toView('Row | n/a | 1 | 64 | 65 | 1 | 317').maps[0]!.tiles.map(({ shown, fifth }) => [shown, fifth])).toEqual([
    ['–', undefined],
    ['1', 1],
    ['64', 1],
    ['65', 2],
    ['1', 1],
    ['317', 5],
  ]);
});

test.each([
  ['317', true],
  ['1', true],
  ['318', false],
  ['0', false],
  ['1.5', false],
  ['n/a', true],
])('whether %s is a rank of 317: %s', (rank, isRank) => {
  const faults = explainChart(toChart(317), columns, toRows(`Row | ${rank} | 1 | 1 | 1 | 1 | 1`));
  expect(faults).toEqual(
    isRank ? [] : [{ path: ['of'], message: `"Row" has ${rank} under "peterborough", which is no rank from 1 to 317` }],
  );
});

test('read alone a map says what it ranks, and who comes first', () => {
  const view = toView('Overall | 53 | 51 | 247 | 266 | 300 | n/a');
  expect(describeTileMap(view, view.maps[0]!, 'Fenland was first.')).toBe(
    'Fenland was first. Map of 6 districts: Overall, where 1 of 317 is the most deprived. fenland 51, peterborough 53, huntingdonshire 247, east-cambridgeshire 266, south-cambridgeshire 300.',
  );
});

test('read alone a timeline says the finding, and each bar with its time', () => {
  const span = { start: 1, end: 2 };
  const spans = [
    { ...span, name: 'A', when: 'May 2014' },
    { ...span, name: 'B', when: 'June to July 2014' },
  ];
  expect(describeTimeline(spans, 'Two ran.')).toBe(
    'Chart of 2 bars along the months. Two ran. From the earliest: A, May 2014; B, June to July 2014.',
  );
});
