/** The order of a table's rows when a reader sorts by a column. */
import type { Cell } from './data-table.ts';

/** What a row has in that column. A gap is undefined. */
export type SortValue = number | string | undefined;

/** `none` is the order of the document. */
export type Direction = 'none' | 'ascending' | 'descending';

/** What a column holds: numbers, words, dates, or words that have an order of their own. */
export type SortKind = 'number' | 'words' | 'date' | 'order';

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/**
 * Sorted copies of the rows: gaps after all values in both directions, totals after everything. Rows that are equal, and
 * all rows in the order of the document, stay as they were.
 */
export function sortRows<Row extends { value: SortValue; isTotal: boolean }>(rows: Row[], direction: Direction): Row[] {
  if (direction === 'none') return [...rows];
  const sign = direction === 'ascending' ? 1 : -1;
  const rank = ({ value, isTotal }: Row) => (isTotal ? 2 : value === undefined ? 1 : 0);
  return rows.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? sign * compare(a.value, b.value) : 0));
}

function compare(a: SortValue, b: SortValue): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/**
 * The number that a cell shows, as far as its text says so: `75,946`, `−1.5%`, `£250m`, `over 300`. A range counts as its
 * lower end. Where the shown text would be misread, the page gives the number beside it (`data-value`).
 */
export function readShownNumber(text: string): number | undefined {
  const found = /(−|-)?£?(\d[\d,]*(?:\.\d+)?)(m|bn| million| billion)?(?![a-z])/.exec(text);
  if (!found) return undefined;
  const [, minus, digits = '', scale = ''] = found;
  const factor = /m/.test(scale) ? 1e6 : /b/.test(scale) ? 1e9 : 1;
  return (minus ? -1 : 1) * Number((Number(digits.replaceAll(',', '')) * factor).toPrecision(12));
}

/**
 * What a page gives beside a cell for sorting: only what the shown text does not say by itself, because a page should not
 * carry its numbers twice.
 * @param type Of the column. @param values Its only words in their order, if it has such.
 */
export function findSortValue(cell: Cell, type: string, values?: readonly string[]): string | undefined {
  const { shown, numbers, date } = cell;
  if (type === 'date') return date === shown ? undefined : date;
  if (type === 'number' || type === 'figure') {
    const own = numbers?.[0];
    return own === undefined || own === readShownNumber(shown) ? undefined : String(own);
  }
  return values && shown ? String(values.indexOf(shown)) : undefined;
}

/** What the next press on a heading does: numbers begin with the largest, the third press leads back. */
export function toNextDirection(now: Direction, kind: SortKind): Direction {
  const turns: Direction[] =
    kind === 'number' ? ['none', 'descending', 'ascending'] : ['none', 'ascending', 'descending'];
  return turns[(turns.indexOf(now) + 1) % 3]!;
}

const WORDS: Record<SortKind, Record<'ascending' | 'descending', string>> = {
  number: { ascending: 'smallest first', descending: 'largest first' },
  words: { ascending: 'A to Z', descending: 'Z to A' },
  date: { ascending: 'earliest first', descending: 'latest first' },
  order: { ascending: 'first to last', descending: 'last to first' },
};

/** What was done, said to everybody: `Sorted by Change: largest first`. */
export function formatSorted(title: string, kind: SortKind, direction: Direction): string {
  return direction === 'none' ? 'In the order of the document' : `Sorted by ${title}: ${WORDS[kind][direction]}`;
}
