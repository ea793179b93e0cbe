/** A picture of rows in time: dates down the page, or bars along the months. */
import type { Row } from './data-table.ts';
import { listDrawnRows, type DataView } from './data-view.ts';
import { formatDate, formatDateRange, toSortKey } from './dates.ts';
import { toRowName } from './row-name.ts';

/** What happens at one time. */
export interface Moment {
  /** `June 2014`, as exact as the document is. */
  when: string;
  names: string[];
}

/** A row from its first to its last date. */
export interface Span {
  name: string;
  /** `February to April 2014`. */
  when: string;
  /** In months since the year 0, with parts of months: where the first date begins and where the last one ends. */
  start: number;
  /** Nothing where the document gives no last date. */
  end: number | undefined;
}

type Source = Pick<DataView, 'chart' | 'columns' | 'key' | 'rows' | 'totals'>;

/** Rows with a first and a last date, the earliest first; a row without a first date is not drawn. */
export function toSpans(data: Source): Span[] {
  const { chart } = data;
  if (chart.kind !== 'timeline' || !chart.end) return [];
  const ends = [chart.start, chart.end] as const;
  const dated = listDrawnRows(data).flatMap((row) => {
    const [from, until] = ends.map((id) => row.cells[id]?.date);
    return from === undefined ? [] : [{ row, from, until }];
  });
  const sorted = dated.toSorted((a, b) =>
    compare(`${toSortKey(a.from)} ${a.until}`, `${toSortKey(b.from)} ${b.until}`),
  );
  return sorted.map(({ row, from, until }) => ({
    name: toRowName(row, data, [...ends]),
    when: until === undefined ? `from ${formatDate(from)}, with no end given` : formatDateRange(from, until),
    start: toMonths(from),
    end: until === undefined ? undefined : toMonths(until, true),
  }));
}

/** Rows by their date, the earliest first; those with the same date together, and those without one last. */
export function toMoments(data: Source): Moment[] {
  const { chart } = data;
  if (chart.kind !== 'timeline') return [];
  const moments = new Map<string, Row[]>();
  for (const row of listDrawnRows(data)) {
    const date = row.cells[chart.start]?.date ?? '';
    moments.set(date, [...(moments.get(date) ?? []), row]);
  }
  const sorted = [...moments].toSorted(([a], [b]) => compare(a && toSortKey(a), b && toSortKey(b)));
  const given = sorted.filter(([date]) => date);
  return [...given, ...sorted.filter(([date]) => !date)].map(([date, rows]) => ({
    when: date ? formatDate(date) : 'No date given',
    names: rows.map((row) => toRowName(row, data, [chart.start])),
  }));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A date in months since the year 0: the moment at which it begins or, if asked for its end, the one at which it is over.
 * A year is over with its December, a month with its last day, a day with its evening.
 */
export function toMonths(date: string, isEnd = false): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return (year + (isEnd ? 1 : 0)) * 12;
  const begins = year * 12 + month - 1;
  if (day === undefined) return begins + (isEnd ? 1 : 0);
  return begins + (day - (isEnd ? 0 : 1)) / new Date(Date.UTC(year, month, 0)).getUTCDate();
}
