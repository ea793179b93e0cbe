/** What a search loads, in bytes as servers send them, so that it answers on a slow line too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from './built-site.ts';
import { openSite, PHONE, type OpenSite } from './open-site.ts';

/** What the first useful answer needs when the page with its own scripts is there: the engine and the pages' names. */
const FIRST_ANSWER = 25_000;
/** The engine and the pieces of the index, on top of that. */
const FULL_TEXT = 90_000;
/** What the page itself brings: it finds words of danger by it, and nothing may wait for more. */
const PAGE_SCRIPTS = 9_500;
/** The words of danger, for the box in the header; the search page has them in itself. */
const WORDS_OF_DANGER = 6_000;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Of a file of the built site. */
const weigh = (path: string) => brotliCompressSync(readFileSync(join(DIST, path))).length;
const weighAll = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + weigh(path), 0);

/** Hears what a page asks for from now on, but for pages, which are there whether or not somebody searches. */
function hearFiles(page: Page): { asked: Map<string, Request>; stop: () => void } {
  const asked = new Map<string, Request>();
  const hear = (request: Request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.endsWith('/') && pathname !== '/icon.svg') asked.set(pathname, request);
  };
  page.on('request', hear);
  return { asked, stop: () => page.off('request', hear) };
}

/** Bodies as they were sent and headers, over HTTP/1.1, where nothing packs them. */
async function weighAnswers(asked: ReadonlyMap<string, Request>): Promise<number> {
  const sizes = await Promise.all([...asked.values()].map((request) => request.sizes()));
  for (const { responseBodySize } of sizes) expect(responseBodySize).toBeGreaterThan(100);
  return sizes.reduce(
    (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
    0,
  );
}

/** The scripts that the page names, and those that they import at once. */
function listPageScripts(): string[] {
  const found = new Set<string>();
  const look = (text: string) => {
    for (const [, name = ''] of text.matchAll(/(?:src="\/_astro\/|(?:from|import) ?"\.\/)([\w.-]+\.js)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      look(readFileSync(join(DIST, '_astro', name), 'utf8'));
    }
  };
  look(readFileSync(join(DIST, 'search/index.html'), 'utf8'));
  return [...found].map((name) => `/_astro/${name}`);
}

test.each(['adenbrookes', 'doctor tonight', 'chemist', 'neighbourhood care hubs', 'bed days', 'smear test', 'icb'])(
  'a search for “%s” is light',
  (query) =>
    site.visit('about:blank', PHONE, async (page) => {
      // What an earlier search has left would cost this one nothing.
      const browser = await page.context().newCDPSession(page);
      await browser.send('Network.setCacheDisabled', { cacheDisabled: true });
      const { asked, stop } = hearFiles(page);
      await page.goto(new URL(`/search/?q=${encodeURIComponent(query)}`, site.address).href);
      await page.locator('fit-search[data-state="done"]').waitFor();
      await page.waitForLoadState('networkidle');
      stop();
      const own = listPageScripts();
      expect(own.length).toBeGreaterThan(1);
      expect(weighAll(own)).toBeLessThanOrEqual(PAGE_SCRIPTS);
      const isFull = (path: string) => /^\/pagefind\/|\/full-text[^/]*\.js$|^\/search\/more-pages\.json$/.test(path);
      // The words of what is in sight come when the results stand.
      const isWords = (path: string) => path.startsWith('/pagefind/fragment/');
      const pick = (isWanted: (path: string) => boolean) => new Map([...asked].filter(([path]) => isWanted(path)));
      const first = pick((path) => !isFull(path) && !own.includes(path));
      expect(first.has('/search/pages.json')).toBe(true);
      const full = pick((path) => isFull(path) && !isWords(path));
      expect(full.has('/pagefind/pagefind.js')).toBe(true);
      expect(await weighAnswers(first), [...first.keys()].join(', ')).toBeLessThanOrEqual(FIRST_ANSWER);
      expect(await weighAnswers(full), [...full.keys()].join(', ')).toBeLessThanOrEqual(FULL_TEXT);
    }),
);

test('the words of danger are light', () =>
  expect(weigh('search/red-flags.json')).toBeLessThanOrEqual(WORDS_OF_DANGER));
