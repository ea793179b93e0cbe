/** Runs `scripts/build.ts` as a process of its own, with a stopwatch, and watches its memory. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { listPages } from '../../src/build/built-files.ts';
import { checkContent, formatReport } from '../check.ts';
import { canMeasureMemory, readTreeMemory } from './process-memory.ts';

const SAMPLE_EVERY_MS = 200;

export interface BuildFigures {
  seconds: number;
  /** The highest sample of resident memory, in MB of 1,000,000 bytes; null where it cannot be measured. */
  peakMegabytes: number | null;
  pages: number;
}

export interface BuildToMeasure {
  /** The project's folder: a copy made by `copyProject`. */
  project: string;
  /** Where the site goes: an absolute path. */
  out: string;
  /** Seconds since 1970: a copy is not a repository, so the build cannot ask for its commit's date. */
  epoch: number;
}

/** @throws with the build's own words when it fails. */
export async function measureBuild(build: BuildToMeasure): Promise<BuildFigures> {
  const started = performance.now();
  const { code, output, peak } = await runBuild(build);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) {
    // A quiet build says nothing about content that needs mending, so ask again.
    const words = output.trim() || formatReport(checkContent(build.project));
    throw new Error(`The build of ${build.project} failed:\n${words.split('\n').slice(-30).join('\n')}`);
  }
  return {
    seconds,
    peakMegabytes: canMeasureMemory ? peak / 1_000_000 : null,
    pages: listPages(build.out).length,
  };
}

async function runBuild({ project, out, epoch }: BuildToMeasure) {
  const child = spawn(process.execPath, [join('scripts', 'build.ts'), '--out', out, '--quiet'], {
    cwd: project,
    env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let peak = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const sample = () => {
    if (canMeasureMemory && child.pid) peak = Math.max(peak, readTreeMemory(child.pid));
  };
  const timer = setInterval(sample, SAMPLE_EVERY_MS);
  try {
    const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
    return { code, output, peak };
  } finally {
    clearInterval(timer);
  }
}
