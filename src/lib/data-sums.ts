/** What a document has worked out itself, worked out again: totals, differences, changes in per cent. */
import { valueOf } from './data-claims.ts';
import type { Row } from './data-table.ts';

export type Sum =
  | { kind: 'total'; row: string; columns: string[]; of?: string[] | undefined }
  | { kind: 'difference' | 'percent-change'; column: string; from: string; to: string; rows?: string[] | undefined }
  | { kind: 'growth'; column: string; of: string[]; rows?: string[] | undefined };

/** A cell that is not what its parts make. */
export interface Miscount {
  row: string;
  column: string;
  printed: string;
  /** What its parts make, with as many decimals as are printed. */
  computed: string;
  /** How it was worked out: `The parts add up to`. */
  words: string;
}

const WORDS = {
  total: 'The parts add up to',
  difference: 'The difference is',
  'percent-change': 'The change is',
  growth: 'The years together make',
} as const;

/** @param sums What the table's own numbers should make. */
export function findMiscounts(rows: Row[], sums: readonly Sum[]): Miscount[] {
  const totals = listTotals(sums);
  return sums.flatMap((sum) => {
    if (sum.kind === 'total') {
      const total = rows.find(({ key }) => key === sum.row);
      const parts = rows.filter(({ key }) => (sum.of ? sum.of.includes(key) : !totals.includes(key)));
      return sum.columns.flatMap((column) => compareTotal(total, parts, column));
    }
    const held = rows.filter(({ key }) => !sum.rows || sum.rows.includes(key));
    return held.flatMap((row) => {
      if (sum.kind === 'growth') {
        const rates = sum.of.map((id) => valueOf(row.cells[id]));
        if (rates.some((rate) => rate === undefined)) return [];
        const grown = 100 * (rates.reduce<number>((product, rate) => product * (1 + rate! / 100), 1) - 1);
        // Each rate is rounded already, so five of them may be off by one unit of what is printed together.
        return compare(row, sum.column, [grown, grown], WORDS.growth, 0.5, 0.5);
      }
      const [from, to] = [valueOf(row.cells[sum.from]), valueOf(row.cells[sum.to])];
      if (from === undefined || to === undefined) return [];
      if (sum.kind === 'difference') return compare(row, sum.column, [to - from, to - from], WORDS.difference, 0);
      // There is no change in per cent from nothing, and from a debt it would have the wrong sign.
      if (from <= 0) return [];
      const change = (100 * (to - from)) / from;
      return compare(row, sum.column, [change, change], WORDS['percent-change'], 0.5);
    });
  });
}

/** Parts that are ranges make a range; a part without a number is said, as the total may be right with it. */
function compareTotal(total: Row | undefined, parts: Row[], column: string): Miscount[] {
  const numbers = parts.map(({ cells }) => cells[column]?.numbers ?? []);
  const known = numbers.filter(({ length }) => length > 0);
  const ends = [0, -1].map((end) => known.reduce((sum, part) => sum + part.at(end)!, 0));
  const lacking = numbers.length - known.length;
  const words = lacking
    ? `${lacking} of the parts ${lacking > 1 ? 'have' : 'has'} no number; the others add up to`
    : WORDS.total;
  return compare(total, column, [ends[0]!, ends[1]!], words, 0);
}

/** Keys of the rows that are totals of others. */
export function listTotals(sums: readonly Sum[] = []): string[] {
  return sums.flatMap((sum) => (sum.kind === 'total' ? [sum.row] : []));
}

/** Rows and columns that a sum names and the table does not have. */
export function findLostNames(
  sum: Sum,
  keys: readonly string[],
  ids: readonly string[],
): ({ row: string } | { column: string })[] {
  const named = sum.kind === 'total' ? [sum.row, ...(sum.of ?? [])] : (sum.rows ?? []);
  const columns =
    sum.kind === 'total' ? sum.columns : [sum.column, ...(sum.kind === 'growth' ? sum.of : [sum.from, sum.to])];
  return [
    ...named.filter((row) => !keys.includes(row)).map((row) => ({ row })),
    ...columns.filter((column) => !ids.includes(column)).map((column) => ({ column })),
  ];
}

/**
 * @param slack How far it may be off, in units of the last digit that is printed, as it has been rounded.
 * @param drift How far besides, as its parts have been rounded too.
 */
function compare(
  row: Row | undefined,
  column: string,
  [low, high]: [number, number],
  words: string,
  slack: number,
  drift = 0,
): Miscount[] {
  const cell = row?.cells[column];
  const printed = valueOf(cell);
  if (!row || !cell || printed === undefined) return [];
  const spelling = readSpelling(cell.shown);
  const allowed = drift + slack * 10 ** -spelling.decimals + 1e-9 * Math.max(1, Math.abs(printed));
  if (printed >= low - allowed && printed <= high + allowed) return [];
  const computed = [...new Set([low, high].map((number) => spellLike(spelling, number)))].join(' to ');
  return [{ row: row.key, column, printed: cell.shown, computed, words }];
}

interface Spelling {
  decimals: number;
  /** What a number is divided by to be written with these signs around it. */
  scale: number;
  before: string;
  after: string;
}

/** `£4.1m`: one decimal, in millions, a pound sign before and an m after. */
function readSpelling(shown: string): Spelling {
  const after = /\d(m|bn| million| billion|%)$/.exec(shown)?.[1] ?? '';
  return {
    decimals: Math.min(/\.(\d+)/.exec(shown)?.[1]?.length ?? 0, 20),
    scale: after.includes('m') ? 1e6 : after.includes('b') ? 1e9 : 1,
    before: shown.includes('£') ? '£' : '',
    after,
  };
}

function spellLike({ decimals, scale, before, after }: Spelling, number: number): string {
  const format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const digits = format.format(Math.abs(number) / scale);
  return `${number < 0 && /[1-9]/.test(digits) ? '\u2212' : ''}${before}${digits}${after}`;
}
