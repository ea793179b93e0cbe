/** The cells of a table in the order in which a document prints them: row by row, or column by column where it is turned. */
import { parseTable, type ColumnForm, type Row, type TableForm } from '../../src/lib/data-table.ts';
import { toPlainWords } from './document-text.ts';

/** A file of content/datasets, as far as it says where its cells stand. */
export interface WrittenTable extends TableForm {
  rows: string;
  columns: readonly (ColumnForm & { from?: string | undefined; gap?: boolean | undefined })[];
  sources: readonly WrittenSource[];
  faults?: readonly { row?: string | undefined; column?: string | undefined }[] | undefined;
}

export interface WrittenSource {
  id?: string | undefined;
  publication: string;
  at: string;
  begins?: string | undefined;
  turned?: boolean | undefined;
  apart?: boolean | undefined;
  between?: boolean | undefined;
}

/** A cell, and what the document prints in it: nothing where `words` is empty. */
export interface Slot {
  row: number;
  column: number;
  words: string;
  /** Other words may stand before it. */
  loose: boolean;
  /** It has the words of the row above, and the document may have printed them once for both. */
  carried: boolean;
}

/** Cells that stand one after the other. */
export type Run = Slot[];

/** What one source of a table prints. */
export interface SourceCells {
  runs: Run[];
  /** Words that stand for a row, anywhere in its stretch. */
  quotes: Slot[];
  /** Words that stand in a column of figures where there is no figure, like `n/a`. */
  words: Slot[];
}

const IN_RUNS = ['name', 'number', 'date'];

/** The rows of a file that the check found right; none where it has faults, which are for the check to tell. */
export function readRows(table: WrittenTable): Row[] {
  const { rows, faults } = parseTable(table.rows, table);
  return faults.length ? [] : rows;
}

/**
 * @param index Which source.
 * @param withKey Whether the words that name a row stand in this source too, though their column is from another.
 */
export function toSourceCells(table: WrittenTable, rows: readonly Row[], index: number, withKey: boolean): SourceCells {
  const columns = table.columns.map((column, at) => ({ ...column, at, source: findSource(table, column.from) }));
  const own = columns.filter(({ source }) => source === index);
  const printed = own.filter(({ type }) => IN_RUNS.includes(type));
  const key = table.key ?? columns.slice(0, 1).map(({ id }) => id);
  const named = columns.filter(
    ({ id, type, source }) => key.includes(id) && IN_RUNS.includes(type) && source !== index,
  );
  const held = printed.length && withKey ? [...named, ...printed] : printed;
  const gaps = columns.filter(({ gap }) => gap).map(({ at }) => at);
  const toSlot = (column: { at: number; id: string; type: string }, row: number, loose: boolean): Slot => {
    const words = toPlainWords(rows[row]?.cells[column.id]?.printed ?? '');
    const above = toPlainWords(rows[row - 1]?.cells[column.id]?.printed ?? '');
    return { row, column: column.at, words, loose, carried: column.type === 'name' && words !== '' && words === above };
  };
  const isLoose = (at: number) => {
    const before = held[at - 1];
    // A gap before a column that is not held is one before the next that is.
    return before !== undefined && gaps.some((gap) => gap > before.at && gap <= held[at]!.at);
  };
  const byRow = rows.map((_, row) => held.map((column, at) => toSlot(column, row, isLoose(at))));
  const byColumn = held.map((column) => rows.map((_, row) => toSlot(column, row, false)));
  const listSlots = (type: string) =>
    rows.flatMap((_, row) => own.filter((column) => column.type === type).map((column) => toSlot(column, row, true)));
  const isGap = ({ row, column }: Slot) => rows[row]?.cells[table.columns[column]!.id]?.gap !== undefined;
  return {
    runs: held.length === 0 ? [] : table.sources[index]?.turned ? byColumn : byRow,
    quotes: listSlots('quote').filter(({ words }) => words),
    words: listSlots('figure').filter((slot) => slot.words && isGap(slot)),
  };
}

/** Columns are from the first source if they name none. */
function findSource({ sources }: WrittenTable, from: string | undefined): number {
  return from === undefined ? 0 : sources.findIndex(({ id }) => id === from);
}

/**
 * The places in which the cells of a source are looked for, one after the other. Where a table goes on in another place
 * of the document, that place is a source which no column is from, and rows go on there.
 */
export function listSourcesInTurn({ columns, sources }: WrittenTable, index: number): number[] {
  if (index > 0) return [index];
  const named = columns.map(({ from }) => from);
  return sources.flatMap(({ id }, at) => (at === 0 || id === undefined || !named.includes(id) ? [at] : []));
}
