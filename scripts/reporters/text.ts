/** The report for a terminal: by file, each finding with its place, what to do and, the first time, why. */
import type { Finding } from '../content/content-files.ts';
import { UNDATED, type Report } from './report.ts';
import { rules } from '../rules/index.ts';
import { formatCount } from '../shared/counts.ts';
import type { ReportOptions } from './index.ts';
import { formatFinding, sortOut } from './words.ts';

const LABELS = { error: '', warning: 'Warning: ', information: 'Note: ' };

export function formatText(report: Report, { notes: withNotes = false }: ReportOptions = {}): string {
  const { findings, fileCount, isUndated } = report;
  const { errors, warnings, notes, faultyFiles } = sortOut(findings);
  const shown = findings.filter(({ severity }) => withNotes || severity !== 'information');
  const explained = new Set<string>();
  const blocks = [...Map.groupBy(shown, ({ file }) => file)].map(([file, inFile]) =>
    [`${file}: ${describe(inFile)}`, ...inFile.map((finding) => formatOne(finding, explained)), ''].join('\n'),
  );
  const asides = [
    ...(warnings.length ? [`${formatCount(warnings.length, 'warning')}: the site is built all the same.`] : []),
    ...(notes.length && !withNotes
      ? [`${formatCount(notes.length, 'note')} on plain words, for you to judge: npm run check -- --notes`]
      : []),
    ...(isUndated ? [UNDATED] : []),
  ];
  const last = errors.length
    ? `${formatCount(errors.length, 'thing')} to mend in ${formatCount(faultyFiles, 'file')}. Nothing was built or changed: mend them and check again.`
    : `Content checked: ${formatCount(fileCount, 'file')}, nothing to mend.`;
  return [...blocks, ...asides, last].join('\n');
}

function describe(findings: Finding[]): string {
  const { errors, warnings, notes } = sortOut(findings);
  return [
    ...(errors.length ? [`${formatCount(errors.length, 'thing')} to mend`] : []),
    ...(warnings.length ? [formatCount(warnings.length, 'warning')] : []),
    ...(notes.length ? [formatCount(notes.length, 'note')] : []),
  ].join(', ');
}

function formatOne(finding: Finding, explained: Set<string>): string {
  const { file, line, column, rule, severity } = finding;
  const lines = [`  ${file}:${line}:${column} ${LABELS[severity]}${formatFinding(finding)}`];
  const why = rules.find(({ name }) => name === rule)?.why;
  if (!explained.has(rule)) {
    explained.add(rule);
    lines.push(`      ${why ? `Why: ${why}. ` : ''}More: docs/rules/${rule}.md`);
  }
  return lines.join('\n');
}
