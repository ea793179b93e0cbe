/** The figures as Markdown: for the terminal, and for `reports/bench.md`. */
import type { LighthouseFigures } from './lighthouse.ts';
import type { PageLoad } from './page-loads.ts';
import { FIRST_FLIGHT, toPercentile, type PageWeight } from './page-weights.ts';
import type { ThousandFigures } from './thousand-pages.ts';
import type { BuildFigures } from './timed-build.ts';

/** A page with both what it weighs and what a browser fetches for it. */
export type PageFigures = PageWeight & PageLoad;

/** What one run measured. A part that was not asked for is not there. */
export interface Figures {
  machine: { processor: string; cores: number; memoryGigabytes: number; load: number; node: string; system: string };
  /** The commit the project stands at; its files may have changes on top of it. */
  commit: string;
  build?: { runs: BuildFigures[]; medianSeconds: number };
  pages?: PageFigures[];
  thousand?: ThousandFigures;
  lighthouse?: LighthouseFigures[];
}

const HEAVIEST = 15;
const number = new Intl.NumberFormat('en-GB');

export function formatReport({ machine, commit, build, pages, thousand, lighthouse }: Figures): string {
  const { processor, cores, memoryGigabytes, load, node, system } = machine;
  return [
    '# Measurements',
    `${processor}, ${cores} cores, ${memoryGigabytes} GB; ${system}; Node ${node}; commit ${commit.slice(0, 8)}. Load average before the run: ${load.toFixed(1)} (above ${cores} means that other work slowed it down).`,
    ...(build ? formatBuild(build) : []),
    ...(pages ? formatPages(pages) : []),
    ...(thousand ? formatThousand(thousand) : []),
    ...(lighthouse ? formatLighthouse(lighthouse) : []),
  ].join('\n\n');
}

function formatBuild({ runs, medianSeconds }: NonNullable<Figures['build']>): string[] {
  return [
    '## Build of the site',
    toTable(
      ['Run', 'Seconds', 'Peak memory, MB', 'Pages'],
      [
        ...runs.map((run, index) => [index + 1, run.seconds.toFixed(1), formatMemory(run), run.pages]),
        ['Median', medianSeconds.toFixed(1), '', ''],
      ],
    ),
    MEMORY_NOTE,
  ];
}

function formatPages(pages: PageFigures[]): string[] {
  const total = (read: (page: PageFigures) => number) => pages.reduce((sum, page) => sum + read(page), 0);
  const list = (title: string, found: PageFigures[], say: (page: PageFigures) => string) =>
    `${title}:${found.length === 0 ? ' none.' : `\n\n${found.map((page) => `- \`${page.path}\` (${say(page)})`).join('\n')}`}`;
  const sizes = pages.map(({ brotli }) => brotli);
  return [
    `## What each page costs a reader`,
    `Chromium at 390 by 844 with an empty cache. The ${Math.min(HEAVIEST, pages.length)} heaviest of ${pages.length} pages:`,
    toTable(
      [
        'Page',
        'HTML, brotli bytes',
        'Requests before first paint',
        'Requests',
        'Bytes',
        'Scripts',
        'Other origins',
        'Cookies',
      ],
      [
        ...pages
          .slice(0, HEAVIEST)
          .map((page) => [
            `\`${page.path}\``,
            page.brotli,
            page.requestsBeforePaint,
            page.requests,
            page.bytes,
            page.scripts.length,
            page.foreign.length,
            page.cookies.length,
          ]),
        [
          'All pages together',
          total(({ brotli }) => brotli),
          total(({ requestsBeforePaint }) => requestsBeforePaint),
          total(({ requests }) => requests),
          total(({ bytes }) => bytes),
          total(({ scripts }) => scripts.length),
          total(({ foreign }) => foreign.length),
          total(({ cookies }) => cookies.length),
        ],
      ],
    ),
    `Median ${number.format(toPercentile(sizes, 0.5))} brotli bytes, 90th percentile ${number.format(toPercentile(sizes, 0.9))}.`,
    `Requests include the page itself. The icon is left out of every count (Chromium fetched it ${total(({ iconRequests }) => iconRequests)} times). Bytes are bodies as sent; the headers of a page’s answer come to up to ${number.format(Math.max(...pages.map(({ headerBytes }) => headerBytes)))} bytes more over HTTP/1.1.`,
    list(`Pages over ${number.format(FIRST_FLIGHT)} brotli bytes`, pages.filter(isHeavy), ({ brotli }) =>
      number.format(brotli),
    ),
    list(
      'Pages that load a script',
      pages.filter(({ scripts }) => scripts.length),
      ({ scripts }) => scripts.join(', '),
    ),
    list(
      'Pages with more than one request before first paint',
      pages.filter(({ requestsBeforePaint }) => requestsBeforePaint > 1),
      ({ requestsBeforePaint }) => String(requestsBeforePaint),
    ),
  ];
}

