/**
 * What a screen reader says in place of a picture, made from the numbers it draws: its kind, the finding, and the ends of
 * what is seen. The numbers themselves stand in the table.
 */
import type { Picture, Series } from './chart-picture.ts';

const KINDS = { bars: 'Bar chart', dumbbell: 'Dot chart', line: 'Line chart' } as const;

/** @param finding One sentence. */
export function describePicture(picture: Picture, finding: string): string {
  const { kind, title, series } = picture;
  const heading = [KINDS[kind], title].filter(Boolean).join(', ');
  const [first, second] = series;
  const seen = first && second ? describePair(picture, first, second) : first ? describeOne(picture, first) : '';
  return `${heading}. ${finding} ${seen} The table has all the numbers.`.replace(/ {2,}/g, ' ');
}

/** From the largest to the smallest; a line goes from its first point to its last. */
function describeOne({ kind, labels, unit }: Picture, { values, shown }: Series): string {
  const given = listGiven(values);
  if (given.length === 0) return '';
  const say = (index: number) => `${labels[index]}, ${shown[index]}${toUnit(unit)}`;
  if (kind === 'line') return `It begins with ${say(given[0]!)} and ends with ${say(given.at(-1)!)}.`;
  const sorted = given.toSorted((a, b) => values[b]! - values[a]!);
  return `${given.length} bars. The longest is ${say(sorted[0]!)}. The shortest is ${say(sorted.at(-1)!)}.`;
}

/** The rows where the second number differs most from the first, upwards and downwards. */
function describePair({ kind, labels, unit }: Picture, first: Series, second: Series): string {
  const both = listGiven(first.values).filter((index) => second.values[index] !== null);
  const changeOf = (index: number) => second.values[index]! - first.values[index]!;
  const sorted = both.toSorted((a, b) => changeOf(b) - changeOf(a));
  const say = (word: string, index: number | undefined) =>
    index === undefined
      ? ''
      : ` ${word}: ${labels[index]}, from ${first.shown[index]} to ${second.shown[index]}${toUnit(unit)}.`;
  const [up, down] = [sorted[0], sorted.at(-1)];
  const pairs = `${both.length} ${kind === 'line' ? 'points' : 'pairs'}: ${first.name} and ${second.name}.`;
  return (
    pairs +
    (up !== undefined && changeOf(up) > 0 ? say('Largest rise', up) : '') +
    (down !== undefined && changeOf(down) < 0 ? say('Largest fall', down) : '')
  );
}

function listGiven(values: Series['values']): number[] {
  return values.flatMap((value, index) => (value === null ? [] : [index]));
}

/** Money and per cent are said by their signs. */
function toUnit(unit: string): string {
  return ['GBP', 'percent', ''].includes(unit) ? '' : ` ${unit}`;
}
