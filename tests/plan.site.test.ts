/** The ledger of promises as readers see it says what the content says: every promise, every state, every count. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../scripts/content/content-files.ts';
import { promiseStates } from '../src/lib/promise-state.ts';
import { routes } from '../src/lib/routes.ts';
import { DIST, findAll, getAttribute, getPage, getWords, pages, type Element, type Page } from './built-site.ts';
import { readText } from '../src/build/built-files.ts';

interface Statement {
  source?: unknown;
  evidence?: unknown;
  date: string;
}
interface Written {
  id: string;
  what: string;
  made: string;
  due?: string;
  measure?: string;
  source?: unknown;
  evidence?: unknown;
  history?: (Statement & { status: string; update?: string })[];
}

const DAY = (JSON.parse(readText(DIST, 'build.json')) as { time: string }).time.slice(0, 10);
const work = readContent('.').filter(({ collection }) => collection === 'initiatives');
/** An entry that names an update has the update’s day and source. */
const updates = new Map(
  readContent('.')
    .filter(({ collection }) => collection === 'updates')
    .map(({ data }) => data as { id: string; date: string; evidence?: unknown; sources?: unknown })
    .map(({ id, date, evidence, sources }) => [id, { date, evidence: evidence ?? sources }] as const),
);
const written = work.flatMap((file) => {
  const { promises = [] } = file.data as { promises?: Written[] };
  return promises.map(({ history = [], ...promise }) => ({
    ...promise,
    history: history.map((entry) => ({ ...updates.get(entry.update ?? ''), ...entry })),
    path: routes.initiatives(file.slug),
  }));
});

/** Reckoned in another way than the site does: by whole months. */
function findState({ made, due, measure, history = [] }: Written): string {
  const last = history.at(-1);
  if (['done', 'changed', 'stopped'].includes(last?.status ?? '')) return last!.status;
  if (due === undefined && measure === undefined) return 'cannot-be-judged';
  const [year, month = '01', day = '01'] = String(last?.date ?? made).split('-');
  const begun = Date.UTC(Number(year) + 1, Number(month) - 1, Number(day));
  if (begun < Date.UTC(Number(DAY.slice(0, 4)), Number(DAY.slice(5, 7)) - 1, Number(DAY.slice(8)))) return 'no-update';
  return last && last.status !== 'promised' ? 'under-way' : 'promised';
}

const find = (page: Page, name: string): Element[] =>
  page.elements.filter((element) => getAttribute(element, 'class')?.split(' ').includes(name));

/** `12 Done` in the list below the bar. */
function readCounts(page: Page): Record<string, number> {
  const list = find(page, 'app-states')[0];
  const items = list ? page.elements.filter(({ parentNode }) => parentNode === list) : [];
  return Object.fromEntries(
    items.map((item) => [
      getAttribute(item, 'class')?.replace('app-state--', '') ?? '',
      Number(/\d+/.exec(getWords(item))?.[0]),
    ]),
  );
}

const counts = Object.fromEntries(
  promiseStates.flatMap((state) => {
    const count = written.filter((promise) => findState(promise) === state).length;
    return count ? [[state, count]] : [];
  }),
);
const listed = (path: string) =>
  pages
    .filter((page) => page.path.startsWith(path))
    .flatMap((page) =>
      find(page, 'app-promises').flatMap((list) => page.elements.filter((each) => each.parentNode === list)),
    );

test('there is a ledger to speak of', () => {
  expect(written.length).toBeGreaterThan(300);
  expect(work.length).toBeGreaterThan(150);
});

describe('every promise', () => {
  test.each(work.map((file) => routes.initiatives(file.slug)))('%s: stands with its state and who says so', (path) => {
    const page = getPage(path);
    const own = written.filter((promise) => promise.path === path);
    const records = find(page, 'app-promise');
    expect(records.map((record) => getAttribute(record, 'id'))).toEqual(own.map(({ id }) => `promise-${id}`));
    own.forEach((promise, index) => {
      expect(getAttribute(records[index]!, 'class')).toBe(`app-promise app-state--${findState(promise)}`);
    });
  });

  test('and everything said of it since has a source and a date', () => {
    const bare = written.flatMap(({ path, id, source, evidence, history = [] }) =>
      [{ source, evidence, date: 'made' }, ...history]
        .filter((said) => (!said.source && !said.evidence) || !said.date)
        .map(() => `${path}#${id}`),
    );
    expect(bare).toEqual([]);
    const days = pages.flatMap((page) =>
      find(page, 'app-timeline').flatMap((list) => page.elements.filter((each) => each.parentNode === list)),
    );
    expect(days.filter((item) => !/^\s*(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}/.test(getWords(item)))).toEqual([]);
  });
});

describe('the tracker', () => {
  test.each(['/plan/promises/', '/plan/', '/'])('%s counts what the ledger has', (path) => {
    expect(readCounts(getPage(path))).toEqual(counts);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(written.length);
  });

  test.each(Object.entries(counts))('lists every promise with the state %s (%i)', (state, count) => {
    const items = listed(`/plan/promises/state/${state}/`);
    expect(items).toHaveLength(count);
    expect(new Set(items.map((item) => getAttribute(item, 'class')))).toEqual(new Set([`app-state--${state}`]));
  });

  test.each(['document', 'year', 'all'])('by %s lists each promise once', (filter) => {
    const links = listed(`/plan/promises/${filter}/`).map(getWords);
    expect(links).toHaveLength(written.length);
  });

  test('every value of every filter leads to a page of promises', () => {
    const values = pages.filter(({ path }) => /^\/plan\/promises\/[^/]+\/[^/]+\/$/.test(path));
    const linked = findAll(getPage('/plan/promises/'), 'a').map((link) => getAttribute(link, 'href'));
    expect(values.length).toBeGreaterThan(50);
    expect(values.filter(({ path }) => !linked.includes(path)).map(({ path }) => path)).toEqual([]);
    expect(values.filter(({ path }) => !listed(path).length)).toEqual([]);
  });
});

test('the feed has the newest entries of the ledger, each with an address that exists', () => {
  const feed = readText(DIST, 'plan/promises/changes.xml');
  const links = [...feed.matchAll(/<entry>.*?<link href="[^"]*?(\/plan\/[^"#]*)#([^"]*)"/g)];
  expect(links.length).toBe(50);
  for (const [, path = '', id] of links) {
    expect(getPage(path).elements.some((element) => getAttribute(element, 'id') === id)).toBe(true);
  }
});
