/** What a search loads, in bytes as servers send them, so that it answers on a slow line too. */
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
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
/** The words of results in sight, when they stand. */
const WORDS_IN_SIGHT = 10_000;
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
function hearFiles(page: Page): { asked: Set<string>; stop: () => void } {
  const asked = new Set<string>();
  const hear = (request: Request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.endsWith('/') && pathname !== '/icon.svg') asked.add(pathname);
  };
  page.on('request', hear);
  return { asked, stop: () => page.off('request', hear) };
}

/** Bodies and headers of answers, over HTTP/1.1, where nothing packs them; whatever the browser may have kept of them. */
async function weighAnswers(paths: string[]): Promise<number> {
  const sizes = await Promise.all(paths.map((path) => weighAnswer(new URL(path, site.address))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function weighAnswer(url: URL): Promise<number> {
  return new Promise((done, fail) => {
    const asked = get(
      url,
      { headers: { 'Accept-Encoding': 'gzip, deflate, br', Connection: 'keep-alive' } },
      (answer) => {
        // Each name and value has ": " and a line's end besides, and one line stands before and after them.
        let size = 'HTTP/1.1 200 OK\r\n\r\n'.length + answer.rawHeaders.reduce((sum, part) => sum + part.length + 2, 0);
        answer.on('data', (part: Buffer) => (size += part.length)).on('end', () => done(size));
      },
    );
    asked.on('error', fail);
  });
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
      const first = [...asked].filter((path) => !isFull(path) && !own.includes(path));
      expect(first).toContain('/search/pages.json');
      const full = [...asked].filter((path) => isFull(path) && !isWords(path));
      expect(full).toContain('/pagefind/pagefind.js');
      expect(await weighAnswers([...asked].filter(isWords))).toBeLessThanOrEqual(WORDS_IN_SIGHT);
      expect(await weighAnswers(first), first.join(', ')).toBeLessThanOrEqual(FIRST_ANSWER);
      expect(await weighAnswers(full), full.join(', ')).toBeLessThanOrEqual(FULL_TEXT);
    }),
);

test('the words of danger are light', () =>
  expect(weigh('search/red-flags.json')).toBeLessThanOrEqual(WORDS_OF_DANGER));
