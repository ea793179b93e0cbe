/** axe finds nothing on any page, at phone and at desktop width; nothing runs off a small screen. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressed } from './built-site.ts';
import { DESKTOP, openSite, PHONE, SMALL_PHONE, type OpenSite } from './open-site.ts';

const paths = addressed.map(({ path }) => path);
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each([
  { name: 'phone', options: PHONE },
  { name: 'desktop', options: DESKTOP },
])('axe at $name width', ({ options }) => {
  let page: Page;
  beforeAll(async () => {
    page = await (await site.browser.newContext(options)).newPage();
  });
  afterAll(() => page.context().close());

  test.each(paths)('%s', async (path) => {
    await page.goto(new URL(path, site.address).href);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
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
