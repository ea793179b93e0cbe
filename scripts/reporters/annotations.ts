/** The report as GitHub's workflow commands: each finding appears beside its line in the pull request. */
import type { Report } from './report.ts';
import { formatFinding } from './words.ts';

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice' };

/** Source of the format and its escapes: GitHub's documentation of workflow commands, and @actions/core. */
export function formatAnnotations({ findings }: Report): string {
  // GitHub shows ten of each kind beside the lines; all of them are in the table.
  return findings
    .filter(({ severity }) => severity !== 'information')
    .map((finding) => {
      const { file, line, column, severity, rule } = finding;
      const properties = { file, line: String(line), col: String(column), title: rule };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(formatFinding(finding))}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
