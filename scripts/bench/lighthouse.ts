/**
 * Lighthouse with its mobile defaults. Its times are simulated from what this machine did, so whatever else runs here
 * counts four times over: of three runs a page, the one in the middle stands.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { findBrowser } from '../browser.ts';
import { startServer } from '../serve.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const METRICS = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
} as const;
const RUNS = 3;
const START_WITHIN_MS = 30_000;
/** On a busy machine a trace may lack its beginning; Lighthouse itself then says to run it again. */
const ATTEMPTS = 3;

type Category = (typeof CATEGORIES)[number];
type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

export interface LighthouseFigures {
  path: string;
  version: string;
  /** 0 to 100. */
  scores: Record<Category, number>;
  /** Milliseconds; `cls` has no unit. */
  metrics: Record<keyof typeof METRICS, number>;
  /** The performance score of every run, lowest first. */
  performanceOfRuns: number[];
  /** For each score below 100, the names of the audits that failed. */
  failed: { category: Category; audits: string[] }[];
}

export async function measureWithLighthouse(
  folder: string,
  paths: string[],
  log: (line: string) => void,
): Promise<LighthouseFigures[]> {
  const { server, address } = await startServer(folder);
  const profile = mkdtempSync(join(tmpdir(), 'fit-lighthouse-'));
  let browser: ChildProcess | undefined;
  try {
    const started = await startBrowser(profile);
    browser = started.browser;
    const figures: LighthouseFigures[] = [];
    for (const path of paths) {
      log(`Lighthouse: ${path}`);
      figures.push(await measurePage(new URL(path, address), started.port, log));
    }
    return figures;
  } finally {
    if (browser) await stopBrowser(browser);
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measurePage(url: URL, port: number, log: (line: string) => void): Promise<LighthouseFigures> {
  const runs: Result[] = [];
  for (let run = 1; run <= RUNS; run++) runs.push(await runLighthouse(url, port, log));
  const ordered = runs.toSorted((one, other) => toScore(one, 'performance') - toScore(other, 'performance'));
  const lhr = ordered[Math.floor(RUNS / 2)];
  if (!lhr) throw new Error('There is no run to report');
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, toScore(lhr, name)])) as Record<Category, number>;
  return {
    path: url.pathname,
    version: lhr.lighthouseVersion,
    scores,
    metrics: Object.fromEntries(
      Object.entries(METRICS).map(([name, audit]) => [name, lhr.audits[audit]?.numericValue ?? Number.NaN]),
    ) as LighthouseFigures['metrics'],
    performanceOfRuns: ordered.map((run) => toScore(run, 'performance')),
    failed: CATEGORIES.filter((name) => scores[name] < 100).map((category) => ({
      category,
      audits: listFailedAudits(lhr, category),
    })),
  };
}

async function runLighthouse(url: URL, port: number, log: (line: string) => void): Promise<Result> {
  let fault = 'it gave no result';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const run = await lighthouse(url.href, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
    if (run && !run.lhr.runtimeError) return run.lhr;
    fault = run?.lhr.runtimeError?.message ?? fault;
    log(`Attempt ${attempt} of ${ATTEMPTS} failed: ${fault}`);
  }
  throw new Error(`Lighthouse could not measure ${url.pathname}: ${fault}`);
}

function toScore(lhr: Result, category: Category): number {
  return Math.round((lhr.categories[category]?.score ?? 0) * 100);
}

/** Audits without a weight do not lower a score; in the performance category they are the reasons for it. */
function listFailedAudits(lhr: Result, category: Category): string[] {
  return (lhr.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = lhr.audits[id];
    if (!audit || audit.score === null || audit.score >= 1) return [];
    if (weight === 0 && category !== 'performance') return [];
    return [`${audit.title}${audit.displayValue ? ` (${audit.displayValue.replaceAll('\u00a0', ' ')})` : ''}`];
  });
}

/** Chromium without a window that takes orders on a port of its own choice. Playwright's way has a pipe and no port. */
async function startBrowser(profile: string): Promise<{ browser: ChildProcess; port: number }> {
  const { path, args, env } = findBrowser();
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const browser = spawn(path, [...args, ...own], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  const port = new Promise<number>((done, fail) => {
    const stop = (why: string) => fail(new Error(`${path} ${why}:\n${said.trim().slice(-1000)}`));
    const timer = setTimeout(() => stop('named no port within 30 seconds'), START_WITHIN_MS);
    browser.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (found) {
        clearTimeout(timer);
        done(Number(found));
      }
    });
    browser.once('error', (error) => stop(error.message)).once('exit', (code) => stop(`ended with code ${code}`));
  });
  try {
    return { browser, port: await port };
  } catch (error) {
    browser.kill();
    throw error;
  }
}

async function stopBrowser(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null) return;
  const ended = new Promise((done) => browser.once('exit', done));
  browser.kill();
  await ended;
}
