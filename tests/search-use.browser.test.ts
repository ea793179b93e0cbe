/** How people use the search: with the keyboard, with a screen reader, and back again. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLayoutViolations, findViolations } from './axe.ts';
import { DESKTOP, openSite, PHONE, SMALL_PHONE, type OpenSite } from './open-site.ts';
import { CARD, FINISHED, RESULT } from './search-driver.ts';

const BOX = 'fit-search input[name="q"]';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const toSearch = (query: string) => `/search/?q=${encodeURIComponent(query)}`;
const readFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLAnchorElement ? new URL(element.href).pathname : element?.getAttribute('name');
  });
const listResults = (page: Page) =>
  page.locator(RESULT).evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

describe('typing', () => {
  test('the first letters find a page, and the words go into the address when the form is sent', () =>
    site.visit('/search/', PHONE, async (page) => {
      await page.locator(BOX).pressSequentially('adden');
      await page.locator(RESULT).first().waitFor();
      expect((await listResults(page))[0]).toBe('/places/addenbrookes-hospital/');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=adden');
      await page.locator(FINISHED).waitFor();
      expect((await listResults(page))[0]).toBe('/places/addenbrookes-hospital/');
    }));

  test('back and forward bring back what was searched', () =>
    site.visit(toSearch('Wisbech'), PHONE, async (page) => {
      await page.locator(FINISHED).waitFor();
      const [before] = await listResults(page);
      await page.locator(BOX).fill('Papworth');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=Papworth');
      await page.locator(FINISHED).waitFor();
      await expect.poll(async () => (await listResults(page))[0]).not.toBe(before);
      await page.goBack();
      await expect.poll(() => page.locator(BOX).inputValue()).toBe('Wisbech');
      await expect.poll(async () => (await listResults(page))[0]).toBe(before);
      await page.goForward();
      await expect.poll(() => page.locator(BOX).inputValue()).toBe('Papworth');
    }));

  test('a page that was opened from the results leads back to them', () =>
    site.visit(toSearch('Papworth'), PHONE, async (page) => {
      await page.locator(FINISHED).waitFor();
      const results = await listResults(page);
      await page.locator(RESULT).first().click();
      await page.waitForURL(`**${results[0]}`);
      await page.goBack();
      await page.locator(FINISHED).waitFor();
      expect(await page.locator(BOX).inputValue()).toBe('Papworth');
      expect(await listResults(page)).toEqual(results);
    }));

  test('what stands does not move when the full text joins', () =>
    site.visit('about:blank', PHONE, async (page) => {
      let arrive = () => {};
      const arrival = new Promise<void>((done) => (arrive = done));
      await page.route('**/pagefind/**', async (route) => {
        await arrival;
        await route.continue();
      });
      await page.goto(new URL(toSearch('hospital'), site.address).href);
      await page.locator('fit-search[data-state="instant"]').waitFor();
      const places = () =>
        page.locator(`[data-best] a[data-result]`).evaluateAll((links) =>
          links.map((link) => {
            const { x, y } = link.getBoundingClientRect();
            return [link.textContent, Math.round(x), Math.round(y + scrollY)];
          }),
        );
      const before = await places();
      expect(before.length).toBeGreaterThan(0);
      arrive();
      await page.locator('fit-search[data-state="done"]').waitFor();
      expect((await places()).slice(0, before.length)).toEqual(before);
    }));
});

describe('the keyboard', () => {
  test('goes down from the box to the results, up again, and Escape leads back to the box', () =>
    site.visit(toSearch('hospital'), DESKTOP, async (page) => {
      await page.locator(FINISHED).waitFor();
      const [first, second] = await listResults(page);
      await page.locator(BOX).focus();
      const walk: (string | null | undefined)[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Escape']) {
        await page.keyboard.press(key);
        walk.push(await readFocus(page));
      }
      expect(walk).toEqual([first, second, first, 'q']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${first}`);
    }));

  test('reaches the call to 999 right after the box', () =>
    site.visit('/search/', DESKTOP, async (page) => {
      await page.locator(BOX).pressSequentially('chest pain');
      const hrefs: (string | null)[] = [];
      for (let step = 0; step < 3; step++) {
        await page.keyboard.press('Tab');
        hrefs.push(await page.evaluate(() => document.activeElement!.getAttribute('href')));
      }
      expect(hrefs).toContain('tel:999');
    }));
});

describe('what is announced', () => {
  test('the number of results, in a status that was there before', () =>
    site.visit('/search/', PHONE, async (page) => {
      const status = page.locator('fit-search [data-status]');
      expect(await status.getAttribute('role')).toBe('status');
      await page.locator(BOX).fill('Wisbech');
      await page.keyboard.press('Enter');
      await page.locator(FINISHED).waitFor();
      await expect.poll(() => status.innerText()).toMatch(/\d/);
    }));

  test('a card once for a danger, not at every letter', () =>
    site.visit('/search/', PHONE, async (page) => {
      await page.locator(BOX).pressSequentially('chest pain');
      await page.locator(CARD).waitFor();
      await page.evaluate(() => {
        const card = document.querySelector('[data-emergency]')!;
        const changes: string[] = [];
        Object.assign(globalThis, { __changes: changes });
        new MutationObserver((records) => changes.push(...records.map(({ type }) => type))).observe(card, {
          childList: true,
          subtree: true,
          characterData: true,
        });
      });
      await page.locator(BOX).pressSequentially(' since this morning');
      await page.locator(FINISHED).waitFor();
      expect(await page.evaluate<string[]>('globalThis.__changes')).toEqual([]);
      expect(await page.locator(CARD).count()).toBe(1);
      expect(await page.locator('[data-emergency] [role="alert"]').count()).toBe(1);
    }));
});

describe.each([
  ['320 pixels', SMALL_PHONE],
  ['1280 pixels', DESKTOP],
])('axe finds nothing at %s', (_width, options) => {
  const look = async (page: Page) => [...(await findViolations(page)), ...(await findLayoutViolations(page))];

  test.each(['hospital', 'chest pain', 'zzzzqqq'])('for “%s”', (query) =>
    site.visit(toSearch(query), options, async (page) => {
      await page.locator(FINISHED).waitFor();
      expect(await look(page)).toEqual([]);
    }),
  );
});
