/**
 * What the title and the finding of a table say, in a form that the table can prove or refute.
 */
import type { Cell, Row } from './data-table.ts';
import { parsePrinted } from './printed-value.ts';

/** Which rows, without their totals, unless they are named. */
type Rows = { rows?: string[] | undefined };

export type Claim =
  | { kind: 'value'; column: string; row: string }
  | ({ kind: 'highest' | 'lowest'; column: string; row: string } & Rows)
  | ({ kind: 'rises' | 'falls' | 'higher' | 'lower'; from: string; to: string } & Rows)
  | {
      kind: 'change' | 'difference' | 'times' | 'share';
      row: string;
      toRow?: string | undefined;
      from: string;
      to?: string | undefined;
      is: string;
    }
  | ({ kind: 'sum'; column: string; is: string } & Rows)
  | ({
      kind: 'count';
      column?: string | undefined;
      value?: string | undefined;
      test?: CountTest | undefined;
      than?: string | undefined;
      is: string;
    } & Rows);

export type CountTest = 'above' | 'below' | 'equal';

export interface ClaimAnswer {
  /** Why it does not hold, as a sentence; left out when it does. */
  fault?: string;
  /** Numbers that the text may show because of it. */
  numbers: number[];
  /** The sign of those numbers, so that 5 beds are not 5%. */
  unit?: 'GBP' | 'percent' | undefined;
  /** Of a change or difference: whether the second number is more than the first; of the lowest: whether it is a loss. */
  goes?: 'up' | 'down';
}

export interface ClaimTable {
  rows: Row[];
  /** Keys of the rows that are totals of others. */
  totals: string[];
  columns: readonly { id: string; title: string; unit?: unknown }[];
}

const HOLDS: Pick<ClaimAnswer, 'numbers'> = { numbers: [] };

/** Whether the table says so. */
export function testClaim(claim: Claim, table: ClaimTable): ClaimAnswer {
  const lost = findLost(claim, table);
  if (lost) return { fault: lost, numbers: [] };
  switch (claim.kind) {
    case 'value':
      return testValue(claim, table);
    case 'highest':
    case 'lowest':
      return testExtreme(claim, table);
    case 'rises':
    case 'falls':
    case 'higher':
    case 'lower':
      return testDirection(claim, table);
    case 'sum':
      return testNumber(sum(listRows(claim.rows, table).map((row) => valueOf(row.cells[claim.column]))), claim.is);
    case 'count':
      return testCount(claim, table);
    default:
      return testPair(claim, table);
  }
}

/** A row or a column that the claim names and the table does not have. */
function findLost(claim: Claim, { rows, columns }: ClaimTable): string | undefined {
  const named = claim as {
    row?: string;
    toRow?: string;
    rows?: string[];
    column?: string;
    from?: string;
    to?: string;
    than?: string;
  };
  const keys = rows.map(({ key }) => key);
  const lostRow = [named.row, named.toRow, ...(named.rows ?? [])].find(
    (key) => key !== undefined && !keys.includes(key),
  );
  if (lostRow !== undefined)
    return `there is no row "${lostRow}". The rows are: ${keys.slice(0, 8).join('; ')}${keys.length > 8 ? '; …' : ''}`;
  const ids = columns.map(({ id }) => id);
  const lost = [named.column, named.from, named.to, named.than].find((id) => id !== undefined && !ids.includes(id));
  return lost === undefined ? undefined : `there is no column "${lost}". The columns are: ${ids.join(', ')}`;
}

function testValue({ column, row }: Extract<Claim, { kind: 'value' }>, table: ClaimTable): ClaimAnswer {
  const cell = findCell(row, column, table);
  return cell?.numbers
    ? { numbers: cell.numbers, ...findUnit(cell, column, table) }
    : { fault: `"${row}" has no number there`, numbers: [] };
}

function testExtreme(
  { kind, column, row, rows }: Extract<Claim, { kind: 'highest' | 'lowest' }>,
  table: ClaimTable,
): ClaimAnswer {
  const own = valueOf(findCell(row, column, table));
  if (own === undefined) return { fault: `"${row}" has no number there`, numbers: [] };
  const rival = listRows(rows, table).find(({ key, cells }) => {
    const value = valueOf(cells[column]);
    return key !== row && value !== undefined && (kind === 'highest' ? value >= own : value <= own);
  });
  // The lowest of losses is the largest loss.
  if (!rival) return own < 0 && kind === 'lowest' ? { ...HOLDS, goes: 'down' } : HOLDS;
  return { fault: `"${row}" is not the ${kind}: "${rival.key}" has ${rival.cells[column]?.shown}`, numbers: [] };
}

function testDirection(
  { kind, from, to, rows }: Extract<Claim, { kind: 'rises' | 'falls' | 'higher' | 'lower' }>,
  table: ClaimTable,
): ClaimAnswer {
  const isUp = kind === 'rises' || kind === 'higher';
  const against = listRows(rows, table).find(({ cells }) => {
    const [a, b] = [valueOf(cells[from]), valueOf(cells[to])];
    return a === undefined || b === undefined || (isUp ? b <= a : b >= a);
  });
  if (!against) return HOLDS;
  const [a, b] = [against.cells[from], against.cells[to]];
  return {
    fault: `"${against.key}" does not: ${a?.shown || 'no number'}, then ${b?.shown || 'no number'}`,
    numbers: [],
  };
}

