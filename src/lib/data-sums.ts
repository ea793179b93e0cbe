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
      return sum.columns.flatMap((column) => {
        const values = parts.map(({ cells }) => valueOf(cells[column])).filter((value) => value !== undefined);
        return compare(
          total,
          column,
          values.reduce((a, b) => a + b, 0),
          sum.kind,
          0,
        );
      });
    }
    const held = rows.filter(({ key }) => !sum.rows || sum.rows.includes(key));
    return held.flatMap((row) => {
      if (sum.kind === 'growth') {
        const rates = sum.of.map((id) => valueOf(row.cells[id]));
        if (rates.some((rate) => rate === undefined)) return [];
        const grown = 100 * (rates.reduce<number>((product, rate) => product * (1 + rate! / 100), 1) - 1);
        // Each rate is rounded already, so five of them may be off by one unit of what is printed together.
        return compare(row, sum.column, grown, sum.kind, 0.5);
      }
      const [from, to] = [valueOf(row.cells[sum.from]), valueOf(row.cells[sum.to])];
      if (from === undefined || to === undefined) return [];
      return compare(row, sum.column, sum.kind === 'difference' ? to - from : (100 * (to - from)) / from, sum.kind, 0);
    });
  });
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

function compare(row: Row | undefined, column: string, computed: number, kind: Sum['kind'], slack: number): Miscount[] {
  const cell = row?.cells[column];
  const printed = valueOf(cell);
  if (!row || !cell || printed === undefined) return [];
  const decimals = /\.(\d+)/.exec(cell.printed)?.[1]?.length ?? 0;
  const allowed = slack + (kind === 'percent-change' || kind === 'growth' ? 0.5 : 0) * 10 ** -decimals;
  if (Math.abs(printed - computed) <= allowed + 1e-9) return [];
  const spelt = new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals, minimumFractionDigits: decimals });
  const sign = cell.shown.endsWith('%') ? '%' : '';
  return [
    {
      row: row.key,
      column,
      printed: cell.shown,
      computed: `${spelt.format(computed).replace('-', '\u2212')}${sign}`,
      words: WORDS[kind],
    },
  ];
}
