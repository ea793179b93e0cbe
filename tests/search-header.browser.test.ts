/** The search box in the header of every page: a plain form, and suggestions for those who go to it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLayoutViolations, findViolations } from './axe.ts';
import { DESKTOP, openSite, PHONE, SMALL_PHONE, type OpenSite } from './open-site.ts';
import { CARD } from './search-driver.ts';

const HELP = '/get-help/nhs-111/';
const HEADER = 'fit-header-search';
const HEADER_BOX = `${HEADER} input[name="q"]`;
const PANEL = `${HEADER} [data-suggestions]`;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the box in the header', () => {
  test('asks for nothing before somebody goes to it, and then for little', () =>
    site.visit('about:blank', PHONE, async (page) => {
      const asked: string[] = [];
      const hear = (request: { url(): string }) => void asked.push(new URL(request.url()).pathname);
      page.on('request', hear);
      await page.goto(new URL(HELP, site.address).href, { waitUntil: 'networkidle' });
      expect(asked.filter((path) => /search|pagefind/i.test(path.replace(/header-search[^/]*$/, '')))).toEqual([]);
      await page.locator(HEADER_BOX).focus();
      await expect.poll(() => asked).toContain('/search/red-flags.json');
      await page.locator(HEADER_BOX).pressSequentially('hospital');
      await page.locator(PANEL).getByRole('option').first().waitFor();
      expect(asked).toContain('/search/pages.json');
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
      await options.filter({ hasText: '999' }).first().waitFor();
      // Read in one moment: the suggestions may still change.
      const isAbove = await page.locator(`${HEADER} form`).evaluate((form, card) => {
        const end = form.querySelector(card)!.getBoundingClientRect().bottom;
        const tops = [...form.querySelectorAll('[role="option"]')].map((each) => each.getBoundingClientRect().top);
        return tops.length > 0 && tops.every((top) => top >= end - 1);
      }, CARD);
      expect(isAbove).toBe(true);
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

  test.each(['hospital', 'chest pain'])('in the panel of the header for “%s”', (query) =>
    site.visit(HELP, options, async (page) => {
      await page.locator(HEADER_BOX).pressSequentially(query);
      const shown = query === 'hospital' ? page.locator(PANEL).getByRole('option') : page.locator(`${HEADER} ${CARD}`);
      await shown.first().waitFor();
      expect(await look(page)).toEqual([]);
    }),
  );
});
