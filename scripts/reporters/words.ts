/** Words that every reporter uses. */
import type { Finding } from '../content/content-files.ts';

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
