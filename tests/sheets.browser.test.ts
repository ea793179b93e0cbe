/** A town's sheet is one page of A4 and its large print at most two: counted in what the browser prints. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressed } from './built-site.ts';
import { openSite, type OpenSite } from './open-site.ts';

const SHEETS = addressed.map(({ path }) => path).filter((path) => path.startsWith('/get-help/near/'));
const LARGE = /\/large-print\/$/;
const MILLIMETRE = 96 / 25.4;

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.emulateMedia({ media: 'print' });
});
afterAll(() => site.close());

test('there are sheets to print', () => {
  expect(SHEETS.length).toBeGreaterThanOrEqual(46);
});

test.each(SHEETS)('%s fits its paper', async (path) => {
  await page.goto(new URL(path, site.address).href);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const count = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(LARGE.test(path) ? 2 : 1);
});

test('the whole plan in short prints on two sheets', async () => {
  await page.goto(new URL('/plan/in-short/', site.address).href);
  const pdf = (
    await page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' } })
  ).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});

test.each(SHEETS.slice(0, 2))('%s is legible, and has nothing of the screen about it', async (path) => {
  await page.goto(new URL(path, site.address).href);
  for (const part of ['header', 'nav', 'footer', '.app-strip', '.app-contents']) {
    expect(await page.locator(part).first().isVisible()).toBe(false);
  }
  const texts = page.locator('main :is(h1, h2, h3, p, strong, a)').filter({ visible: true });
  const styles = await texts.evaluateAll((found) =>
    found.map((element) => {
      const { fontSize, color } = getComputedStyle(element);
      return { points: parseFloat(fontSize) * 0.75, color };
    }),
  );
  expect(styles.length).toBeGreaterThan(20);
  expect(Math.min(...styles.map(({ points }) => points))).toBeGreaterThanOrEqual(LARGE.test(path) ? 15.99 : 10.99);
  expect(new Set(styles.map(({ color }) => color))).toEqual(new Set(['rgb(0, 0, 0)']));
  const { width, height } = (await page.locator('.app-qr').boundingBox())!;
  expect(width).toBeCloseTo(height, 0);
  expect(width).toBeGreaterThanOrEqual(25 * MILLIMETRE);
  expect(width).toBeLessThanOrEqual(30 * MILLIMETRE);
});
