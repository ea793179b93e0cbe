/**
 * axe finds nothing on any page at phone width; of pages that are alike one is looked at.
 * Colours do not change with the width: axe-desktop looks at them, on every kind of page.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oneOfEach } from './alike-pages.ts';
import { findViolations } from './axe.ts';
import { addressed } from './built-site.ts';
import { openSite, PHONE, type OpenSite } from './open-site.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext(PHONE)).newPage();
});
afterAll(() => site.close());

test.each(oneOfEach(addressed).map(({ path }) => path))('%s', async (path) => {
  await page.goto(new URL(path, site.address).href);
  expect(await findViolations(page)).toEqual([]);
});
