/** Whether a picture suits its table: what editors are told when it does not. */
import { explainColumns, listDrawn, type Chart, type ChartFault, type Column } from './chart-columns.ts';
import { toMonths } from './chart-timeline.ts';
import { valueOf } from './data-claims.ts';
import type { Cell, Row } from './data-table.ts';
import { toSortKey } from './dates.ts';

const BARS = ['ranked-bars', 'paired-bars', 'small-multiples'];
/** How many rows can still be read in a picture, and what each of them is there. */
const MOST: Record<string, readonly [most: number, ofWhat: string]> = {
  'ranked-bars': [24, 'bars'],
  'paired-bars': [24, 'bars'],
  'small-multiples': [24, 'bars'],
  dumbbell: [24, 'pairs of points'],
  line: [24, 'points'],
  ranges: [40, 'strips'],
  'tile-map': [12, 'maps'],
  timeline: [40, 'times'],
  matrix: [60, 'entries'],
  groups: [80, 'entries'],
};

/**
 * The schema asks before the figures of the ledger are known, and the check asks again with their numbers and units.
 * @param rows All rows; cells of figures with their numbers, where they are known.
 * @param totals Keys of the rows that are totals of others, which no picture draws.
 * @returns what is wrong, with the field of the chart.
 */
export function explainChart(
  chart: Chart,
  columns: readonly Column[],
  rows: readonly Row[],
  totals: readonly string[] = [],
): ChartFault[] {
  const faults = explainColumns(chart, columns);
  if (faults.length) return faults;
  const drawn = rows.filter(({ key }) => !totals.includes(key));
  return [
    ...explainScale(chart, drawn),
    ...explainTwins(chart, columns),
    ...explainUnits(chart, columns),
    ...explainAmount(chart, columns, drawn),
    ...explainOrder(chart, columns, drawn),
    ...explainTimes(chart, drawn),
    ...explainRanks(chart, drawn),
  ];
}

/** The length of a bar is its value, so it begins at nothing; a point below the scale would not be seen. */
function explainScale(chart: Chart, rows: readonly Row[]): ChartFault[] {
  const { kind, from } = chart;
  if (from === undefined || rows.length === 0) return [];
  const say = (message: string): ChartFault[] => [{ path: ['from'], message }];
  if (BARS.includes(kind)) {
    return from === 0
      ? []
      : say('bars must begin at 0, because their length is the value: remove "from", or choose dumbbell or line');
  }
  const ids = listDrawn(chart).flatMap((list) => list.ids);
  const lowest = Math.min(...rows.flatMap(({ cells }) => ids.flatMap((id) => valueOf(cells[id]) ?? [])));
  return from > lowest ? say(`is above the smallest number that is drawn, ${lowest}: write that or less`) : [];
}

/** Readers tell columns apart by their headings, and so does the chart that they explore. */
function explainTwins(chart: Chart, columns: readonly Column[]): ChartFault[] {
  const toName = (id: string) => {
    const { heading, title } = columns.find((column) => column.id === id)!;
    return JSON.stringify([heading, title]);
  };
  return listDrawn(chart).flatMap(({ path, ids }) =>
    ids.flatMap((id, index): ChartFault[] => {
      const twin = ids.slice(0, index).find((other) => toName(other) === toName(id));
      if (twin === undefined) return [];
      const message =
        twin === id
          ? `"${id}" is drawn twice: name another column`
          : `"${id}" has the same heading and title as "${twin}", so nobody could tell them apart: give one of them another title`;
      return [{ path: [...path, index], message }];
    }),
  );
}

/** One picture has one scale. */
function explainUnits(chart: Chart, columns: readonly Column[]): ChartFault[] {
  const path = chart.panels ? ['panels'] : ['values'];
  const ids = listDrawn(chart).flatMap((list) => list.ids);
  const drawn = columns.filter(({ id }) => ids.includes(id));
  const figures = drawn.flatMap((column) => explainFigureUnits(column).map((message) => ({ path, message })));
  if (figures.length) return figures;
  const units = [...new Set(drawn.flatMap(({ unit }) => unit ?? []))];
  if (units.length < 2) return [];
  return [
    {
      path,
      message: `these columns have different units (${units.join(', ')}), and a picture has one scale: draw one of them`,
    },
  ];
}

/** Things that are counted have many names, and the unit of the column is the one for all of them. */
function explainFigureUnits({ id, unit, figureUnits = [] }: Column): string[] {
  const [first, ...others] = new Set(figureUnits.map(toSort));
  if (first === undefined) return [];
  const named = [...new Set(figureUnits)].join(', ');
  if (others.length) return [`the figures of "${id}" have different units (${named}), and a picture has one scale`];
  if (unit === undefined) return [`"${id}" is drawn and has no unit: say what its figures count (${named})`];
  return toSort(unit) === first ? [] : [`the unit of "${id}" is ${unit}, and that of its figures is ${named}: mend it`];
}

