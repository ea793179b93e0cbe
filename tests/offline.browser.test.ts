/** What is left of the site in a real browser when its server is stopped, changed, or told to take everything back. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../scripts/browser.ts';
import { startServer } from '../scripts/serve.ts';
import { writeHeaders } from '../src/build/headers.ts';
import { keepFiles } from '../src/build/offline.ts';
import { readSite } from '../src/build/site-file.ts';
import { DIST, files } from './built-site.ts';
import { createFolder } from './fixtures/folder.ts';
import { CARD, RESULT, typeAll } from './search-driver.ts';

/** While it is switched off there is nothing to try; offline.site.test.ts holds that state. */
const isOn = readSite('.').offline;
const WORKER = readFileSync(join(DIST, 'sw.js'), 'utf8').replace(/^const SETTINGS=\{.*?\};/, '');
const OFF = ts
  .transpile(readFileSync('src/client/service-worker-off.ts', 'utf8'), { target: ts.ScriptTarget.ES2022 })
  .replace('export {};', '');
const REGISTER = files.find(
  (path) => /^_astro\/.*\.js$/.test(path) && readFileSync(join(DIST, path)).includes('/sw.js'),
);
const FINDER = '/get-help/find/';
const NOTICE = /This is a saved copy from \d{1,2} [A-Z][a-z]+ \d{4}\./;
const CSS = 'p{margin:0}';
const PATIENCE = { timeout: 60_000, interval: 100 };

let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  const browser = await openBrowser('npm');
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});
afterAll(() => context.browser()?.close());

if (isOn)
  describe('the site after one visit, with its server stopped', () => {
    let address: string;
    const complaints: string[] = [];
    const open = async (path: string) => (await page.goto(new URL(path, address).href))!;
    beforeAll(async () => {
      const site = await startServer(DIST);
      address = site.address;
      const listen = (message: { type(): string; text(): string }) => {
        if (message.type() === 'error') complaints.push(message.text());
      };
      page.on('console', listen);
      await open('/');
      await waitForWorker();
      page.off('console', listen);
      await stop(site.server);
    });

    test('the visit broke no rule of the policy', () => expect(complaints).toEqual([]));

    test.each(['/', '/get-help/999-and-a-and-e/', '/get-help/nhs-111', '/places/princess-of-wales-hospital/', FINDER])(
      '%s is there, and says from when',
      async (path) => {
        const response = await open(path);
        expect([response.status(), response.fromServiceWorker()]).toEqual([200, true]);
        expect(await page.locator('[data-saved]').textContent()).toMatch(NOTICE);
        expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
        expect(await page.locator('a[href="tel:999"]').first().isVisible()).toBe(true);
        // The style sheet is in its place, and the policy lets it through.
        const paddings = await page.locator('[data-saved]').evaluate((notice) => getComputedStyle(notice).paddingTop);
        expect(paddings).not.toBe('0px');
      },
    );

    test('the call to 999 is still on the first screen', async () => {
      await open('/get-help/999-and-a-and-e/');
      const box = await page.locator('.app-action').boundingBox();
      expect(box!.y + box!.height).toBeLessThanOrEqual(844);
    });

    test('the search finds pages by their names, and says that it has no index', async () => {
      await open('/search/?q=adenbrookes');
      await page.locator('fit-search[data-state="partial"]').waitFor();
      expect(await page.locator(RESULT).first().getAttribute('href')).toBe('/places/addenbrookes-hospital/');
      expect(await page.locator('[data-saved]').textContent()).toMatch(NOTICE);
    });

    test('the search finds by name what only the full text would have found', async () => {
      await open('/search/?q=promises%20dementia');
      await page.locator('fit-search[data-state="partial"]').waitFor();
      const found = await page.locator(RESULT).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(found).toContain('/plan/promises/topic/dementia/');
    });

    test('a word of danger shows its card, in the search and in the header of a kept page', async () => {
      await open('/search/');
      expect((await typeAll(page, ['chest pain']))[0]).toHaveLength(1);
      await open('/get-help/nhs-111/');
      await page.locator('fit-header-search input').focus();
      await page.locator('fit-header-search input').pressSequentially('chest pain');
      await page.locator(`fit-header-search ${CARD}`).waitFor();
    });

    test('any other page leads to 999, 111 and what is kept', async () => {
      await open('/plan/');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page cannot be reached');
      const main = page.locator('main');
      expect(await main.locator('a[href="tel:999"]').isVisible()).toBe(true);
      expect(await main.locator('a[href="tel:111"]').count()).toBe(2);
      await main.getByRole('link', { name: 'Get help', exact: true }).click();
      await page.getByText(NOTICE).waitFor();
      expect(new URL(page.url()).pathname).toBe('/get-help/');
    });
  });

