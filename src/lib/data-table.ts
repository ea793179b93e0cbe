/**
 * A table as an editor writes it: a line for each row, its cells between bars, each cell as the document prints it.
 *
 * `75,946 | 5%` are two cells. In a long row a cell may begin with the name of its column: `change: 5%`. `Sept-14 = 2014-09` is what the document prints and, after the equals sign, what it means.
 */
import { isCalendarDate } from './dates.ts';
import { formatPrinted, parsePrinted } from './printed-value.ts';

/**
 * `name` words as printed, `number` a number as printed, `date` a time as printed with its meaning, `ours` our words for
 * what the document says at length, `quote` a few words as printed that stand for it, `figure` an id of the ledger.
 */
export const columnTypes = ['name', 'number', 'date', 'ours', 'quote', 'figure'] as const;

export interface ColumnForm {
  id: string;
  title: string;
  type: (typeof columnTypes)[number];
  /** The only words that may stand in it, in their order. */
  values?: string[] | undefined;
}

export interface Cell {
  /** As the document prints it. Empty where it prints nothing; the id of the figure in a column of figures. */
  printed: string;
  /** As the site shows it: numbers spelt its way, a slip of the document put right. */
  shown: string;
  /** One number, or the two ends of a range, in whole units. */
  numbers?: number[];
  /** `2014`, `2014-09` or `2014-09-12`. */
  date?: string;
  /** Why there is no number or date, in words for readers. */
  gap?: string;
}

export interface Row {
  /** The words that no other row has. */
  key: string;
  /** By column. */
  cells: Record<string, Cell>;
}

/** What is wrong with a cell; `cell` is left out where it is the whole row. */
export interface TableFault {
  row: number;
  cell?: number;
  message: string;
}

export interface ParsedTable {
  rows: Row[];
  faults: TableFault[];
}

export interface TableForm {
  columns: readonly ColumnForm[];
  /** The columns whose words make a row's key; the first one if none is named. */
  key?: readonly string[] | undefined;
  /** What a document prints where it has no number or date, with what that means: `n/a`, `-`, or `blank` for nothing. */
  gaps?: Readonly<Record<string, string>> | undefined;
}

/** How an editor writes that the document prints nothing in a cell. */
export const BLANK = 'blank';

/** Characters of a cell, and of one that holds a number; more is a slip, or an attempt to fill the page. */
const LONGEST = 200;
const LONGEST_NUMBER = 30;

/** The lines that are rows: those with words in them. */
export function listRowLines(text: string): { text: string; line: number }[] {
  return text.split('\n').flatMap((line, index) => (line.trim() ? [{ text: line, line: index }] : []));
}

/** The cells of a line, with the column of the text at which each begins. */
export function splitCells(line: string): { text: string; at: number }[] {
  let at = 0;
  return line.split('|').map((part) => {
    const begins = at + part.length - part.trimStart().length;
    at += part.length + 1;
    return { text: part.trim(), at: begins };
  });
}

/** Reads the rows. What can be read is in `rows`, what is wrong in `faults`; figures are not looked up here. */
export function parseTable(text: string, form: TableForm): ParsedTable {
  const faults: TableFault[] = [];
  const { columns, gaps = {} } = form;
  const key = listKey(form);
  const rows = listRowLines(text).map(({ text: line }, row) => {
    const parts = splitCells(line);
    if (parts.length !== columns.length) faults.push({ row, message: explainLength(parts.length, columns) });
    const cells = columns.map((column, cell) => {
      const read = readLabelled(parts[cell]?.text ?? BLANK, column, columns, gaps);
      if (typeof read !== 'string') return [column.id, read] as const;
      if (parts.length === columns.length) faults.push({ row, cell, message: read });
      return [column.id, { printed: '', shown: '' }] as const;
    });
    const found: Record<string, Cell> = Object.fromEntries(cells);
    return { key: key.map((id) => found[id]?.shown ?? '').join(', '), cells: found };
  });
  rows.forEach((row, index) => {
    const first = rows.findIndex((other) => other.key === row.key);
    if (first < index) {
      const message = `"${row.key}" is also row ${first + 1}: give each row words of its own, or name more columns under "key"`;
      faults.push({ row: index, cell: columns.findIndex(({ id }) => id === key[0]), message });
    }
  });
  return { rows, faults };
}

