/**
 * axe finds nothing at desktop width. What a page says is looked at on the phone; colours, and what a wide screen lays out
 * in another way, are the same for all pages of a kind: so one of middle length stands for them.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oneOfEach } from './alike-pages.ts';
import { findLayoutViolations } from './axe.ts';
import { addressed } from './built-site.ts';
import { DESKTOP, openSite, type OpenSite } from './open-site.ts';

/** A long list of words that stand on topics too: a look at it takes as long as at ten other pages. */
const LISTS = ['/glossary/'];
/** `/stories/*` for every story, and a fixed page for itself. */
const toKind = ({ path }: { path: string }) => path.replace(/(?<=^\/.+\/)[^/]+\/$/, '*');
const kinds = Map.groupBy(
  oneOfEach(addressed).filter(({ path }) => !LISTS.includes(path)),
  toKind,
);
const middle = [...kinds.values()].map((pages) => {
  const byLength = pages.toSorted((a, b) => a.html.length - b.html.length);
  return byLength[Math.floor(byLength.length / 2)]!;
});

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext(DESKTOP)).newPage();
});
afterAll(() => site.close());

test.each(middle.map(({ path }) => path))('%s', async (path) => {
  await page.goto(new URL(path, site.address).href);
  expect(await findLayoutViolations(page)).toEqual([]);
});