if (isOn)
  describe('a small site', () => {
    test('shows its second version at once, keeps that one, and takes all back when told to', async () => {
      const { folder, address } = await serveSmallSite('First');
      await page.goto(address);
      await waitForWorker();
      const [first] = await listCaches();
      publish(folder, 'Second');
      await page.goto(address);
      expect(await page.locator('main').textContent()).toBe('Second');
      await expect.poll(listCaches, PATIENCE).not.toContain(first);
      expect(await listCaches()).toHaveLength(1);

      writeFileSync(join(folder, 'sw.js'), OFF);
      await page.goto(address);
      await expect
        .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), PATIENCE)
        .toBe(0);
      expect(await listCaches()).toEqual([]);
      expect((await page.goto(address))?.fromServiceWorker()).toBe(false);
    });

    test('for a reader who saves data keeps only what they open', async () => {
      const { folder, address, server } = await serveSmallSite('First');
      const saving = "Object.defineProperty(navigator,'connection',{value:{saveData:true}});";
      writeFileSync(join(folder, 'sw.js'), saving + readFileSync(join(folder, 'sw.js'), 'utf8'));
      await page.goto(address);
      await waitForWorker();
      expect(await listCaches()).toEqual([]);
      await page.goto(`${address}get-help/`);
      await expect.poll(listCaches, PATIENCE).toHaveLength(1);
      await stop(server);
      await page.goto(`${address}get-help/`);
      expect(await page.locator('[data-saved]').textContent()).toMatch(NOTICE);
      await page.goto(address);
      expect(await page.getByRole('link', { name: 'Call 999' }).getAttribute('href')).toBe('tel:999');
    });
  });

/** @returns when the worker has kept what it keeps, and answers for this page. */
async function waitForWorker(): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });
}

function listCaches(): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

async function serveSmallSite(title: string) {
  // The page's script may share parts with others.
  const scripts = files
    .filter((path) => /^_astro\/.*\.js$/.test(path))
    .map((path) => [path, readFileSync(join(DIST, path))]);
  const folder = createFolder(Object.fromEntries(scripts) as Record<string, Buffer>);
  publish(folder, title);
  const record = { epoch: 0, day: '2026-11-22', commit: 'unknown' };
  const styleHashes = [`sha256-${createHash('sha256').update(CSS).digest('base64')}`];
  writeHeaders({ root: folder, folder, record, styleHashes });
  const site = await startServer(folder);
  onTestFinished(() => {
    site.server.closeAllConnections();
    site.server.close();
  });
  return { folder, ...site };
}

function publish(folder: string, title: string): void {
  const html =
    `<!doctype html><html lang="en-GB"><head><title>${title}</title><style>${CSS}</style>` +
    `<script type="module" src="/${REGISTER}"></script></head><body><main>${title}</main></body></html>`;
  for (const path of ['', 'get-help/']) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), html);
  }
  writeFileSync(join(folder, 'sw.js'), `const SETTINGS=${JSON.stringify(keepFiles(folder, WORKER))};${WORKER}`);
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
