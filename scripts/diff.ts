/**
 * `npm run diff -- BASE`: what readers will see change between a version of git and the working tree. Without BASE it
 * compares with origin/main or main.
 *
 * Options: --format text|markdown, --keep (the two built sites stay in .build/diff), --base-dist FOLDER with
 * --head-dist FOLDER (compare these, build nothing). On GitHub the report also goes into the summary. Exit code 1 when
 * a link died or a saved address leads nowhere, 2 when nothing could be compared.
 */
import { appendFileSync } from 'node:fs';
import { buildBoth, removeBuilds } from './diff/build-both.ts';
import { compareSites, needsMending, type Comparison } from './diff/compare.ts';
import { formats } from './diff/formats.ts';
import { toReport } from './diff/report.ts';
import { findRevision, UsageError } from './diff/revision.ts';
import { readSite } from './diff/site.ts';
import { isCommand } from './shared/is-command.ts';
import { readArguments } from './shared/read-arguments.ts';

/** What a shell reports for a command that was stopped from the keyboard. */
const INTERRUPTED = 130;

interface DiffOptions {
  base?: string | undefined;
  baseDist?: string | undefined;
  headDist?: string | undefined;
  keep: boolean;
}

interface Diff {
  comparison: Comparison;
  /** What the new site was held against. */
  since: string;
}

/** @throws when there is nothing to compare, or one of the two cannot be built. */
export async function diffSites(root: string, { base, baseDist, headDist, keep }: DiffOptions): Promise<Diff> {
  if (baseDist || headDist) {
    if (!baseDist || !headDist) throw new UsageError('Give both folders: --base-dist FOLDER --head-dist FOLDER.');
    return { comparison: compareSites(readSite(baseDist), readSite(headDist)), since: baseDist };
  }
  const revision = findRevision(root, base);
  const stop = new AbortController();
  const onStop = () => stop.abort();
  process.once('SIGINT', onStop).once('SIGTERM', onStop);
  try {
    const log = (line: string) => console.error(line);
    const built = await buildBoth({ root, revision, log, signal: stop.signal });
    log('Comparing …');
    return { comparison: compareSites(readSite(built.base), readSite(built.head)), since: revision.label };
  } finally {
    await removeBuilds(root, { keep });
    process.off('SIGINT', onStop).off('SIGTERM', onStop);
  }
}

async function runDiff(): Promise<number> {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      'base-dist': { type: 'string' },
      'head-dist': { type: 'string' },
      format: { type: 'string', default: 'text' },
      keep: { type: 'boolean', default: false },
    },
  });
  const format = Object.hasOwn(formats, values.format) ? (values.format as keyof typeof formats) : undefined;
  if (!format) throw new UsageError(`--format is one of: ${Object.keys(formats).join(', ')}`);
  const [base, ...others] = positionals;
  if (others.length) throw new UsageError('Give one version to compare with, such as main or HEAD~1.');
  const options = { base, baseDist: values['base-dist'], headDist: values['head-dist'], keep: values.keep };
  const { comparison, since } = await diffSites(process.cwd(), options);
  const report = toReport(comparison, since);
  console.log(formats[format](report));
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, `${formats.markdown(report)}\n`);
  return needsMending(comparison) ? 1 : 0;
}

if (isCommand(import.meta.url)) {
  try {
    process.exitCode = await runDiff();
  } catch (error) {
    const isStopped = error instanceof Error && error.name === 'AbortError';
    console.error(isStopped ? 'Stopped. Nothing was compared.' : error instanceof Error ? error.message : error);
    process.exitCode = isStopped ? INTERRUPTED : 2;
  }
}
