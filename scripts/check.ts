/**
 * `npm run check`: everything about the content, all faults at once. Exit code 1 if anything must be mended.
 *
 * Options: --format text|github|summary, --notes (what is only for information too), --date 2026-11-22. On GitHub it
 * also writes annotations, and a table into the summary of the pull request.
 */
import { appendFileSync } from 'node:fs';
import { readBuildRecord, toEpoch } from '../src/build/build-time.ts';
import { readContent, type Finding } from './content/content-files.ts';
import { applyWaivers } from './content/waivers.ts';
import { toPrintable } from './shared/printable.ts';
import { reporters, type ReportOptions } from './reporters/index.ts';
import type { Report } from './reporters/report.ts';
import { rules } from './rules/index.ts';
import { waivers } from './rules/waivers.ts';
import { isCommand } from './shared/is-command.ts';
import { readArguments } from './shared/read-arguments.ts';

/** Before every date, so that without a day nothing counts as overdue. */
const LONG_AGO = '0000-00-00';

/** @param day The day of the check, for dates that pass; the build's by default. */
export function checkContent(root: string, day: string | undefined = readDay(root)): Report {
  const files = readContent(root);
  const found = rules.flatMap(({ name, severity, check }) =>
    check({ root, files, day: day ?? LONG_AGO }).map((fault): Finding => ({ ...fault, rule: name, severity })),
  );
  const { findings, faults } = applyWaivers(found, files, rules);
  const ofWaivers = faults.map((fault): Finding => ({ ...fault, rule: waivers.name, severity: waivers.severity }));
  return {
    findings: [...findings, ...ofWaivers]
      .map(toPrintableFinding)
      .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column),
    fileCount: files.length,
    isUndated: day === undefined,
  };
}

/** Findings quote what strangers wrote, and end up in terminals and logs. */
function toPrintableFinding({ file, field, message, value, ...rest }: Finding): Finding {
  const print = (text: string | undefined) => text && toPrintable(text);
  return { ...rest, file: toPrintable(file), field: print(field), message: toPrintable(message), value: print(value) };
}

/** Whether the content may be built: what is only a warning or for information does not stop anybody. */
export function isFit({ findings }: Report): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

/** The report as text for a terminal. */
export function formatReport(report: Report, options?: ReportOptions): string {
  return reporters.text(report, options);
}

function readDay(root: string): string | undefined {
  try {
    return readBuildRecord(root).day;
  } catch {
    return undefined;
  }
}

if (isCommand(import.meta.url)) {
  try {
    const { values } = readArguments({
      options: {
        format: { type: 'string', default: 'text' },
        notes: { type: 'boolean', default: false },
        date: { type: 'string' },
      },
    });
    if (values.date) process.env['SOURCE_DATE_EPOCH'] = String(toEpoch(values.date));
    const format = Object.hasOwn(reporters, values.format) ? (values.format as keyof typeof reporters) : undefined;
    if (!format) throw new Error(`--format is one of: ${Object.keys(reporters).join(', ')}`);
    const report = checkContent(process.cwd());
    console.log(reporters[format](report, { notes: values.notes }));
    if (process.env['GITHUB_ACTIONS'] && format === 'text') console.log(reporters.github(report));
    const summary = process.env['GITHUB_STEP_SUMMARY'];
    if (summary) appendFileSync(summary, `${reporters.summary(report)}\n`);
    process.exitCode = isFit(report) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
