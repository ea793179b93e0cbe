/** Nothing runs off a small screen, without JavaScript; of pages that are alike the longest is looked at. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutAlike } from './alike-pages.ts';
import { addressed } from './built-site.ts';
import { openSite, SMALL_PHONE, type OpenSite } from './open-site.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext({ ...SMALL_PHONE, javaScriptEnabled: false })).newPage();
});
afterAll(() => site.close());

test.each(withoutAlike(addressed, 1).map(({ path }) => path))('%s does not run off the screen', async (path) => {
  await page.goto(new URL(path, site.address).href);
  const { width } = (await page.locator('html').boundingBox())!;
  expect(width).toBeLessThanOrEqual(320);
  const wide = await page.locator('main').evaluate((main) => main.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});
