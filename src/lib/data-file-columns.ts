/**
 * The columns of a table as its CSV has them. A cell of ours can hold more than one value: a range, a bound, a slip put
 * right, a reason why there is nothing. Each has a column of its own, and only where the table needs one.
 */
import type { CsvValue, Digits } from './csv.ts';
import type { Cell, Row } from './data-table.ts';
import type { DataView } from './data-view.ts';
import { parsePrinted } from './printed-value.ts';

/** Datatypes of CSV on the Web (W3C, metadata vocabulary for tabular data). */
export type CsvType = 'string' | 'integer' | 'decimal' | 'gYear' | 'gYearMonth' | 'date' | 'boolean' | 'anyURI';

export interface FileColumn {
  /** `days_2012`, `days_2012_to`. */
  name: string;
  title: string;
  description: string;
  datatype: CsvType;
  unit?: string | undefined;
  /** Whether every row has a value. */
  required: boolean;
  /** A value for each row. */
  values: CsvValue[];
}

type Column = DataView['columns'][number];
type Table = Pick<DataView, 'columns' | 'rows' | 'totals' | 'figures'>;

/** What a column says of a cell besides its value; the ends of the names of further columns. */
const SUFFIXES = ['to', 'bound', 'printed', 'shown', 'gap', 'figure'] as const;
const TOTAL = 'is-total';

/**
 * A column whose name a further column has already: `cost-to` beside `cost`.
 * @param ids The ids of the columns.
 */
export function findNameClash(ids: readonly string[]): { id: string; with: string } | undefined {
  for (const id of ids) {
    if (id === TOTAL) return { id, with: 'the mark of totals' };
    const stem = ids.find((other) => SUFFIXES.some((suffix) => id === `${other}-${suffix}`));
    if (stem !== undefined) return { id, with: `what else there is to say of "${stem}"` };
  }
  return undefined;
}

/** @param base The site’s address without a / at the end. */
export function listFileColumns({ columns, rows, totals, figures }: Table, base: string): FileColumn[] {
  const own = columns.flatMap((column) => listParts(column, rows, (id) => toAddress(figures[id], base)));
  if (!rows.some(({ key }) => totals.includes(key))) return own;
  const isTotal = rows.map(({ key }) => String(totals.includes(key)));
  const about = 'true where the row adds up others, so that it must not be added to them';
  return [...own, toColumn(TOTAL, 'Is a total', about, 'boolean', isTotal)];
}

/** `days-2012` as `days_2012`: a minus is not allowed in many programs. */
export function toFileName(id: string): string {
  return id.replaceAll('-', '_');
}

function toAddress(href: string | undefined, base: string): string | undefined {
  return href === undefined ? undefined : `${base}${href}`;
}

