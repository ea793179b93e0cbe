/** What the search shows of pages that its lists do not name, with a real index in memory. */
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOurs, serveFiles } from '../../tests/fixtures/search-engine.ts';
import { readFragmentAddress, shrinkPagefindFiles } from '../build/pagefind-files.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import { toShownResults } from './full-text-results.ts';
import { findPages, toHits } from './full-text.ts';
import type { Engine } from './pagefind-engine.ts';

const NOW = '2026-11-22T12:00';
const PAST = '2026-11-21';
const PAGES = 20;
/** Words of one page alone. */
const OWN: Record<number, string> = { 7: 'umbrella twig', 8: 'lantern' };
const fetchBefore = globalThis.fetch;

/** The shorter the page, the better it matches. */
function toHtml(number: number, meta: string): string {
  const rest = 'other words stand here too '.repeat(number);
  return `<html lang="en-GB"><body><main data-pagefind-body data-pagefind-meta="kind:Stories"><h1>Page ${number}</h1>${meta}<p>kettle ${OWN[number] ?? ''} ${rest}</p></main>`;
}
const until = (day: string) => `<span hidden data-pagefind-meta="until[data-last]" data-last="${day}"></span>`;

let files: Map<string, Uint8Array>;
let engine: Engine;
/** The pages 1 and 3 as the lists name them. */
let listed: SearchedPage[];

beforeAll(async () => {
  const { index } = await pagefind.createIndex();
  for (let number = 1; number <= PAGES; number++) {
    const meta = number === 4 ? until(PAST) : number === 5 ? until('2026-11-22') : '';
    await index!.addHTMLFile({ url: `/stories/${number}/`, content: toHtml(number, meta) });
  }
  const made = await index!.getFiles();
  await pagefind.close();
  files = await shrinkPagefindFiles(new Map(made.files.map(({ path, content }) => [`pagefind/${path}`, content])));
  const names = new Map(
    [...files]
      .filter(([path]) => path.endsWith('.pf_fragment'))
      .map(([path, content]) => [
        readFragmentAddress(content),
        path.replace(/^pagefind\/fragment\/|\.pf_fragment$/g, ''),
      ]),
  );
  const name = (href: string, extra: Partial<SearchedPage> = {}): SearchedPage => {
    return { href, title: 'As listed', kind: 'Get help', aliases: [], fragment: names.get(href), ...extra };
  };
  listed = [name('/stories/1/'), name('/stories/3/', { until: PAST })];
});
afterAll(() => void (globalThis.fetch = fetchBefore));

async function search(pages: SearchedPage[], served = files) {
  const { asked } = serveFiles(served);
  engine = await openOurs(files);
  const hits = await toHits((await findPages(engine, ['kettle'])).results, pages);
  const known = new Map(pages.map((page) => [page.href, page]));
  return { shown: await toShownResults(hits, known, ['kettle'], NOW), asked };
}

test('a page that no list names says itself what it is, in its place among the others', async () => {
  const { shown, asked } = await search(listed);
  expect(shown.slice(0, 2)).toMatchObject([
    { href: '/stories/1/', title: 'As listed', kind: 'Get help' },
    { href: '/stories/2/', title: 'Page 2', kind: 'Stories', facts: [], matched: ['kettle'] },
  ]);
  expect((await shown[1]!.load!()).excerpt).toContain('<mark>kettle</mark>');
  // Ten cost a file each; those that a list names cost none.
  expect(asked.filter((path) => path.endsWith('.pf_fragment'))).toHaveLength(10);
});

test.each([
  ['the lists are there', () => listed],
  ['no list has loaded', () => []],
])('a page that is past its last day is not shown when %s', async (_, pages) => {
  const hrefs = (await search(pages())).shown.map(({ href }) => href);
  expect(hrefs).not.toContain('/stories/4/');
  expect(hrefs).toContain('/stories/5/');
  expect(hrefs.includes('/stories/3/')).toBe(pages().length === 0);
});

test('without a list the kinds are those that the pages name', async () => {
  const { shown } = await search([]);
  expect(new Set(shown.map(({ kind }) => kind))).toEqual(new Set(['Stories']));
});

const isFileOf = (path: string, content: Uint8Array, href: string) =>
  path.endsWith('.pf_fragment') && readFragmentAddress(content) === href;

test('a page whose file does not come is left out, and asked for again the next time', async () => {
  const without = new Map([...files].filter(([path, content]) => !isFileOf(path, content, '/stories/2/')));
  const { shown } = await search(listed, without);
  expect(shown.map(({ href }) => href).slice(0, 2)).toEqual(['/stories/1/', '/stories/5/']);
  serveFiles(files);
  const hits = await toHits((await findPages(engine, ['kettle'])).results, listed);
  expect(hits[1]!.href).toBe('/stories/2/');
});

test('when none of the pages that were found can be told, the search fails', async () => {
  const none = new Map([...files].filter(([path]) => !path.endsWith('.pf_fragment')));
  await expect(search([], none)).rejects.toThrow('could not be loaded');
});

test('where no page has all words, those with most of them come, and never those with less than half', async () => {
  serveFiles(files);
  engine = await openOurs(files);
  const find = async (words: string[]) => {
    const { results, having } = await findPages(engine, words);
    expect(having).toBe('some');
    return (await toHits(results, [])).map(({ href }) => href);
  };
  expect((await find(['lantern', 'umbrella'])).toSorted()).toEqual(['/stories/7/', '/stories/8/']);
  expect(await find(['lantern', 'umbrella', 'twig'])).toEqual(['/stories/7/']);
  expect(await find(['zebra'])).toEqual([]);
});
