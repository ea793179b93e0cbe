/** Tables as CSV (RFC 4180) that a spreadsheet cannot take for formulas. */
export type CsvValue = string | number | undefined;

/** What a spreadsheet reads as the beginning of a formula or a command, also after spaces. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20|]/;

/**
 * Rows with a header. Numbers are written plainly. A text that a spreadsheet would run gets an apostrophe in front of
 * it, as OWASP advises: the spreadsheet then shows it as text.
 */
export function toCsv(columns: readonly string[], rows: readonly Record<string, CsvValue>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}
