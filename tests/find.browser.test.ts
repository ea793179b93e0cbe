/** The finder in a browser: by town, by postcode, by location; nothing about the reader leaves the page. */
import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSite, PHONE, type OpenSite } from './open-site.ts';

/** 1:30pm on the Sunday after the build of the tests: by the list, Ely is open and has X-ray. */
const SUNDAY = new Date('2026-11-29T13:30:00Z');
const ELY = { latitude: 52.4, longitude: 0.26, accuracy: 20 };

let site: OpenSite;
let context: BrowserContext;
let page: Page;
let requests: Request[] = [];

beforeAll(async () => {
  site = await openSite();
  context = await site.browser.newContext({ ...PHONE, geolocation: ELY, permissions: ['geolocation'] });
  page = await context.newPage();
  page.on('request', (request) => requests.push(request));
  await page.clock.setFixedTime(SUNDAY);
});
beforeEach(async () => {
  await page.clock.setFixedTime(SUNDAY);
  await open();
});
afterAll(async () => {
  await context.close();
  await site.close();
});

async function open(hash = '') {
  // From elsewhere: a change behind the # alone loads nothing.
  if (hash) await page.goto('about:blank');
  await page.goto(new URL(`/get-help/find/${hash}`, site.address).href);
  requests = [];
}
const status = () => page.getByRole('status');
const titles = () => page.locator('fit-find .app-list h3').allTextContents();
const findTown = async (town: string) => {
  await page.getByLabel('Town or large village').selectOption(town);
  await page.getByRole('button', { name: 'Find by town' }).click();
  await page.getByRole('heading', { name: /^Places near/ }).waitFor();
};
const findPostcode = async (text: string) => {
  await page.getByLabel('Or a postcode').fill(text);
  await page.keyboard.press('Enter');
};
const locate = () => page.getByRole('button', { name: 'Use my location' }).click();
const problem = () => page.locator('fit-find .app-review a').textContent();

describe('what leaves the page', () => {
  test('is one request for the same file for everybody, and nothing of the reader is in it or in the address', async () => {
    await findPostcode('cb6 1dn');
    await page.getByRole('heading', { name: 'Places near CB6' }).waitFor();
    await locate();
    await page.getByRole('heading', { name: 'Places near you' }).waitFor();
    expect(page.url()).toBe(new URL('/get-help/find/', site.address).href);
    await findTown('march');
    await page.getByLabel('A&E', { exact: true }).check();
    expect(new URL(page.url()).hash).toBe('#town=march&kind=ae');
    // The browser asks for the icon again whenever the address changes.
    const asked = requests.filter((request) => !request.url().endsWith('/icon.svg'));
    expect(asked.map((request) => request.url())).toEqual([new URL('/data/finder.json', site.address).href]);
    for (const request of requests) {
      expect([request.method(), request.postData()]).toEqual(['GET', null]);
      expect(JSON.stringify(await request.allHeaders())).not.toMatch(/march|CB6|1dn|52\.4/i);
    }
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(await page.evaluate(() => JSON.stringify(history.state))).toMatch(/^\d+$/);
  });
});

describe('results', () => {
  test('come nearest first, say what the list says now, and are announced; the heading has the focus', async () => {
    await findTown('ely');
    expect(await status().textContent()).toBe('8 places, nearest first. Distances are from Ely, as the crow flies.');
    expect((await titles())[0]).toBe('Princess of Wales Hospital, Ely');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Places near Ely');
    const first = await page.locator('fit-find .app-list li').first().textContent();
    expect(first).toContain('Listed as open until 6pm (list of August 2024). Call 111 before you travel.');
    expect(first).toContain('X-ray: Listed as open until 4:45pm');
    expect(await page.locator('[data-nearest]').textContent()).toContain(
      'call 999. Nearest A&E on our list: Addenbrooke',
    );
  });

  test('filters narrow them and stand in the address; Back leads from search to search', async () => {
    await findTown('ely');
    await page.getByLabel('X-ray listed as open now').check();
    await status().filter({ hasText: '1 place.' }).waitFor();
    expect(await titles()).toEqual(['Princess of Wales Hospital, Ely']);
    await findTown('wisbech');
    expect(new URL(page.url()).hash).toBe('#town=wisbech&xray=now');
    await page.goBack();
    await page.getByRole('heading', { name: 'Places near Ely' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: /^Places near/ }).waitFor({ state: 'hidden' });
    await open('#town=st-ives&kind=miu');
    await page.getByRole('heading', { name: 'Places near St Ives' }).waitFor();
    expect(await page.getByLabel('Minor injury unit').isChecked()).toBe(true);
  });

  test('a place across the border comes first where it is nearer', async () => {
    await findPostcode('PE30 1AA');
    await page.getByRole('heading', { name: 'Places near PE30' }).waitFor();
    expect((await titles())[0]).toBe('Queen Elizabeth Hospital, King’s Lynn');
  });

  test('with nothing open, the words, 999 and the nearest A&E stay', async () => {
    await page.clock.setFixedTime(new Date('2026-11-29T23:30:00Z'));
    await findTown('ely');
    await page.getByLabel('Listed as open now', { exact: true }).check();
    await status().filter({ hasText: 'No place is listed as open now. Call 111.' }).waitFor();
    expect(await titles()).toEqual([]);
    expect(await page.locator('[data-nearest]').textContent()).toContain('Addenbrooke');
    expect(await page.locator('#a-and-e').isVisible()).toBe(true);
  });
});

