/**
 * axe finds nothing on any page at phone width. The chapters of the ledger are 30 pages of one table in one component:
 * the longest of them stand for the others.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { addressed } from './built-site.ts';
import { openSite, PHONE, type OpenSite } from './open-site.ts';

const MOST_CHAPTERS = 3;
const isChapter = ({ path }: { path: string }) =>
  /^\/figures\/[^/]+\/$/.test(path) && path !== '/figures/disagreements/';
const chapters = addressed.filter(isChapter).toSorted((a, b) => b.html.length - a.html.length);
const looked = [...addressed.filter((page) => !isChapter(page)), ...chapters.slice(0, MOST_CHAPTERS)];

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext(PHONE)).newPage();
});
afterAll(() => site.close());

test.each(looked.map(({ path }) => path))('%s', async (path) => {
  await page.goto(new URL(path, site.address).href);
  expect(await findViolations(page)).toEqual([]);
});