function toSort(unit: string): string {
  return unit === 'GBP' || unit === 'percent' ? unit : 'things';
}

/** Whether there is enough to draw, and not too much. */
function explainAmount(chart: Chart, columns: readonly Column[], rows: readonly Row[]): ChartFault[] {
  const say = (message: string): ChartFault[] => [{ path: ['kind'], message }];
  const lists = listDrawn(chart);
  const ids = lists.flatMap((list) => list.ids);
  const figures = columns.filter(({ type }) => type === 'figure').map(({ id }) => id);
  const hasNumber = ({ cells }: Row, id: string) => isNumber(cells[id], figures.includes(id));
  const full = ids.length ? rows.filter((row) => ids.some((id) => hasNumber(row, id))) : rows;
  if (ids.length && full.length < 2)
    return say(`${chart.kind} needs at least 2 rows with numbers: write table in its place`);
  const [most, ofWhat] = MOST[chart.kind] ?? [Infinity];
  if (full.length > most)
    return say(`${full.length} rows are too many ${ofWhat} to read: up to ${most} are drawn. Write table in its place`);
  if (rows.some(({ cells }) => ids.some((id) => (cells[id]?.numbers?.length ?? 0) > 1))) {
    const what = BARS.includes(chart.kind) ? 'a bar' : 'a point';
    return say(`${what} shows one number, and a range is two: draw another column, or write table in its place`);
  }
  if (chart.kind === 'line' && full.length < 3) return say('a line needs at least 3 points in time: choose dumbbell');
  return lists.flatMap(({ path, ids: list }) =>
    list.flatMap((id, index) =>
      rows.some((row) => hasNumber(row, id))
        ? []
        : [{ path: [...path, index], message: `no row has a number under "${id}": draw another column` }],
    ),
  );
}

/** Whether a picture has one number to draw; a figure that is not looked up yet is taken for one. */
function isNumber(cell: Cell | undefined, isFigure: boolean): boolean {
  return cell?.gap === undefined && (cell?.numbers ? cell.numbers.length === 1 : isFigure);
}

/** A line goes on in time. */
function explainOrder({ kind, x }: Chart, columns: readonly Column[], rows: readonly Row[]): ChartFault[] {
  if (kind !== 'line' || x === undefined) return [];
  const type = columns.find(({ id }) => id === x)?.type;
  const times = rows.map(({ cells }) => toTime(cells[x], type));
  // Ages, or names of times such as Spring, have an order that only an editor knows.
  if (times.some((time) => time === undefined)) return [];
  const index = times.findIndex((time, at) => at > 0 && time! <= times[at - 1]!);
  if (index < 0) return [];
  const message = `"${rows[index]!.cells[x]!.shown}" comes after "${rows[index - 1]!.cells[x]!.shown}", and a line goes on in time: put the rows in their order`;
  return [{ path: ['x'], message }];
}

/** A date, or a year such as `2012` or `2012/13`, in a form that sorts. */
function toTime(cell: Cell | undefined, type: string | undefined): string | undefined {
  if (type === 'date') return cell?.date && toSortKey(cell.date);
  return /^(\d{4})(?:[/–-]\d{2,4})?$/.exec(cell?.printed ?? '')?.[1];
}

/** A bar goes from its first date to its last. */
function explainTimes({ start, end }: Chart, rows: readonly Row[]): ChartFault[] {
  if (start === undefined || end === undefined) return [];
  return rows.flatMap(({ key, cells }) => {
    const [from, until] = [cells[start]?.date, cells[end]?.date];
    return from && until && toMonths(until, true) <= toMonths(from)
      ? [{ path: ['end'], message: `"${key}" ends before it begins: mend its dates, or draw "${start}" alone` }]
      : [];
  });
}

/** A rank is one of the places that are ranked. */
function explainRanks({ tiles = [], of }: Chart, rows: readonly Row[]): ChartFault[] {
  if (of === undefined) return [];
  return tiles.flatMap(({ column }) =>
    rows.flatMap(({ key, cells }) => {
      const rank = valueOf(cells[column]);
      return rank !== undefined && (rank < 1 || rank > of || !Number.isInteger(rank))
        ? [{ path: ['of'], message: `"${key}" has ${rank} under "${column}", which is no rank from 1 to ${of}` }]
        : [];
    }),
  );
}