type PairClaim = Extract<Claim, { kind: 'change' | 'difference' | 'times' | 'share' }>;

function testPair({ kind, row, toRow = row, from, to = from, is }: PairClaim, table: ClaimTable): ClaimAnswer {
  const [a, b] = [valueOf(findCell(row, from, table)), valueOf(findCell(toRow, to, table))];
  if (a === undefined || b === undefined) return { fault: 'one of its two cells has no number', numbers: [] };
  if (a <= 0 && kind === 'change') return { fault: 'there is no change in per cent from 0 or less', numbers: [] };
  const computed = { change: (100 * (b - a)) / a, difference: b - a, times: b / a, share: (100 * a) / b }[kind];
  const said = valueOfText(is);
  // "More than twice" is said as 2: a whole multiple is a bound, everything else is rounded.
  if (kind === 'times' && Number.isInteger(said) && said !== undefined && computed >= said && computed < said + 1)
    return { numbers: [said] };
  const goes = kind === 'change' || kind === 'difference' ? { goes: b < a ? ('down' as const) : ('up' as const) } : {};
  return { ...testNumber(Math.abs(computed), is), ...goes };
}

function testCount(
  { column, value, test, than, is, rows }: Extract<Claim, { kind: 'count' }>,
  table: ClaimTable,
): ClaimAnswer {
  const counted = listRows(rows, table).filter(({ cells }) => {
    if (column === undefined) return true;
    const cell = cells[column];
    if (value !== undefined && test === undefined) return cell?.shown === value;
    const [own, other] = [valueOf(cell), than === undefined ? valueOfText(value ?? '') : valueOf(cells[than])];
    if (own === undefined || other === undefined) return false;
    return test === 'above' ? own > other : test === 'below' ? own < other : own === other;
  });
  return testNumber(counted.length, is);
}

/** Whether a computed number is what is said, rounded as it is said. */
function testNumber(computed: number | undefined, is: string): ClaimAnswer {
  const said = valueOfText(is);
  if (said === undefined) return { fault: `"${is}" is not a number`, numbers: [] };
  if (computed === undefined) return { fault: 'a number for it is missing in the table', numbers: [] };
  const decimals = /\.(\d+)/.exec(is)?.[1]?.length ?? 0;
  const rounded = Number(computed.toFixed(decimals));
  return Math.abs(rounded - said) < 1e-9
    ? { numbers: [said], ...toUnit(parsePrinted(is)?.unit) }
    : { fault: `the table gives ${rounded}, not ${is}`, numbers: [] };
}

function findUnit(cell: Cell, column: string, { columns }: ClaimTable): Pick<ClaimAnswer, 'unit'> {
  const said = columns.find(({ id }) => id === column)?.unit;
  return toUnit(said === 'GBP' || said === 'percent' ? said : parsePrinted(cell.shown)?.unit);
}

function toUnit(unit: ClaimAnswer['unit']): Pick<ClaimAnswer, 'unit'> {
  return unit ? { unit } : {};
}

/** What a claim proves: its kind with its way, and the rows of which alone it is proved; no rows for all of them. */
export interface Proof {
  kind: string;
  rows?: string[] | undefined;
}

/** @param answer What the table says to it; it holds. */
export function listProofs(claim: Claim, { goes, numbers }: ClaimAnswer): Proof[] {
  switch (claim.kind) {
    case 'highest':
    case 'lowest':
      return [{ kind: goes ? `${claim.kind} ${goes}` : claim.kind, rows: [claim.row] }];
    case 'rises':
    case 'falls':
    case 'higher':
    case 'lower':
      return [{ kind: claim.kind, rows: claim.rows }];
    case 'count':
      return [{ kind: claim.test ? 'count test' : claim.value === undefined ? 'count' : 'count value' }];
    case 'change':
    case 'difference':
      // Between two rows the one has more and so the other has less.
      if (claim.toRow !== undefined && claim.toRow !== claim.row) {
        const [more, less] = goes === 'up' ? [claim.toRow, claim.row] : [claim.row, claim.toRow];
        return [
          { kind: `${claim.kind} up`, rows: [more] },
          { kind: `${claim.kind} down`, rows: [less] },
        ];
      }
      return [{ kind: `${claim.kind} ${goes}`, rows: [claim.row] }];
    case 'times':
    case 'share':
      return [{ kind: claim.kind }, { kind: `${claim.kind} ${numbers[0]}` }];
    default:
      return [{ kind: claim.kind }];
  }
}

function listRows(names: string[] | undefined, { rows, totals }: ClaimTable): Row[] {
  return rows.filter(({ key }) => (names ? names.includes(key) : !totals.includes(key)));
}

function findCell(row: string, column: string, { rows }: ClaimTable): Cell | undefined {
  return rows.find(({ key }) => key === row)?.cells[column];
}

/** A cell's number; the middle of a range is nobody's number, so a range has none. */
export function valueOf(cell: Cell | undefined): number | undefined {
  return cell?.numbers?.length === 1 ? cell.numbers[0] : undefined;
}

function valueOfText(text: string): number | undefined {
  const numbers = parsePrinted(text)?.numbers;
  return numbers?.length === 1 ? numbers[0] : undefined;
}

function sum(values: (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (total, value) => (total === undefined || value === undefined ? undefined : total + value),
    0,
  );
}
