/** A reader looks for a table and sorts it: by finger, by keyboard, without a script. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, openSite, PHONE, SMALL_PHONE, type OpenSite } from './open-site.ts';

const TABLE = '/data/emergency-bed-days/';
const GROUPS = ['CATCH', 'CamHealth', 'Hunts Care Partners', 'Hunts Health', 'Isle of Ely', 'Wisbech'];

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const readShown = (page: Page) => page.locator('.app-catalogue li:visible a').allInnerTexts();
const readKeys = (page: Page) => page.locator('fit-sort tbody th').allInnerTexts();

test('the list grows shorter with every letter, says so, and has a way back when nothing is left', () =>
  site.visit('/data/', SMALL_PHONE, async (page) => {
    const all = await readShown(page);
    expect(all.length).toBeGreaterThan(5);
    const field = page.getByLabel('Find a table by a word');
    await field.fill('wisbech isle bed da');
    await expect.poll(() => readShown(page)).toEqual([]);
    await field.fill('bed days emerg');
    await expect.poll(() => readShown(page)).toContain('Emergency bed days rose by 5% from 2012/13 to 2013/14');
    const found = await readShown(page);
    expect(found.length).toBeLessThan(all.length);
    const status = page.locator('fit-filter [role=status]');
    await expect.poll(() => status.innerText()).toMatch(`${found.length} of ${all.length} tables ha`);
    // A document without any table left has no heading either.
    for (const heading of await page.locator('.app-catalogue:visible').all()) {
      expect(await heading.locator('li:visible').count()).toBeGreaterThan(0);
    }
    await field.fill('zzz');
    expect(await page.locator('.app-catalogue:visible').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Search the whole site' }).getAttribute('href')).toBe('/search/?q=zzz');
    await page.getByRole('button', { name: 'Show all tables' }).click();
    expect(await readShown(page)).toEqual(all);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  }));

test('without a script the list is whole, and each document and topic is a page', () =>
  site.visit('/data/', { ...PHONE, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('fit-filter input').isVisible()).toBe(false);
    const all = await readShown(page);
    await page.getByText('By document').click();
    await page.locator('.app-filters a:visible').first().click();
    await page.waitForURL('**/data/from/*/');
    const some = await readShown(page);
    expect(some.length).toBeGreaterThan(0);
    for (const title of some) expect(all).toContain(title);
  }));

test('a long table is sorted from the keyboard, and the third press leads back', () =>
  site.visit(TABLE, DESKTOP, async (page) => {
    const printed = await readKeys(page);
    expect(printed).toEqual(expect.arrayContaining(GROUPS));
    const total = printed.at(-1)!;
    const button = page.getByRole('button', { name: '2013/14' }).first();
    const heading = page.locator('fit-sort th:has(button)', { hasText: '2013/14' }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    const largest = await readKeys(page);
    expect(largest.slice(0, 2)).toEqual(['CATCH', 'Peterborough']);
    expect(largest.at(-1)).toBe(total);
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('fit-sort [role=status]').innerText()).toBe(
      'Sorted by Emergency bed days, 2013/14: largest first',
    );
    await page.keyboard.press('Space');
    expect((await readKeys(page)).slice(0, -1)).toEqual(largest.slice(0, -1).toReversed());
    await page.keyboard.press('Enter');
    expect(await readKeys(page)).toEqual(printed);
    expect(await heading.getAttribute('aria-sort')).toBeNull();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    // Below zero, as the site writes it.
    await page.getByRole('button', { name: 'Change' }).last().click({ clickCount: 2 });
    expect((await readKeys(page)).slice(0, 2)).toEqual(expect.arrayContaining(['Hunts Health', 'Peterborough']));
  }));

test('without a script no heading promises that it sorts', () =>
  site.visit(TABLE, { ...PHONE, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('fit-sort table').isVisible()).toBe(true);
    expect(await page.locator('fit-sort button, [aria-sort]').count()).toBe(0);
  }));
