/**
 * What a search costs somebody on a slow line: a phone with nothing in its cache, 400 ms away, with 400 kbit a second.
 * Beside ours stands a page with Pagefind as it comes, over the same site.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex, close as closePagefind } from 'pagefind';
import type { Browser, Page, Request } from 'playwright-core';
import { listBuiltFiles } from '../../src/build/built-files.ts';
import { compressFiles } from '../../src/build/compression.ts';
import { openBrowser } from '../browser.ts';
import { startServer } from '../serve.ts';
import { openSlowLine, type SlowLine } from './slow-line.ts';

/** Milliseconds there and back, and bytes a second. */
const LATENCY = 400;
const RATE = 400_000 / 8;
const VIEWPORT = { width: 390, height: 844 };
const DANGER = 'chest pain';
const QUERIES = ['adenbrookes', 'doctor tonight', 'chemist', 'neighbourhood care hubs', 'bed days'];
/** How long a search may take before the line is called broken, in milliseconds. */
const PATIENCE = 60_000;

/** Milliseconds, and bytes of bodies and headers that it asked for and no step before it did. */
interface Step {
  ms: number;
  bytes: number;
}
interface SlowSearch {
  query: string;
  /** A page that can be typed into, from its address. */
  ready: Step;
  /** A first result, from when the words stand in the box; not there for plain Pagefind, which has one answer alone. */
  first?: Step;
  /** Results of the full text, from then too, and the words of those in sight. */
  full: Step;
}
export interface SlowSearches {
  /** From an address with words of danger to their card: opened, and then typed on a page that stands. */
  card: { opened: number; typed: number };
  ours: SlowSearch[];
  plain: SlowSearch[];
}

/** @param folder The built site, with its compressed copies. @throws when a search finds nothing. */
export async function measureSlowSearch(folder: string, log: (line: string) => void): Promise<SlowSearches> {
  const plainFolder = mkdtempSync(join(tmpdir(), 'fit-plain-search-'));
  const browser = await openBrowser();
  try {
    log('Making an index of the same pages by Pagefind alone …');
    await createPlainSite(folder, plainFolder);
    log('Searching on a slow line …');
    const ours = await onSite(folder, async (address) => {
      const searches: SlowSearch[] = [];
      for (const query of QUERIES) searches.push(await onSlowLine(browser, address, (tab) => search(tab, query, OURS)));
      const card = await onSlowLine(browser, address, waitForCard);
      return { searches, card };
    });
    const plain = await onSite(plainFolder, async (address) => {
      const searches: SlowSearch[] = [];
      for (const query of QUERIES)
        searches.push(await onSlowLine(browser, address, (tab) => search(tab, query, PLAIN)));
      return searches;
    });
    return { card: ours.card, ours: ours.searches, plain };
  } finally {
    await browser.close();
    rmSync(plainFolder, { recursive: true, force: true });
  }
}

/** A page as Pagefind's own documentation begins it, with every default, and the results that it shows first. */
const PLAIN_PAGE = `<!doctype html><html lang="en-gb"><title>Search</title><input name="q"><ol></ol><script type="module">
const input = document.querySelector('input'), list = document.querySelector('ol');
let engine;
input.addEventListener('focus', () => (engine ??= import('/pagefind/pagefind.js')));
input.addEventListener('input', async () => {
  const { debouncedSearch } = await (engine ??= import('/pagefind/pagefind.js'));
  const found = await debouncedSearch(input.value);
  if (!found) return;
  const pages = await Promise.all(found.results.slice(0, 5).map((each) => each.data()));
  list.replaceChildren(...pages.map(({ url, meta }) => {
    const item = document.createElement('li'), link = document.createElement('a');
    link.href = url;
    link.textContent = meta.title;
    item.append(link);
    return item;
  }));
  document.body.dataset.state = 'done';
});
document.body.dataset.state = 'idle';
</script></html>`;

