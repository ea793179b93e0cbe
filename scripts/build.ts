/**
 * `npm run build`: checks the content, lets Astro write the pages into a folder of its own, runs the steps of
 * src/build/ over it, and only then puts it in the place of the old `dist/`. A fault anywhere leaves `dist/` as it was.
 *
 * Options: --date 2026-11-22 (instead of the commit's date), --out FOLDER (instead of dist), --quiet,
 * --uncompressed (without the compressed copies, which take longer than everything else).
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBuildRecord, toEpoch } from '../src/build/build-time.ts';
import { steps, type StepInput } from '../src/build/steps.ts';
import { checkContent, formatReport, isFit } from './check.ts';
import { isCommand } from './shared/is-command.ts';
import { readArguments } from './shared/read-arguments.ts';

export interface BuildOptions {
  root: string;
  out: string;
  log: (line: string) => void;
  /** Names of steps to leave out. */
  leaveOut?: string[] | undefined;
}

/** @returns false when the content needs mending. @throws when Astro or a step fails. */
export async function buildSite({ root, out, log, leaveOut }: BuildOptions): Promise<boolean> {
  const report = checkContent(root);
  log(formatReport(report));
  if (!isFit(report)) return false;
  replaceFolder(await writeSite({ root, log, leaveOut }), out);
  return true;
}

/**
 * Writes the whole site into a folder of its own, without asking whether the content is right.
 * @returns the folder. @throws when Astro or a step fails.
 */
export async function writeSite({ root, log, leaveOut = [] }: Omit<BuildOptions, 'out'>): Promise<string> {
  const record = readBuildRecord(root);
  const folder = join(root, '.build', 'site');
  for (const stale of [folder, join(root, '.astro'), join(root, 'node_modules/.astro')]) {
    rmSync(stale, { recursive: true, force: true });
  }
  await runAstro(root, folder, log);
  const input: StepInput = { root, folder, record };
  for (const { name, run } of steps.filter((step) => !leaveOut.includes(step.name))) {
    log(`After Astro: ${name}`);
    await run(input);
  }
  return folder;
}

async function runAstro(root: string, folder: string, log: (line: string) => void): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  log('Astro is writing the pages …');
  await build({ root, outDir: folder, logLevel: 'warn' });
  if (!existsSync(join(folder, 'index.html'))) throw new Error('Astro wrote no home page');
}

/** Swaps the finished folder in. The old one stays until the new one is in its place. */
function replaceFolder(from: string, to: string): void {
  const old = `${from}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  try {
    renameSync(from, to);
  } catch (error) {
    if (existsSync(old)) renameSync(old, to);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

if (isCommand(import.meta.url)) {
  try {
    const { values } = readArguments({
      options: {
        date: { type: 'string' },
        out: { type: 'string', default: 'dist' },
        quiet: { type: 'boolean', default: false },
        uncompressed: { type: 'boolean', default: false },
      },
    });
    if (values.date) process.env['SOURCE_DATE_EPOCH'] = String(toEpoch(values.date));
    const root = process.cwd();
    const built = await buildSite({
      root,
      out: resolve(root, values.out),
      log: values.quiet ? () => undefined : console.log,
      leaveOut: values.uncompressed ? ['compression'] : [],
    });
    process.exitCode = built ? 0 : 1;
    if (built && !values.quiet) console.log(`The site is in ${values.out}/. To see it: npm run serve`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('The build stopped. The site that was there before is untouched.');
    process.exitCode = 1;
  }
}
