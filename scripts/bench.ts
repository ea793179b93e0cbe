/**
 * `npm run bench`: what a build costs, what each page costs a reader, how both bear 1,000 pages, and what Lighthouse
 * says, how long the gate takes, how the search grows, and what
 * one costs on a slow line. Prints tables, and writes the figures of this run to reports/bench.json and reports/bench.md.
 *
 * Options: --only build|pages|thousand|lighthouse|gate|search|search-slow (may be given more than once).
 * Exit code 1 if a page is too heavy, asks another origin for something, or sets a cookie.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readBuildRecord } from '../src/build/build-time.ts';
import { formatGate, measureGate, type GateFigures } from './bench/gate.ts';
import { measureWithLighthouse } from './bench/lighthouse.ts';
import { measurePageLoads } from './bench/page-loads.ts';
import { ALLOWED_OVER, FIRST_FLIGHT, toPercentile, weighPages } from './bench/page-weights.ts';
import { formatReport, isHeavy, type Figures, type PageFigures } from './bench/report.ts';
import { measureSearchGrowth, type SearchFigures } from './bench/search-growth.ts';
import { formatSearchGrowth } from './bench/search-growth-report.ts';
import { formatSlowSearch, measureSlowSearch, type SlowSearches } from './bench/search-slow.ts';
import { measureThousandPages } from './bench/thousand-pages.ts';
import { measureBuild, type BuildFigures } from './bench/timed-build.ts';
import { copyProject } from './shared/project-copy.ts';

const PARTS = ['build', 'pages', 'thousand', 'lighthouse', 'gate', 'search', 'search-slow'] as const;
type Part = (typeof PARTS)[number];
type AllFigures = Figures & { gate?: GateFigures; search?: SearchFigures[]; slow?: SlowSearches };

const RUNS = 3;

/** One page of each kind that readers come for. */
const LIGHTHOUSE_PAGES = [
  '/',
  '/get-help/',
  '/get-help/999-and-a-and-e/',
  '/get-help/find/',
  '/get-help/which-service/',
  '/plan/points/neighbourhood-care-hubs/',
  '/stories/olivia-better-safe-than-sorry/',
  '/search/',
  '/places/princess-of-wales-hospital/',
];

const log = (line: string) => console.error(line);

async function measure(root: string, parts: ReadonlySet<Part>): Promise<AllFigures> {
  const { commit, epoch } = readBuildRecord(root);
  const figures: AllFigures = { machine: describeMachine(), commit };
  const site = join(root, '.build', 'bench-site');
  if (['build', 'pages', 'lighthouse', 'search-slow'].some((part) => parts.has(part as Part))) {
    const runs = await buildSite(root, site, epoch, parts.has('build') ? RUNS : 1);
    const medianSeconds = toPercentile(
      runs.map(({ seconds }) => seconds),
      0.5,
    );
    if (parts.has('build')) figures.build = { runs, medianSeconds };
  }
  if (parts.has('pages')) figures.pages = await measurePages(site);
  if (parts.has('thousand')) figures.thousand = await measureThousandPages(root, epoch, log);
  if (parts.has('gate')) figures.gate = measureGate(root);
  if (parts.has('search-slow')) figures.slow = await measureSlowSearch(site, log);
  if (parts.has('search')) figures.search = await measureSearchGrowth(root, log);
  if (parts.has('lighthouse')) figures.lighthouse = await measureWithLighthouse(site, LIGHTHOUSE_PAGES, log);
  return figures;
}

function describeMachine(): Figures['machine'] {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1e9),
    load: loadavg()[0] ?? 0,
    node: process.version,
    system: `${type()} ${release()}`,
  };
}

async function buildSite(root: string, site: string, epoch: number, count: number): Promise<BuildFigures[]> {
  const project = join(root, '.build', 'bench-project');
  copyProject(root, project);
  const runs: BuildFigures[] = [];
  for (let run = 1; run <= count; run++) {
    log(`Building the site (${run} of ${count}) …`);
    runs.push(await measureBuild({ project, out: site, epoch }));
  }
  return runs;
}

async function measurePages(site: string): Promise<PageFigures[]> {
  const weights = weighPages(site);
  log(`Opening ${weights.length} pages in a browser …`);
  const loads = await measurePageLoads(
    site,
    weights.map(({ path }) => path),
    log,
  );
  return weights.flatMap((weight, index) => {
    const load = loads[index];
    return load ? [{ ...weight, ...load }] : [];
  });
}

/** What makes this run fail, as sentences. */
function findFaults(pages: PageFigures[]): string[] {
  return pages.flatMap((page) => [
    ...(isHeavy(page) && !(page.path in ALLOWED_OVER)
      ? [`${page.path} has ${page.brotli} brotli bytes: cut it below ${FIRST_FLIGHT}, or give a reason in ALLOWED_OVER`]
      : []),
    ...page.foreign.map((address) => `${page.path} asks another origin: ${address}`),
    ...page.cookies.map((name) => `${page.path} sets a cookie: ${name}`),
  ]);
}

function readParts(): ReadonlySet<Part> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
  const unknown = values.only.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}". The parts are: ${PARTS.join(', ')}`);
  return new Set(PARTS.filter((part) => values.only.length === 0 || values.only.includes(part)));
}

try {
  const root = resolve(import.meta.dirname, '..');
  const figures = await measure(root, readParts());
  const faults = findFaults(figures.pages ?? []);
  const report = [
    formatReport(figures),
    ...(figures.gate ? [formatGate(figures.gate)] : []),
    ...(figures.search ? [formatSearchGrowth(figures.search)] : []),
    ...(figures.slow ? [formatSlowSearch(figures.slow)] : []),
    ...(faults.length ? [`## To be mended\n\n${faults.map((fault) => `- ${fault}`).join('\n')}`] : []),
  ].join('\n\n');
  const folder = join(root, 'reports');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ ...figures, faults }, null, 2)}\n`);
  writeFileSync(join(folder, 'bench.md'), `${report}\n`);
  console.log(report);
  process.exitCode = faults.length ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