async function createPlainSite(from: string, to: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await index.addDirectory({ path: from });
  await index.writeFiles({ outputPath: join(to, 'pagefind') });
  await closePagefind();
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'index.html'), PLAIN_PAGE);
  writeFileSync(join(to, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
  await compressFiles({ folder: to });
}

async function onSite<Result>(folder: string, work: (address: string) => Promise<Result>): Promise<Result> {
  if (!listBuiltFiles(folder).some((path) => existsSync(join(folder, `${path}.br`))))
    throw new Error(`${folder} has no compressed copies, and a slow line needs them: build it without --uncompressed`);
  const { server, address } = await startServer(folder);
  try {
    return await work(address);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

interface Tab {
  page: Page;
  line: SlowLine;
}

/** A phone with nothing in its cache. */
async function onSlowLine<Result>(
  browser: Browser,
  server: string,
  work: (tab: Tab) => Promise<Result>,
): Promise<Result> {
  const line = await openSlowLine(server, LATENCY, RATE);
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    return await work({ page, line });
  } finally {
    await context.close();
    line.close();
  }
}

/** Waits in the page itself; a locator may, where the policy forbids `waitForFunction` its eval. */
const see = (page: Page, selector: string) => page.locator(selector).first().waitFor({ state: 'attached' });

/** What a first result needs, of which much is on its way before the page is ready. */
const NAMES = /^\/search\/pages\.json$|^\/_astro\/instant-layer\./;
const TEXT = /^\/pagefind\/|^\/_astro\/full-text-results\.|^\/search\/more-pages\.json$/;

/** @param first What shows a first result, where there is one before the full text. */
async function search(
  { page, line }: Tab,
  query: string,
  { path, isReady, first, isDone }: { path: string; isReady: string; first?: string; isDone: string },
): Promise<SlowSearch> {
  const bytes = countBytes(page);
  const start = performance.now();
  const read = (since: number) => Math.round(performance.now() - since);
  await page.goto(new URL(path, line.address).href, { waitUntil: 'commit' });
  await see(page, isReady);
  const ready = read(start);
  await page.locator('input').first().fill(query);
  const typed = performance.now();
  if (first) await see(page, first);
  const named = read(typed);
  await see(page, isDone);
  const done = read(typed);
  // Words of results in sight are on their way.
  await page.waitForLoadState('networkidle');
  const own = await bytes((path) => !NAMES.test(path) && !TEXT.test(path));
  const names = await bytes((path) => NAMES.test(path));
  return {
    query,
    ready: { ms: ready, bytes: own },
    ...(first && { first: { ms: named, bytes: names } }),
    // Workers ask for files that no page hears of.
    full: { ms: done, bytes: line.readBytes() - own - names },
  };
}

/** Hears what a page asks for. @returns what counts the bytes of some of it. */
function countBytes(page: Page): (isCounted: (path: string) => boolean) => Promise<number> {
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  return async (isCounted) => {
    const counted = asked.filter((request) => isCounted(new URL(request.url()).pathname));
    const sizes = await Promise.all(counted.map((request) => request.sizes()));
    return sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0);
  };
}

const OURS = {
  path: '/search/',
  isReady: 'fit-search:defined',
  first: '[data-results] a[data-result]',
  isDone: 'fit-search[data-state="done"]',
};
const PLAIN = { path: '/', isReady: 'body[data-state="idle"]', isDone: 'body[data-state="done"]' };

/** Words of danger in the address, and then typed. */
async function waitForCard({ page, line }: Tab): Promise<SlowSearches['card']> {
  const card = '[data-emergency] [data-red-flag]';
  const start = performance.now();
  await page.goto(new URL(`/search/?q=${encodeURIComponent(DANGER)}`, line.address).href, { waitUntil: 'commit' });
  await see(page, card);
  const opened = Math.round(performance.now() - start);
  await page.locator('fit-search input').fill('');
  await page.locator(card).waitFor({ state: 'detached' });
  const typed = performance.now();
  await page.locator('fit-search input').fill(DANGER);
  await see(page, card);
  return { opened, typed: Math.round(performance.now() - typed) };
}

export function formatSlowSearch({ card, ours, plain }: SlowSearches): string {
  const number = new Intl.NumberFormat('en-GB');
  const toCells = (step: Step | undefined) =>
    step ? `${number.format(step.ms)} | ${number.format(step.bytes)}` : ' | ';
  const toRows = (name: string, searches: SlowSearch[]) =>
    searches.map(
      ({ query, ready, first, full }) =>
        `| ${name} | ${query} | ${toCells(ready)} | ${toCells(first)} | ${toCells(full)} |`,
    );
  return [
    '## A search on a slow line (400 ms, 400 kbit/s, nothing in the cache)',
    '',
    '| | Query | Page ready, ms | Bytes | First answer, ms | Bytes more | Full text, ms | Bytes more |',
    '| :-- | :-- | --: | --: | --: | --: | --: | --: |',
    ...toRows('ours', ours),
    ...toRows('Pagefind alone', plain),
    '',
    `“${DANGER}” in the address shows its card after ${number.format(card.opened)} ms; typed on the page, after ` +
      `${number.format(card.typed)} ms. Words are typed as soon as the page is ready, and times to answers begin then. ` +
      'Bytes are bodies and headers over HTTP/1.1, which does not pack headers; the last also has the words of the results ' +
      'in sight.',
  ].join('\n');
}