/** What is explained as a gap and printed in no cell: a slip of the pen, or a line that is left over. */
export function listUnusedGaps(text: string, { gaps = {} }: Pick<TableForm, 'gaps'>): string[] {
  const cells = listRowLines(text).flatMap(({ text: line }) => splitCells(line));
  const printed = new Set(cells.map((cell) => cell.text.split(/\s=\s/, 2)[0]));
  return Object.keys(gaps).filter((gap) => !printed.has(gap));
}

/** The columns of the key; the first column where none is named that there is. */
function listKey({ columns, key = [] }: TableForm): string[] {
  const ids = columns.map(({ id }) => id);
  const known = key.filter((id) => ids.includes(id));
  return known.length ? known : ids.slice(0, 1);
}

function explainLength(count: number, columns: readonly ColumnForm[]): string {
  const wanted = columns.length;
  const last = columns[Math.min(count, wanted) - 1]?.title ?? '';
  return count < wanted
    ? `this row has ${count} cells, and there are ${wanted} columns: after "${last}" a cell is missing. Write "${BLANK}" where the document prints nothing`
    : `this row has ${count} cells, and there are ${wanted} columns: remove what stands after "${last}", or a bar that is too much`;
}

/** In a long row a cell may say which column it is in: `rate-2013: 472.16`. */
function readLabelled(
  written: string,
  column: ColumnForm,
  columns: readonly ColumnForm[],
  gaps: Readonly<Record<string, string>>,
): Cell | string {
  const [, label, rest] = /^([a-z0-9-]+):\s+(.+)$/.exec(written) ?? [];
  if (label === undefined || rest === undefined || !columns.some(({ id }) => id === label)) {
    return readCell(written, column, gaps);
  }
  if (label === column.id) return readCell(rest, column, gaps);
  return `this cell says that it is "${label}", and it stands in the column "${column.id}": a cell before it is missing, or one is too much`;
}

/** @returns the cell, or what is wrong with it. */
function readCell(written: string, column: ColumnForm, gaps: Readonly<Record<string, string>>): Cell | string {
  const [printed = '', meant, more] = written.split(/\s=\s/);
  if (more !== undefined)
    return `has more than one equals sign between spaces: write what is printed, one " = ", and what it means`;
  if (written.length > LONGEST) return `has ${written.length} characters: keep a cell under ${LONGEST}`;
  if (written === '') return `is empty: write "${BLANK}" where the document prints nothing`;
  if (Object.hasOwn(gaps, printed))
    return { printed: printed === BLANK ? '' : printed, shown: '', gap: gaps[printed]! };
  if (printed === BLANK)
    return `"${BLANK}" is not explained: say under "gaps" what it means that nothing is printed here`;
  if (column.values && !column.values.includes(meant ?? printed)) {
    return `"${meant ?? printed}" is none of the values of this column: ${column.values.join(', ')}`;
  }
  if (column.type === 'number') return readNumber(printed, meant);
  if (column.type === 'date') return readDate(printed, meant);
  if (column.type === 'figure' && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(written)) {
    return `"${written}" is not the id of a figure: this column holds ids of content/figures/`;
  }
  return { printed, shown: meant ?? printed };
}

function readNumber(printed: string, meant: string | undefined): Cell | string {
  const spelt = meant ?? printed;
  if (spelt.length > LONGEST_NUMBER) return `has ${spelt.length} characters: keep a number under ${LONGEST_NUMBER}`;
  const value = parsePrinted(spelt);
  if (!value)
    return `"${printed}" is not a number: this column holds numbers. Say under "gaps" what it means, or mend it`;
  // 1e+24 is how a machine writes it, and so it would stand in files and pictures.
  if (value.numbers.some((number) => String(number).includes('e')))
    return `"${spelt}" is too large or too small for a table: mend it, or say it in a larger unit`;
  return { printed, shown: formatPrinted(spelt, 'table'), numbers: value.numbers };
}

function readDate(printed: string, meant: string | undefined): Cell | string {
  const date = meant ?? printed;
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) && isCalendarDate(date)) return { printed, shown: printed, date };
  return meant === undefined
    ? `say after an equals sign what "${printed}" means, like "Sept-14 = 2014-09"`
    : `"${meant}" is not a date: write 2014, 2014-09 or 2014-09-12 after the equals sign`;
}
