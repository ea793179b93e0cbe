/** axe finds nothing at desktop width. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { addressed } from './built-site.ts';
import { DESKTOP, openSite, type OpenSite } from './open-site.ts';

/** The chapters of the ledger are one list in one column at every width: the phone looks at all, the desktop at one. */
const isChapter = (path: string) => /^\/figures\/(?!disagreements\/)./.test(path);
const chapters = addressed.filter(({ path }) => isChapter(path));
const pages = [...addressed.filter(({ path }) => !isChapter(path)), ...chapters.slice(0, 1)];

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext(DESKTOP)).newPage();
});
afterAll(() => site.close());

test.each(pages.map(({ path }) => path))('%s', async (path) => {
  await page.goto(new URL(path, site.address).href);
  expect(await findViolations(page)).toEqual([]);
});
