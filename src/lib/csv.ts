/** Tables as CSV (RFC 4180) that a spreadsheet cannot take for formulas. */
export type CsvValue = string | number | Digits | undefined;

/** A number with its decimals as they are to be written: `487.70`. */
export interface Digits {
  digits: string;
}

/** Without the mark in front Excel takes the text for another encoding and spoils every £. */
const MARK = '\ufeff';
const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** What a spreadsheet reads as the beginning of a formula or a command, also after spaces. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20|]/;

/** A table as the file that readers get. */
export function toCsvFile(columns: readonly string[], rows: readonly Record<string, CsvValue>[]): string {
  return `${MARK}${toCsv(columns, rows)}`;
}

/**
 * Rows with a header. Numbers are written plainly. A text that a spreadsheet would run gets an apostrophe in front of
 * it, as OWASP advises: the spreadsheet then shows it as text.
 * @throws on digits that are no plain number: they would be written without that guard.
 */
export function toCsv(columns: readonly string[], rows: readonly Record<string, CsvValue>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') {
    if (!PLAIN.test(value.digits)) throw new Error(`"${value.digits}" is not a plain number`);
    return value.digits;
  }
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}