function formatThousand(thousand: ThousandFigures): string[] {
  const { seconds, pages, generated, brotli, overFirstFlight, searchIndex } = thousand;
  return [
    '## About 1,000 pages',
    toTable(
      ['Figure', 'Value'],
      [
        ['Build, seconds (one run)', seconds.toFixed(1)],
        ['Peak memory, MB', formatMemory(thousand)],
        ['Pages', pages],
        ['Generated pages among them', generated],
        ['Median page, brotli bytes', brotli.median],
        ['90th percentile, brotli bytes', brotli.ninetieth],
        ['Largest page, brotli bytes', brotli.largest],
        ['Search index, bytes', searchIndex.bytes],
        ['Search index, files', searchIndex.files],
      ],
    ),
    `${MEMORY_NOTE} The search index is everything in \`pagefind/\` without compressed copies; a reader’s search loads a few of its files.`,
    `Pages over ${number.format(FIRST_FLIGHT)} brotli bytes: ${overFirstFlight.map((page) => `\`${page.path}\` (${number.format(page.brotli)})`).join(', ') || 'none'}.`,
  ];
}

function formatLighthouse(figures: LighthouseFigures[]): string[] {
  const failed = figures.flatMap(({ path, scores, failed }) =>
    failed.map(
      ({ category, audits }) =>
        `- \`${path}\` ${category} ${scores[category]}: ${audits.join('; ') || 'no audit named'}`,
    ),
  );
  return [
    `## Lighthouse ${figures[0]?.version ?? ''}, mobile`,
    toTable(
      [
        'Page',
        'Performance',
        'of runs',
        'Accessibility',
        'Best practices',
        'SEO',
        'FCP, ms',
        'LCP, ms',
        'TBT, ms',
        'CLS',
      ],
      figures.map(({ path, scores, metrics, performanceOfRuns }) => [
        `\`${path}\``,
        scores.performance,
        performanceOfRuns.join(', '),
        scores.accessibility,
        scores['best-practices'],
        scores.seo,
        ...[metrics.fcp, metrics.lcp, metrics.tbt].map(Math.round),
        metrics.cls.toFixed(3),
      ]),
    ),
    'The run in the middle, by its performance score, stands for each page. Times move with the load of the machine.',
    failed.length ? `Scores below 100, and the audits behind them:\n\n${failed.join('\n')}` : 'No score is below 100.',
  ];
}

const MEMORY_NOTE =
  'Memory is resident memory of the build and everything it starts, sampled every 200 ms; what two processes share counts twice.';

export function isHeavy({ brotli }: PageWeight): boolean {
  return brotli > FIRST_FLIGHT;
}

function formatMemory({ peakMegabytes }: BuildFigures): string {
  return peakMegabytes === null ? 'not measured' : number.format(Math.round(peakMegabytes));
}

function toTable(head: string[], rows: (string | number)[][]): string {
  const toRow = (cells: (string | number)[]) =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? number.format(cell) : cell)).join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? ':--' : '--:'));
  return [toRow(head), toRow(rule), ...rows.map(toRow)].join('\n');
}
