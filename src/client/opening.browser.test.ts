/** What a reader is told about now, by the clock of the device. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, PHONE, type OpenSite } from '../../tests/open-site.ts';

const ELY = '/places/princess-of-wales-hospital/';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A page on a device whose clock shows this moment. */
async function visitAt<Result>(moment: string, path: string, steps: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await site.browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    await page.clock.install({ time: moment });
    await page.goto(new URL(path, site.address).href);
    return await steps(page);
  } finally {
    await context.close();
  }
}

const readLines = (page: Page) => page.locator('fit-opening').allInnerTexts();

test.each([
  [
    '2026-11-25T10:00:00Z',
    'Now: Listed as open until 6pm (list of August 2024). Call 111 before you travel.',
    'X-ray now: Hours not known for today: the list of August 2024 does not give them. Call 111.',
  ],
  [
    '2026-11-28T16:30:00Z',
    'Now: Listed as open until 6pm (list of August 2024). Call 111 before you travel.',
    'X-ray now: Listed as closing soon, at 4:45pm (list of August 2024). Call 111 before you travel.',
  ],
  [
    '2026-12-25T10:00:00Z',
    'Now: Hours not known: the list of August 2024 does not cover Christmas Day. Call 111.',
    'X-ray now: Hours not known: the list of August 2024 does not cover Christmas Day. Call 111.',
  ],
])('at %s', (moment, ...lines) =>
  visitAt(moment, ELY, async (page) => {
    expect(await readLines(page)).toEqual(lines);
    expect(await page.locator('fit-opening a[href="tel:111"]').count()).toBe(2);
  }),
);

test.each(['2027-02-21T10:00:00Z', '2027-03-06T10:00:00Z', '1970-01-02T10:00:00Z'])(
  'a copy that is read at %s calls nothing open',
  (moment) =>
    visitAt(moment, ELY, async (page) => {
      const lines = await readLines(page);
      expect(lines).toHaveLength(2);
      for (const line of lines) {
        expect(line).toMatch(
          /now: Hours not known: nobody has checked the list of August 2024 for today\. Call 111\.$/i,
        );
      }
    }),
);

test('the words follow the clock, and nothing is said aloud between changes', () =>
  visitAt('2026-11-25T16:57:30Z', ELY, async (page) => {
    const line = page.locator('fit-opening [role="status"]').first();
    await line.evaluate((element) => {
      new MutationObserver(() => (element.dataset['changes'] = `${element.dataset['changes'] ?? ''}.`)).observe(
        element,
        {
          childList: true,
        },
      );
    });
    await page.clock.runFor('02:00');
    expect(await line.innerText()).toContain('open until 6pm');
    expect(await line.getAttribute('data-changes')).toBeNull();
    await page.clock.runFor('01:00');
    expect(await line.innerText()).toContain('closing soon, at 6pm');
    await page.clock.runFor('59:00');
    expect(await line.innerText()).toContain('closing soon, at 6pm');
    await page.clock.runFor('01:00');
    expect(await line.innerText()).toContain('closed now. Opens 8:30am tomorrow');
    expect(await line.getAttribute('data-changes')).toBe('..');
  }));

test('without a script the line is absent, and the table is complete', () =>
  site.visit(ELY, { ...PHONE, javaScriptEnabled: false }, async (page) => {
    expect(await readLines(page)).toEqual(['', '']);
    expect(await page.locator('.app-hours').last().innerText()).toMatch(
      /1pm to 4:45pm[^]*Monday to Friday\s+Not known/,
    );
  }));

test('paper does not say what is open now', () =>
  site.visit(ELY, PHONE, async (page) => {
    const line = page.locator('fit-opening').first();
    expect(await line.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await line.isVisible()).toBe(false);
    expect(await page.locator('.app-hours').first().isVisible()).toBe(true);
  }));

test('where there are no hours, there is no line', () =>
  site.visit('/places/north-cambridgeshire-hospital/', PHONE, async (page) => {
    expect(await page.locator('fit-opening').count()).toBe(0);
    expect(await page.locator('.app-facility').innerText()).toMatch(/Opening hours: not known.*Call 111/);
  }));
