/**
 * axe finds nothing at desktop width. What a page says is looked at on the phone; colours, and what a wide screen lays out
 * in another way, are the same for all pages of a kind: so the longest of each kind stands for them.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutAlike } from './alike-pages.ts';
import { findLayoutViolations } from './axe.ts';
import { addressed } from './built-site.ts';
import { DESKTOP, openSite, type OpenSite } from './open-site.ts';

/** `/stories/*` for every story, and a fixed page for itself. */
const toKind = (path: string) => path.replace(/(?<=^\/.+\/)[^/]+\/$/, '*');
const longest = new Map<string, (typeof addressed)[number]>();
for (const page of withoutAlike(addressed, 1)) {
  const known = longest.get(toKind(page.path));
  if (!known || known.html.length < page.html.length) longest.set(toKind(page.path), page);
}

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext(DESKTOP)).newPage();
});
afterAll(() => site.close());

test.each([...longest.values()].map(({ path }) => path))('%s', async (path) => {
  await page.goto(new URL(path, site.address).href);
  expect(await findLayoutViolations(page)).toEqual([]);
});