/** The column itself, and what its cells have besides. */
function listParts(column: Column, rows: Row[], addressOf: (id: string) => string | undefined): FileColumn[] {
  const cells = rows.map((row): Cell => row.cells[column.id] ?? { printed: '', shown: '' });
  const heading = toHeading(column);
  const { id, about, type, unit } = column;
  const part = (suffix: (typeof SUFFIXES)[number], title: string, description: string, values: CsvValue[]) =>
    toColumn(`${id}-${suffix}`, `${heading}: ${title}`, description, 'string', values);
  const isNumber = type === 'number' || type === 'figure';
  const own: FileColumn[] = [];
  if (isNumber) {
    const numbers = cells.map(listDigits);
    const [lower, upper] = [numbers.map(([first]) => first), numbers.map(([, last]) => last)];
    const datatype = toNumberType(numbers.flat());
    own.push({ ...toColumn(id, heading, about, datatype, lower), unit });
    if (upper.some(Boolean)) {
      const to = part('to', 'to', `The upper end where ${toName(heading)} is a range`, upper);
      own.push({ ...to, datatype, unit });
    }
    const bounds = cells.map(findBound);
    if (bounds.some((bound) => bound !== undefined && bound !== 'exactly')) {
      const words = 'exactly, about, nearly, at-best, at-least, more-than, at-most or less-than, as the document says';
      own.push(part('bound', 'bound', words, bounds));
    }
  } else if (type === 'date') {
    const dates = cells.map(({ date }) => date);
    own.push(toColumn(id, heading, about, toDateType(dates), dates));
  } else {
    const words = cells.map(({ gap, shown }) => (gap === undefined ? shown || undefined : undefined));
    own.push(toColumn(id, heading, about, 'string', words));
  }
  if (type === 'figure') {
    const records = cells.map(({ gap, printed }) => (gap === undefined ? addressOf(printed) : undefined));
    const record = part('figure', 'record', 'The address of the figure on this site, with its place', records);
    own.push({ ...record, datatype: 'anyURI' });
    // A column of figures can hold pounds beside per cent.
    if (unit === undefined) {
      const shown = cells.map((cell) => cell.shown || undefined);
      own.push(part('shown', 'as shown', 'As this site writes it, with a sign of its unit', shown));
    }
  } else if (cells.some((cell) => !isAsPrinted(cell, type))) {
    const printed = cells.map((cell) => cell.printed || undefined);
    own.push(
      part(
        'printed',
        'as printed',
        'What the document prints; empty where it prints nothing. In the CSV an apostrophe stands before a minus',
        printed,
      ),
    );
  }
  if (cells.some(({ gap }) => gap !== undefined)) {
    const gaps = cells.map(({ gap }) => gap);
    own.push(part('gap', 'why empty', `Why there is nothing under ${toName(heading)}`, gaps));
  }
  return own;
}

function toColumn(id: string, title: string, about: string, datatype: CsvType, values: CsvValue[]): FileColumn {
  const required = values.every((value) => value !== undefined);
  return { name: toFileName(id), title, description: about, datatype, required, values };
}

/** `Emergency bed days: 2012/13`. */
function toHeading({ heading, title }: Column): string {
  return heading === undefined ? title : `${heading}: ${title}`;
}

function toName(heading: string): string {
  return `“${heading}”`;
}

/** Whether the value says all that the document prints; the sign of a unit stands with the column. */
function isAsPrinted({ printed, shown, date, numbers = [] }: Cell, type: Column['type']): boolean {
  if (printed === '') return true;
  if (type === 'date') return printed === date;
  if (type !== 'number') return printed === shown;
  const [said, meant] = [parsePrinted(printed), parsePrinted(shown)];
  return said !== undefined && said.bound === meant?.bound && String(said.numbers) === String(numbers);
}

function findBound({ numbers, shown }: Cell): string | undefined {
  return numbers?.length ? (parsePrinted(shown)?.bound ?? 'exactly') : undefined;
}

/** One number, or the two ends of a range: `487.70` stays as printed, `£1.5m` is written out. */
function listDigits({ numbers = [], shown }: Cell): Digits[] {
  const spelt = [...shown.replaceAll(',', '').replaceAll('\u2212£', '-').replaceAll('\u2212', '-').matchAll(SPELT)];
  return numbers.map((number) => {
    const same = spelt.find(([digits]) => Number(digits) === number);
    return { digits: same?.[0] ?? String(number) };
  });
}

const SPELT = /-?\d+(?:\.\d+)?/g;

function toNumberType(digits: (Digits | undefined)[]): CsvType {
  return digits.some((each) => each?.digits.includes('.')) ? 'decimal' : 'integer';
}

/** The type of all dates, or text where some say the year and others the day. */
function toDateType(dates: (string | undefined)[]): CsvType {
  const lengths = [...new Set(dates.flatMap((date) => date?.length ?? []))];
  if (lengths.length !== 1) return 'string';
  return lengths[0] === 4 ? 'gYear' : lengths[0] === 7 ? 'gYearMonth' : 'date';
}
