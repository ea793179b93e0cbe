/**
 * Pages that one component draws from data of one form: pieces of work, chapters of the ledger, sheets, places. What a
 * tool finds on one it finds on all, so the longest of them stand for the others where a look takes a second.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './built-site.ts';

/** What `DataChart.astro` draws. The editors' guide has a chart of each kind, and is never left out. */
const CHARTS = ['ranked-bars', 'paired-bars', 'dumbbell', 'line', 'small-multiples'];
/** Pages of tables are alike when one component draws their pictures. */
const BY_PICTURE = [
  ...Map.groupBy(listTables(), ({ picture = '' }) => (CHARTS.includes(picture) ? 'chart' : picture)).values(),
].map((tables) => new RegExp(`^/data/(?:${tables.map(({ slug }) => slug).join('|')})/$`));

const ALIKE: RegExp[] = [
  /^\/figures\/(?!disagreements\/)[^/]+\/$/,
  /^\/get-help\/near\/[^/]+\/$/,
  /^\/get-help\/near\/[^/]+\/large-print\/$/,
  /^\/get-help\/which-service\/[^/]+\/$/,
  /^\/places\/[^/]+\/$/,
  /^\/events\/[^/]+\/$/,
  /^\/stories\/[^/]+\/$/,
  /^\/(?:events|stories)\/(?:in|topic|kind)\/[^/]+\/$/,
  /^\/you-said\/[^/]+\/$/,
  /^\/you-said\/in\/[^/]+\/$/,
  /^\/updates\/[^/]+\/$/,
  /^\/plan\/points\/[^/]+\/$/,
  /^\/plan\/priorities\/[^/]+\/$/,
  /^\/plan\/initiatives\/[^/]+\/$/,
  /^\/plan\/promises\/(?:all|[^/]+\/[^/]+(?:\/\d+)?)\/$/,
  /^\/(?:a-z|search)\/$/,
  /^\/plan\/how-decisions-are-made\/[^/]+\/$/,
  /^\/plan\/risks\/[^/]+\/$/,
  /^\/plan\/(?!initiatives|promises|risks)[^/]+\/$/,
  /^\/topics\/[^/]+\/$/,
  /^\/areas\/[^/]+\/$/,
  /^\/publications\/[^/]+\/$/,
  /^\/figures\/disagreements\/[^/]+\/$/,
  /^\/data\/(?:from|about)\/[^/]+\/$/,
  ...BY_PICTURE,
];

function listTables(): { slug: string; picture: string | undefined }[] {
  const folder = join(import.meta.dirname, '../content/datasets');
  return readdirSync(folder).map((file) => ({
    slug: file.replace(/\.yaml$/, ''),
    picture: /^chart:(?: \{)?\s+kind: ([\w-]+)/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1],
  }));
}

/** All pages, but of those that are alike only the longest. @param most How many of each. */
export function withoutAlike(pages: Page[], most = 2): Page[] {
  const longest = ALIKE.flatMap((form) =>
    pages
      .filter(({ path }) => form.test(path))
      .toSorted((a, b) => b.html.length - a.html.length)
      .slice(0, most),
  );
  return pages.filter((page) => longest.includes(page) || !ALIKE.some((form) => form.test(page.path)));
}

/** Guidance has one form too, but what can be missed in it is worse. */
const GUIDANCE = /^\/get-help\/(?!find|compare|which-service)[^/]+\/$/;
const NEVER_LEFT_OUT = ['/get-help/999-and-a-and-e/', '/get-help/mental-health-crisis/', '/get-help/nhs-111/'];

/** All pages, but of those that are alike only one of middle length: what every page of its form has is on it. */
export function oneOfEach(pages: Page[]): Page[] {
  const forms = [...ALIKE, GUIDANCE];
  const middle = forms.flatMap((form) => {
    const alike = pages.filter(({ path }) => form.test(path)).toSorted((a, b) => a.html.length - b.html.length);
    return alike[Math.floor(alike.length / 2)] ?? [];
  });
  return pages.filter(
    (page) =>
      middle.includes(page) || NEVER_LEFT_OUT.includes(page.path) || !forms.some((form) => form.test(page.path)),
  );
}
