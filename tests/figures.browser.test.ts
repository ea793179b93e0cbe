/** A reader follows a figure to its paragraph: by finger, by keyboard, on paper, without a script. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, PHONE, SMALL_PHONE, type OpenSite } from './open-site.ts';

const PATH = '/plan/the-money/';
const NO_SCRIPT = { ...PHONE, javaScriptEnabled: false };

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a tap on a figure opens its receipt where the reader is, and closing it leads back', () =>
  site.visit(PATH, NO_SCRIPT, async (page) => {
    const mark = page.locator('.app-fact').nth(3);
    await mark.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    await mark.click();
    const receipt = page.locator('.app-receipts li:target');
    const box = (await receipt.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(844 / 2 - 1);
    expect(Math.round(box.y + box.height)).toBe(844);
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    await receipt.getByText('Close').click();
    expect(await page.locator('.app-receipts li:target').count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector(':target')?.className)).toBe('app-fact');
  }));

test('the keyboard goes from the figure into its receipt, to the document, and back', () =>
  site.visit(PATH, NO_SCRIPT, async (page) => {
    const mark = page.locator('.app-fact').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.innerText()).toBe('Close');
    await page.keyboard.press('Tab');
    expect(await focused.getAttribute('href')).toMatch(/^\/publications\/[a-z0-9-]+\/#/);
    expect(await focused.evaluate((link) => link.closest('li:target') !== null)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('class')).toBe('app-fact');
  }));

test('the place in the document is marked for the reader who arrives', () =>
  site.visit(PATH, NO_SCRIPT, async (page) => {
    await page.locator('.app-fact').first().click();
    await page.locator('.app-receipts li:target a[href^="/publications/"]').first().click();
    await page.waitForURL('**/publications/**');
    await page.locator(':target').waitFor({ state: 'attached' });
  }));

test('on paper every figure has the number of its source, and the sources stand at the end', () =>
  site.visit(PATH, PHONE, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const marks = await page
      .locator('.app-fact')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
    expect(marks.length).toBeGreaterThan(5);
    for (const mark of marks) expect(mark).toMatch(/attr\(data-n\)|\[\d/);
    expect(await page.locator('.app-receipts li').first().isVisible()).toBe(true);
    expect(await page.locator('.app-receipts__close').first().isVisible()).toBe(false);
  }));

test('an open receipt does not hide what the keyboard reaches behind it', () =>
  site.visit(`${PATH}#receipt-stp-2016-challenge`, { ...SMALL_PHONE, javaScriptEnabled: false }, async (page) => {
    await page.locator('.app-fact').last().focus();
    const [link, receipt] = await Promise.all([
      page.locator('.app-fact').last().boundingBox(),
      page.locator('.app-receipts li:target').boundingBox(),
    ]);
    expect(link!.y + link!.height).toBeLessThanOrEqual(receipt!.y);
  }));

test('with the script, closing leads back to the very mark, and the Back button leaves the page', () =>
  site.visit('/plan/', PHONE, async (page) => {
    await page.goto(new URL(PATH, site.address).href);
    const mark = page.locator('td .app-fact').first();
    await mark.scrollIntoViewIfNeeded();
    for (const close of ['Escape', 'Close']) {
      const before = await page.evaluate(() => window.scrollY);
      await mark.click();
      const receipt = page.locator('.app-receipts li:target');
      expect(await receipt.evaluate((element) => element === document.activeElement)).toBe(true);
      const [marked, opened] = [await mark.boundingBox(), await receipt.boundingBox()];
      expect(marked!.y + marked!.height).toBeLessThanOrEqual(opened!.y);
      if (close === 'Escape') await page.keyboard.press('Escape');
      else await receipt.getByText('Close').click();
      expect(await receipt.count()).toBe(0);
      expect(await page.evaluate(() => window.scrollY)).toBe(before);
      expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/plan/');
  }));

test('at 400% zoom the way out of a receipt is in sight', () =>
  site.visit(
    `${PATH}#receipt-stp-2016-challenge`,
    { viewport: { width: 320, height: 256 }, javaScriptEnabled: false },
    async (page) => {
      const box = (await page.locator('.app-receipts li:target .app-receipts__close').boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(256);
      expect(box.height).toBeGreaterThanOrEqual(44);
    },
  ));

test('a record can be linked to', () =>
  site.visit('/figures/stp-summary-2016-money/#stp-2016-challenge', PHONE, async (page) => {
    expect(await page.locator(':target').innerText()).toContain('£500 million');
  }));
