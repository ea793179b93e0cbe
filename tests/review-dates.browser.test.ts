/**
 * Time passes: pages built on a later day, and the pages of today in a browser on that day, say the same. So an old
 * deploy or a copy saved on a phone degrades as a new build would.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../scripts/serve.ts';
import { getAttribute, getPage, getWords, pages } from './built-site.ts';
import { buildOn, prepareCopy, removeCopy } from './fixtures/dated-build.ts';
import { openSite, PHONE, type OpenSite } from './open-site.ts';

/** Places are due on 20 February 2027 with a grace of 14 days, guidance on 22 November 2027. */
const DAYS = { due: '2027-02-21', lapsed: '2027-03-07', 'a year on': '2027-12-31' };
const GUIDANCE = pages.map(({ path }) => path).filter((path) => /^\/(?:get-help|places)\/[^/]+\/$/.test(path));
/** Every form of page that degrades, once or twice: a page takes two loads for each day. */
const COMPARED = GUIDANCE.filter((path) => /doddington|999-and|crisis|minor|pharmacy|find|compare/.test(path)).concat(
  '/get-help/near/ely/',
  '/get-help/which-service/',
  '/get-help/which-service/injury/',
);

let site: OpenSite;
/** One tab for all tests, which each set its clock and load what they look at. */
let page: Page;
const builds = new Map<string, { address: string; stop: () => void }>();

beforeAll(async () => {
  prepareCopy();
  const days = Object.values(DAYS);
  for (const [index, folder] of buildOn(days).entries()) {
    const { server, address } = await startServer(folder);
    builds.set(days[index]!, { address, stop: () => void server.close() });
  }
  site = await openSite();
  page = await (await site.browser.newContext(PHONE)).newPage();
}, 600_000);

afterAll(async () => {
  await site.close();
  for (const { stop } of builds.values()) stop();
  removeCopy();
});

/** The words that a reader sees of each page, at midday of a day. */
async function readPages(address: string, day: string, paths: string[]): Promise<Map<string, string>> {
  await page.clock.setFixedTime(`${day}T12:00:00Z`);
  const words = new Map<string, string>();
  for (const path of paths) {
    await page.goto(new URL(path, address).href);
    words.set(path, await page.locator('main').innerText());
  }
  return words;
}

describe.each(Object.entries(DAYS))('on a day when places are %s (%s)', (_, day) => {
  test('the pages of today say in the browser what a build on that day would', async () => {
    const today = await readPages(site.address, day, COMPARED);
    const then = await readPages(builds.get(day)!.address, day, COMPARED);
    expect(COMPARED.length).toBeGreaterThanOrEqual(10);
    for (const path of COMPARED) expect(today.get(path), path).toBe(then.get(path));
  });
});

test('today nothing is overdue, and every page of guidance says until when it holds', () => {
  const guarded = pages.filter(({ path }) => GUIDANCE.includes(path) && /data-from="20/.test(getPage(path).html));
  expect(guarded.length).toBeGreaterThan(15);
  for (const page of guarded) {
    const notices = page.elements.filter((element) => getAttribute(element, 'data-from'));
    expect(
      notices.every((notice) => getAttribute(notice, 'hidden') !== undefined),
      page.path,
    ).toBe(true);
    expect(getWords(page.elements[0]!), page.path).toMatch(
      /(?:Next check due by|Correct until|Use this list until) \d+ \w+ 20\d\d/,
    );
  }
});

test('hours, numbers and what a place treats give way to the national routes, and the place leaves the lists', async () => {
  const path = '/places/princess-of-wales-hospital/';
  const { address } = builds.get(DAYS.lapsed)!;
  const words = (await readPages(address, DAYS.lapsed, [path])).get(path)!;
  expect(getWords(getPage(path).elements[0]!)).toContain('8:30am to 6pm');
  expect(words).not.toMatch(/8:30am|01353|Minor Injury Unit/);
  expect(words).toMatch(/no longer show[\s\S]*call 999[\s\S]*call 111/);
  const lists = await readPages(address, DAYS.lapsed, ['/get-help/minor-injury-units/']);
  for (const text of lists.values()) expect(text).not.toContain('Princess of Wales');
});

test('999 and crisis pages keep every sign and number, and say that they are overdue', async () => {
  const path = '/get-help/999-and-a-and-e/';
  const { address } = builds.get(DAYS['a year on'])!;
  const before = (await readPages(site.address, '2026-11-22', [path])).get(path)!;
  const after = (await readPages(address, DAYS['a year on'], [path])).get(path)!;
  expect(after).toContain('should have been checked again by 22 November 2027');
  for (const line of before
    .split('\n')
    .filter((each) => each.length > 20 && !/Places|Hospital|before you travel/.test(each))) {
    expect(after).toContain(line);
  }
});

test.each([
  ['2027-02-21T17:59:00Z', ['The line is down']],
  ['2027-02-21T18:00:00Z', []],
  ['2027-02-22T00:00:00Z', ['The unit will be shut']],
  ['2027-03-01T23:59:00Z', ['The unit will be shut']],
  ['2027-03-02T00:00:00Z', []],
])('at %s the alerts above a page are %j', async (moment, titles) => {
  await page.clock.setFixedTime(moment);
  await page.goto(new URL('/get-help/pharmacy/', builds.get(DAYS.due)!.address).href);
  const alerts = page.locator('.app-alert:visible strong');
  expect((await alerts.allInnerTexts()).map((text) => text.replace(/^Urgent: /, ''))).toEqual(titles);
});

test('a page that stays open looks at the clock again when the reader comes back to it', async () => {
  await page.clock.setFixedTime('2027-02-21T12:00:00Z');
  await page.goto(new URL('/get-help/pharmacy/', builds.get(DAYS.due)!.address).href);
  expect(await page.locator('.app-alert:visible').count()).toBe(1);
  await page.clock.setFixedTime('2027-02-21T19:00:00Z');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await page.locator('.app-alert:visible').count()).toBe(0);
});

test('a clock that runs behind brings nothing back', async () => {
  const path = '/places/doddington-hospital/';
  const { address } = builds.get(DAYS.lapsed)!;
  const words = (await readPages(address, '2020-01-01', [path])).get(path)!;
  expect(words).toContain('no longer show');
  expect(words).not.toContain('9am to 5pm');
});
