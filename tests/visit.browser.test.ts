/** What a reader does: finds help with one thumb, uses the keyboard, prints; nothing leaves this site. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutAlike } from './alike-pages.ts';
import { addressed } from './built-site.ts';
import { openSite, PHONE, type OpenSite } from './open-site.ts';
import { FINISHED, RESULT } from './search-driver.ts';

const ELY = { latitude: 52.4, longitude: 0.26 };

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('home on a phone', () => {
  test('the four ways to get help stand on the first screen', () =>
    site.visit('/', PHONE, async (page) => {
      const boxes = await Promise.all((await page.locator('.app-help a').all()).map((link) => link.boundingBox()));
      expect(boxes).toHaveLength(4);
      for (const box of boxes) {
        expect(box!.y + box!.height).toBeLessThanOrEqual(844);
        expect(box!.height).toBeGreaterThanOrEqual(48);
      }
    }));

  test('the emergency signs are one tap away, and the call is on the first screen', () =>
    site.visit('/', PHONE, async (page) => {
      await page.getByRole('link', { name: '999 and A&E' }).first().click();
      await page.waitForURL('**/get-help/999-and-a-and-e/');
      const call = page.locator('.app-action');
      expect(await call.getAttribute('href')).toBe('tel:999');
      const box = await call.boundingBox();
      expect(box!.y + box!.height).toBeLessThanOrEqual(844);
    }));

  test('the nearest place is two taps away', () =>
    site.visit('/', { ...PHONE, geolocation: ELY, permissions: ['geolocation'] }, async (page) => {
      await page.getByRole('link', { name: 'Find a place' }).first().click();
      await page.getByRole('button', { name: 'Use my location' }).click();
      const nearest = page.locator('fit-find .app-list li').first();
      await nearest.waitFor();
      expect(await nearest.innerText()).toMatch(/Princess of Wales Hospital, Ely[\s\S]*about \d+ mile/);
    }));

  test('on a slow line no tap comes too soon for the script', () =>
    site.visit('/', { ...PHONE, geolocation: ELY, permissions: ['geolocation'] }, async (page) => {
      let arrive = () => {};
      const arrival = new Promise<void>((done) => (arrive = done));
      await page.route('**/_astro/*.js', async (route) => {
        await arrival;
        await route.continue();
      });
      await page.goto(new URL('/get-help/find/', site.address).href, { waitUntil: 'commit' });
      await page.getByRole('button', { name: 'Find by town' }).waitFor();
      const locate = page.getByRole('button', { name: 'Use my location' });
      expect(await locate.isVisible()).toBe(false);
      arrive();
      await locate.click();
      await page.getByRole('heading', { name: 'Places near you' }).waitFor();
    }));

  test('without a script it is two taps away as well', () =>
    site.visit('/', { ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name: 'Find a place' }).first().click();
      await page.getByRole('link', { name: 'Addenbrooke’s Hospital' }).first().click();
      await page.waitForURL('**/places/addenbrookes-hospital/');
    }));
});

test('the keyboard alone goes from the skip link to the text', () =>
  site.visit('/get-help/nhs-111/', PHONE, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('maincontent');
  }));

test('on paper the words stay and the navigation goes', () =>
  site.visit('/places/princess-of-wales-hospital/', PHONE, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.app-nav').isVisible()).toBe(false);
    expect(await page.getByText('As listed by').first().isVisible()).toBe(true);
  }));

test('no page asks another origin for anything, sets a cookie, stores anything or breaks the policy', async () => {
  const context = await site.browser.newContext(PHONE);
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address)) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  for (const { path } of withoutAlike(addressed, 1)) await page.goto(new URL(path, site.address).href);
  await page.goto(new URL('/search/?q=hospital', site.address).href);
  await page.locator(FINISHED).waitFor();
  expect(await page.locator(RESULT).count()).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
});
