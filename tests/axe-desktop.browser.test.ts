/**
 * axe finds nothing at desktop width. What a page says is looked at on the phone, every page of it; a wide screen only
 * lays it out in another way, which is the same for all pages of a kind: so the longest of each kind stands for them.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutAlike } from './alike-pages.ts';
import { findViolations } from './axe.ts';
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
  expect(await findViolations(page)).toEqual([]);
});