describe('time', () => {
  test('long after the last check nothing is listed, and the page says so', async () => {
    await page.clock.setFixedTime(new Date('2028-01-10T12:00:00Z'));
    await open('#town=ely');
    await status().filter({ hasText: '8 places are left out' }).waitFor();
    expect(await titles()).toEqual([]);
    expect(await page.locator('main [data-until]').count()).toBe(0);
    expect(await page.locator('main [data-from]').first().isVisible()).toBe(true);
  });

  test('a clock before the build opens nothing', async () => {
    await page.clock.setFixedTime(new Date('2024-08-25T13:30:00Z'));
    await open('#town=ely&open=now');
    await status().filter({ hasText: 'No place is listed as open now' }).waitFor();
  });
});

describe('problems', () => {
  test.each([
    ['PE99 1AA', 'We do not know PE99. Choose a town instead, or call 111.'],
    ['Ely', 'This is not a postcode. Enter the first half of one, like PE13.'],
    ['', 'Enter the first half of a postcode, like PE13.'],
    ['<img src=x onerror=alert(1)>', 'This is not a postcode. Enter the first half of one, like PE13.'],
  ])('“%s”: %s', async (typed, words) => {
    await findPostcode(typed);
    expect(await problem()).toBe(words);
    const field = page.getByLabel('Or a postcode');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby'))!.split(' ').map((id) => `#${id}`);
    expect(await page.locator(described.join(',')).allTextContents()).toContain(words);
    await page.locator('fit-find .app-review a').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('postcode');
    await findTown('ely');
    expect(await page.locator('fit-find .app-review').count()).toBe(0);
    expect(await field.getAttribute('aria-invalid')).toBe(null);
  });

  test('no town, and a list that does not arrive', async () => {
    await page.getByRole('button', { name: 'Find by town' }).click();
    expect(await problem()).toBe('Choose a town, then press “Find”.');
    await page.route('**/data/finder.json', (route) => route.abort());
    await open();
    await locate();
    expect(await problem()).toContain('did not load');
    await page.unroute('**/data/finder.json');
    await locate();
    await page.getByRole('heading', { name: 'Places near you' }).waitFor();
  });

  test('a device that is far away, knows only roughly where it is, or may not say', async () => {
    await context.setGeolocation({ latitude: 53.48, longitude: -2.24, accuracy: 20 });
    await locate();
    expect(await problem()).toContain('more than 60 miles');
    await context.setGeolocation({ ...ELY, accuracy: 20_000 });
    await open();
    await locate();
    expect(await problem()).toContain('only roughly');
    await context.clearPermissions();
    await open();
    await locate();
    expect(await problem()).toContain('did not give its location');
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(ELY);
  });

  test.each([
    [2, 'cannot tell where it is'],
    [3, 'took too long'],
  ])('error %i of the device', async (code, words) => {
    await page.evaluate((number) => {
      const fail: Geolocation['getCurrentPosition'] = (_found, failed) =>
        failed?.({ code: number } as GeolocationPositionError);
      Object.defineProperty(navigator.geolocation, 'getCurrentPosition', { value: fail });
    }, code);
    await locate();
    expect(await problem()).toContain(words);
  });
});

describe('without a script', () => {
  test('the page is whole: no form, the A&Es, the places and the towns', () =>
    site.visit('/get-help/find/', { ...PHONE, javaScriptEnabled: false }, async (plain) => {
      expect(await plain.locator('fit-find').isVisible()).toBe(false);
      expect(await plain.getByRole('heading', { name: 'Hospitals with an A&E' }).isVisible()).toBe(true);
      expect(await plain.locator('#by-town ~ ul a').count()).toBe(23);
      const box = await plain.locator('#a-and-e + ul a').first().boundingBox();
      expect(box!.y + box!.height).toBeLessThanOrEqual(844);
    }));
});

test('names on the sketch do not overlap on the smallest phone', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const boxes = await page.locator('.app-sketch svg text').evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      // The box of a line is taller than its letters.
      return { words: text.textContent, left, right, top: top + 3, bottom: bottom - 3 };
    }),
  );
  await page.setViewportSize(PHONE.viewport);
  expect(boxes.length).toBe(8 + 6 + 2);
  const clashes = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.words} on ${b.words}`),
  );
  expect(clashes).toEqual([]);
  expect(boxes.every(({ left, right }) => left >= 0 && right <= 320)).toBe(true);
});
