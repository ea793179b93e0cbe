/** Words that every reporter uses. */
import type { Finding } from '../content/content-files.ts';

/** `1 thing`, `2 things` */
export function formatCount(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** The finding as a sentence: field, what is wrong and how to mend it, what stands there now. */
export function formatFinding({ field, message, value }: Finding): string {
  return `${field ? `${field}: ` : ''}${message}${value ? ` (you wrote ${JSON.stringify(value)})` : ''}`;
}

/** Findings by severity, and the number of files with something that must be mended. */
export function sortOut(findings: Finding[]) {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity);
  const errors = of('error');
  return {
    errors,
    warnings: of('warning'),
    notes: of('information'),
    faultyFiles: new Set(errors.map(({ file }) => file)).size,
  };
}

/**
 * Text for a cell of a table in Markdown. What stands in a stranger's file is shown as text, and cannot end the cell,
 * begin a link or mention anybody.
 */
export function escapeCell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[&<>"'|`*_[\]()!#~@\\{}]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
