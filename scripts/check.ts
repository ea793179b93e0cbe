/** `npm run check`: everything about the content, all faults at once. Exit code 1 if anything must be mended. */
import { fileURLToPath } from 'node:url';
import { readContent, type Finding } from './content-files.ts';
import { rules } from './rules/index.ts';

/** All findings, by file and line. */
export function checkContent(root: string): { findings: Finding[]; fileCount: number } {
  const files = readContent(root);
  const findings = rules
    .flatMap((rule) => rule({ root, files }))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
  return { findings, fileCount: files.length };
}

/** The findings as text for a terminal. */
export function formatFindings({ findings, fileCount }: ReturnType<typeof checkContent>): string {
  if (!findings.length) return `Content checked: ${fileCount} files, nothing to mend.`;
  const faulty = new Set(findings.map(({ file }) => file)).size;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return [
    ...findings.map(
      ({ file, line, column, field, value, message }) =>
        `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}${value ? ` (you wrote ${JSON.stringify(value)})` : ''}`,
    ),
    '',
    `${count(findings.length, 'thing')} to mend in ${count(faulty, 'file')}. Nothing was built or changed.`,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const report = checkContent(process.cwd());
  console.log(formatFindings(report));
  process.exitCode = report.findings.length ? 1 : 0;
}
