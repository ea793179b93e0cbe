/** axe finds nothing on any page at phone width; nothing runs off a small screen, without JavaScript. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { addressed } from './built-site.ts';
import { openSite, PHONE, SMALL_PHONE, type OpenSite } from './open-site.ts';

const paths = addressed.map(({ path }) => path);
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('axe at phone width', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await site.browser.newContext(PHONE)).newPage();
  });
  afterAll(() => page.context().close());

  test.each(paths)('%s', async (path) => {
    await page.goto(new URL(path, site.address).href);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('on a small phone without JavaScript', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await site.browser.newContext({ ...SMALL_PHONE, javaScriptEnabled: false })).newPage();
  });
  afterAll(() => page.context().close());

  test.each(paths)('%s does not run off the screen', async (path) => {
    await page.goto(new URL(path, site.address).href);
    const { width } = (await page.locator('html').boundingBox())!;
    expect(width).toBeLessThanOrEqual(320);
    const wide = await page.locator('main').evaluate((main) => main.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});
