/**
 * What a search costs somebody on a slow line: a phone with nothing in its cache, 400 ms away, with 400 kbit a second.
 * Beside ours stands a page with Pagefind as it comes, over the same site.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex, close as closePagefind } from 'pagefind';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { listBuiltFiles } from '../../src/build/built-files.ts';
import { compressFiles } from '../../src/build/compression.ts';
import { openBrowser } from '../browser.ts';
import { startServer } from '../serve.ts';

const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const VIEWPORT = { width: 390, height: 844 };
const DANGER = 'chest pain';
const QUERIES = ['adenbrookes', 'doctor tonight', 'chemist', 'neighbourhood care hubs', 'bed days'];
/** How long a search may take before the line is called broken, in milliseconds. */
const PATIENCE = 60_000;

interface Step {
  /** Milliseconds, from where the table says. */
  ms: number;
  /** Bytes of bodies and headers that came meanwhile. */
  bytes: number;
}
export interface SlowSearch {
  query: string;
  /** From the address to a page that can be typed into. */
  ready: Step;
  /** From the last letter to a first result; not there for plain Pagefind, which has one answer alone. */
  first?: Step;
  /** From the last letter to results of the full text; bytes since the first result. */
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
      for (const query of QUERIES) searches.push(await onSlowLine(browser, (tab) => searchOurs(tab, address, query)));
      const card = await onSlowLine(browser, (tab) => waitForCard(tab, address));
      return { searches, card };
    });
    const plain = await onSite(plainFolder, async (address) => {
      const searches: SlowSearch[] = [];
      for (const query of QUERIES) searches.push(await onSlowLine(browser, (tab) => searchPlain(tab, address, query)));
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
  /** Bytes that have come so far. */
  readBytes(): number;
}

async function onSlowLine<Result>(browser: Browser, work: (tab: Tab) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    return await work({ page, readBytes: countBytes(session) });
  } finally {
    await context.close();
  }
}

function countBytes(session: CDPSession): () => number {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}

/** Waits in the page itself; a locator may, where the policy forbids `waitForFunction` its eval. @returns milliseconds. */
async function time(page: Page, selector: string): Promise<number> {
  const start = performance.now();
  await page.locator(selector).first().waitFor({ state: 'attached' });
  return Math.round(performance.now() - start);
}

async function searchOurs({ page, readBytes }: Tab, address: string, query: string): Promise<SlowSearch> {
  const start = performance.now();
  await page.goto(new URL('/search/', address).href, { waitUntil: 'commit' });
  await time(page, 'fit-search:defined');
  const ready = { ms: Math.round(performance.now() - start), bytes: readBytes() };
  await page.locator('fit-search input').fill(query);
  const typed = performance.now();
  await time(page, '[data-results] a[data-result]');
  const first = { ms: Math.round(performance.now() - typed), bytes: readBytes() - ready.bytes };
  await time(page, 'fit-search[data-state="done"]');
  const ms = Math.round(performance.now() - typed);
  // Words of results in sight are on their way.
  await page.waitForLoadState('networkidle');
  return { query, ready, first, full: { ms, bytes: readBytes() - ready.bytes - first.bytes } };
}

async function searchPlain({ page, readBytes }: Tab, address: string, query: string): Promise<SlowSearch> {
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await time(page, 'body[data-state="idle"]');
  const ready = { ms: Math.round(performance.now() - start), bytes: readBytes() };
  await page.locator('input').fill(query);
  const ms = await time(page, 'body[data-state="done"]');
  await page.waitForLoadState('networkidle');
  return { query, ready, full: { ms, bytes: readBytes() - ready.bytes } };
}

/** Words of danger in the address, and then typed. */
async function waitForCard({ page }: Tab, address: string): Promise<SlowSearches['card']> {
  const card = '[data-emergency] [data-red-flag]';
  const start = performance.now();
  await page.goto(new URL(`/search/?q=${encodeURIComponent(DANGER)}`, address).href, { waitUntil: 'commit' });
  await time(page, card);
  const opened = Math.round(performance.now() - start);
  await page.locator('fit-search input').fill('');
  await page.locator(card).waitFor({ state: 'detached' });
  const typed = performance.now();
  await page.locator('fit-search input').fill(DANGER);
  await time(page, card);
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
    '| | Query | Page ready, ms | Bytes | First answer, ms | Bytes | Full text, ms | Bytes |',
    '| :-- | :-- | --: | --: | --: | --: | --: | --: |',
    ...toRows('ours', ours),
    ...toRows('Pagefind alone', plain),
    '',
    `“${DANGER}” in the address shows its card after ${number.format(card.opened)} ms; typed on the page, after ` +
      `${number.format(card.typed)} ms. Times after “page ready” begin with the last letter. Bytes are bodies and ` +
      'headers as they came; those of the full text, with the words of the results in sight, come on top of the first answer.',
  ].join('\n');
}
