/** How people use the search: with the keyboard, with a screen reader, from the header, and back again. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLayoutViolations, findViolations } from './axe.ts';
import { DESKTOP, openSite, PHONE, SMALL_PHONE, type OpenSite } from './open-site.ts';
import { CARD, FINISHED, RESULT } from './search-driver.ts';

const HELP = '/get-help/nhs-111/';
const BOX = 'fit-search input[name="q"]';
const HEADER = 'fit-header-search';
const HEADER_BOX = `${HEADER} input[name="q"]`;
const PANEL = `${HEADER} [data-suggestions]`;

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
      const role = await page
        .locator(CARD)
        .evaluate((card) => card.closest('[role="alert"], [aria-live]')?.getAttribute('role') ?? 'none');
      expect(role).toBe('alert');
    }));
});

describe('the box in the header', () => {
  test('asks for nothing before somebody goes to it, and then for little', () =>
    site.visit('about:blank', PHONE, async (page) => {
      const asked: string[] = [];
      const hear = (request: { url(): string }) => void asked.push(new URL(request.url()).pathname);
      page.on('request', hear);
      await page.goto(new URL(HELP, site.address).href, { waitUntil: 'networkidle' });
      expect(asked.filter((path) => /search|pagefind/i.test(path.replace(/header-search[^/]*$/, '')))).toEqual([]);
      await page.locator(HEADER_BOX).focus();
      await expect.poll(() => asked).toEqual(expect.arrayContaining(['/search/pages.json', '/search/red-flags.json']));
      await page.locator(HEADER_BOX).pressSequentially('hospital');
      await page.locator(PANEL).getByRole('option').first().waitFor();
      expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
      page.off('request', hear);
    }));

  test('shows pages while somebody types, and a danger above them', () =>
    site.visit(HELP, PHONE, async (page) => {
      await page.locator(HEADER_BOX).pressSequentially('adden');
      const options = page.locator(PANEL).getByRole('option');
      await options.first().waitFor();
      expect(await options.count()).toBeLessThanOrEqual(6);
      expect(await options.first().innerText()).toMatch(/Addenbrooke’s/);
      await page.locator(HEADER_BOX).fill('chest pain');
      await page.locator(`${HEADER} ${CARD}`).waitFor();
      const card = await page.locator(`${HEADER} ${CARD}`).boundingBox();
      for (const option of await options.all())
        expect((await option.boundingBox())!.y).toBeGreaterThanOrEqual(card!.y + card!.height - 1);
      expect(await page.locator(`${HEADER} [role="option"] [data-red-flag]`).count()).toBe(0);
      expect(await page.locator(`${HEADER} ${CARD} a[href="tel:999"]`).isVisible()).toBe(true);
    }));

  test('is a combobox: arrows choose, Escape closes, Enter opens the page or sends the form', () =>
    site.visit(HELP, DESKTOP, async (page) => {
      const box = page.locator(HEADER_BOX);
      await box.pressSequentially('adden');
      await page.locator(PANEL).getByRole('option').first().waitFor();
      expect(await box.getAttribute('role')).toBe('combobox');
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      const active = await box.getAttribute('aria-activedescendant');
      expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await box.getAttribute('aria-expanded')).toBe('false');
      await box.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=adden');
    }));

  test('sends the form without a script', () =>
    site.visit(HELP, { ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.locator(HEADER_BOX).fill('dentist');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=dentist');
    }));

  test('sends the form when nothing of the search can be loaded', () =>
    site.visit(HELP, PHONE, async (page) => {
      await page.route(/\/search\/[^/]+\.json$|\/pagefind\//, (route) => route.abort());
      await page.locator(HEADER_BOX).pressSequentially('dentist');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=dentist');
    }));

  test.each([
    ['320 pixels', SMALL_PHONE],
    ['1280 pixels', DESKTOP],
  ])('moves nothing of the page when its panel opens, at %s', (_width, options) =>
    site.visit(HELP, options, async (page) => {
      const readPlace = () => page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().top + scrollY);
      const before = await readPlace();
      await page.locator(HEADER_BOX).pressSequentially('hospital');
      await page.locator(PANEL).getByRole('option').first().waitFor();
      expect(await readPlace()).toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        options.viewport.width,
      );
    }),
  );
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

  test.each(['hospital', 'chest pain'])('in the panel of the header for “%s”', (query) =>
    site.visit(HELP, options, async (page) => {
      await page.locator(HEADER_BOX).pressSequentially(query);
      const shown = query === 'hospital' ? page.locator(PANEL).getByRole('option') : page.locator(`${HEADER} ${CARD}`);
      await shown.first().waitFor();
      expect(await look(page)).toEqual([]);
    }),
  );
});
