/** The report as a table in Markdown, for the summary of a pull request. */
import type { Finding } from '../content/content-files.ts';
import { formatCount } from '../shared/counts.ts';
import { escapeMarkdown } from '../shared/markdown-text.ts';
import { UNDATED, type Report } from './report.ts';
import { formatFinding, sortOut } from './words.ts';

/** GitHub shows at most 1 MiB of a summary; so many rows are far less. */
const MOST_ROWS = 500;
const LABELS = { error: 'Mend', warning: 'Warning', information: 'Note' };

export function formatSummary({ findings, fileCount, isUndated }: Report): string {
  const { errors, warnings, faultyFiles } = sortOut(findings);
  const shown = [...errors, ...warnings];
  const heading = errors.length
    ? `## ${formatCount(errors.length, 'thing')} to mend in ${formatCount(faultyFiles, 'file')}`
    : '## The content is right';
  const undated = isUndated ? ['', UNDATED] : [];
  if (!shown.length) {
    return [heading, '', `Checked ${formatCount(fileCount, 'file')}: nothing to mend.`, ...undated].join('\n');
  }
  const rest = shown.length - MOST_ROWS;
  return [
    heading,
    '',
    '| | Where | What to do |',
    '| --- | --- | --- |',
    ...shown.slice(0, MOST_ROWS).map(formatRow),
    ...(rest > 0 ? ['', `And ${formatCount(rest, 'row')} more. To see all: \`npm run check\``] : []),
    ...undated,
  ].join('\n');
}

function formatRow(finding: Finding): string {
  const { file, line, severity } = finding;
  return `| ${LABELS[severity]} | <code>${escapeMarkdown(file)}</code> line ${line} | ${escapeMarkdown(formatFinding(finding))} |`;
}
