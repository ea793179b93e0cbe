/**
 * What a screen reader says in place of a picture, made from the numbers it draws: its kind, the finding, and the ends of
 * what is seen. The numbers themselves stand in the table.
 */
import type { Picture, Series } from './chart-picture.ts';
import { explainUndrawn, type RangesView } from './chart-ranges.ts';
import type { Tile, TileMapView } from './chart-tile-map.ts';
import type { Span } from './chart-timeline.ts';

const KINDS = { bars: 'Bar chart', dumbbell: 'Dot chart', line: 'Line chart' } as const;

/** @param finding One sentence, for the first of several pictures: the others say what is their own. */
export function describePicture(picture: Picture, finding = ''): string {
  const { kind, title, series } = picture;
  const heading = [KINDS[kind], title].filter(Boolean).join(', ');
  const [first, second] = series;
  const seen =
    kind === 'line'
      ? series.map((each) => describeLine(picture, each)).join(' ')
      : first && second
        ? describePair(picture, first, second)
        : first && describeOne(picture, first);
  const end = finding && 'The table has all the numbers.';
  return [`${heading}.`, finding, seen, end].filter(Boolean).join(' ');
}

/** From the first row to the last, each with its time. */
export function describeTimeline(spans: readonly Span[], finding: string): string {
  const seen = spans.map(({ name, when }) => `${name}, ${when}`).join('; ');
  return `Chart of ${spans.length} bars along the months. ${finding} From the earliest: ${seen}.`;
}

/** @param finding One sentence, for the first of several maps. */
export function describeTileMap(
  { of, low }: Pick<TileMapView, 'of' | 'low'>,
  { name, tiles }: TileMapView['maps'][number],
  finding = '',
): string {
  const ranked = tiles.filter(({ rank }) => rank !== undefined).toSorted((a, b) => a.rank! - b.rank!);
  const say = (tile: Tile) => `${tile.name} ${tile.shown}`;
  return `${finding} Map of ${tiles.length} districts: ${name}, where 1 of ${of} is the ${low}. ${ranked.map(say).join(', ')}.`.trim();
}

/** How many rows are on which side of the middle, and which are nearest to the ends. */
export function describeRanges({ middle, rows }: Pick<RangesView, 'middle' | 'rows'>, finding: string): string {
  const drawn = rows.flatMap(({ name, at, side }) => (at ? [{ name, at: at.value, side }] : []));
  const sorted = drawn.toSorted((a, b) => a.at - b.at);
  const count = (wanted: string) => drawn.filter(({ side }) => side === wanted).length;
  const [worst, best] = [sorted[0], sorted.at(-1)];
  const ends = worst && best ? ` Nearest to the worst: ${worst.name}. Nearest to the best: ${best.name}.` : '';
  const sides = `${count('better')} are on the better side of ${middle}, ${count('worse')} on the worse side`;
  const undrawn = explainUndrawn({ rows });
  return `Chart of ${drawn.length} rows, each between its worst and its best. ${finding} ${sides}.${ends}${undrawn && ` ${undrawn}`} The table has all the numbers.`;
}

/** One row, as it is said when a reader comes to it. The unit follows the last number, unless there is none. */
export function describeRow({ labels, series, unit }: Picture, index: number): string {
  const values = series.map(({ name, shown }) => `${name} ${shown[index]}`).join(', ');
  return `${labels[index]}: ${values}${series.at(-1)?.values[index] === null ? '' : toUnit(unit)}`;
}

/** From its first point to its last; by its name where there are several. */
function describeLine({ labels, series, unit }: Picture, { name, values, shown }: Series): string {
  const given = listGiven(values);
  if (given.length === 0) return '';
  const say = (index: number) => `${labels[index]}, ${shown[index]}${toUnit(unit)}`;
  return `${series.length > 1 ? name : 'It'} begins with ${say(given[0]!)} and ends with ${say(given.at(-1)!)}.`;
}

/** The ends, which are not the first and the last bar where a table keeps its order. */
function describeOne({ labels, unit }: Picture, { values, shown }: Series): string {
  const given = listGiven(values);
  if (given.length === 0) return '';
  const say = (index: number) => `${labels[index]}, ${shown[index]}${toUnit(unit)}`;
  const sorted = given.toSorted((a, b) => values[b]! - values[a]!);
  return `${given.length} bars. The largest is ${say(sorted[0]!)}. The smallest is ${say(sorted.at(-1)!)}.`;
}

/** The rows where the second number is furthest above and furthest below the first: in time or not, so not "rise". */
function describePair({ labels, unit }: Picture, first: Series, second: Series): string {
  const both = listGiven(first.values).filter((index) => second.values[index] !== null);
  const gapOf = (index: number) => second.values[index]! - first.values[index]!;
  const sorted = both.toSorted((a, b) => gapOf(b) - gapOf(a));
  const say = (word: string, index: number | undefined) =>
    index === undefined
      ? ''
      : ` ${word} ${labels[index]}, ${first.shown[index]} and ${second.shown[index]}${toUnit(unit)}.`;
  const [up, down] = [sorted[0], sorted.at(-1)];
  const pairs = `${both.length} ${both.length === 1 ? 'pair' : 'pairs'}: ${first.name} and ${second.name}.`;
  return (
    pairs +
    (up !== undefined && gapOf(up) > 0 ? say(`${second.name} is furthest above ${first.name} for`, up) : '') +
    (down !== undefined && gapOf(down) < 0 ? say(`${second.name} is furthest below ${first.name} for`, down) : '')
  );
}

function listGiven(values: Series['values']): number[] {
  return values.flatMap((value, index) => (value === null ? [] : [index]));
}

/** Money and per cent are said by their signs. A unit that lists what it may be is no unit of one number. */
function toUnit(unit: string): string {
  return ['GBP', 'percent', ''].includes(unit) || unit.includes(' or ') ? '' : ` ${unit}`;
}
