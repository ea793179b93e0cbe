/**
 * Time passes: pages built on a later day, and the pages of today in a browser on that day, say the same. So an old
 * deploy or a copy saved on a phone degrades as a new build would.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../scripts/serve.ts';
import { formatDate } from '../src/lib/dates.ts';
import { listOccurrences } from '../src/lib/event-times.ts';
import { getAttribute, getPage, getWords, pages } from './built-site.ts';
import { ANNOUNCED } from './fixtures/announced-events.ts';
import { readWithNodeIcal } from './fixtures/calendar-readers.ts';
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

/** When the made-up events are announced and none has been. */
const ANNOUNCEMENT = '2026-12-01';
const EVENTS = ['/events/', '/events/in/march/', ...ANNOUNCED.map(({ id }) => `/events/${id}/`)];

let site: OpenSite;
/** One tab for all tests, which each set its clock and load what they look at. */
let page: Page;
const builds = new Map<string, { address: string; stop: () => void }>();

beforeAll(async () => {
  prepareCopy();
  const days = [ANNOUNCEMENT, ...Object.values(DAYS)];
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
    for (const path of COMPARED) expect.soft(today.get(path), path).toBe(then.get(path));
  });

  test('pages of events that were built when they were announced say what a build on that day would', async () => {
    const before = await readPages(builds.get(ANNOUNCEMENT)!.address, day, EVENTS);
    const then = await readPages(builds.get(day)!.address, day, EVENTS);
    for (const path of EVENTS) expect.soft(before.get(path), path).toBe(then.get(path));
  });
});

test('each build is of its own day', async () => {
  for (const [day, { address }] of builds) {
    const text = await (await fetch(new URL('/get-help/find/', address))).text();
    expect(text).toContain(`built on ${formatDate(day)}`);
  }
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

describe('announced events', () => {
  const listAhead = async (moment: string) => {
    await page.clock.setFixedTime(moment);
    await page.goto(new URL('/events/', builds.get(ANNOUNCEMENT)!.address).href);
    return (await page.locator('.app-agenda li:visible').allInnerTexts()).map((text) => text.replace(/\n+/g, ' | '));
  };

  test('stand in the order in which they are, each with what is not as one would expect', async () => {
    const list = await listAhead('2026-12-01T12:00:00Z');
    expect(list).toHaveLength(11);
    expect(list.slice(0, 5)).toEqual([
      'Weekly walks in March | Sunday 7 February 2027, 2pm to 3pm, March, the hall',
      'Weekly walks in March | Sunday 14 February 2027, 2pm to 3pm, March, the hall',
      'Talk in Ely | Sunday 21 February 2027, 10am to 11:30am, March, the hall',
      'Weekly walks in March | Sunday 21 February 2027, 2pm to 3pm, March, the hall',
      'Weekly walks in March | Cancelled Sunday 28 February 2027, 2pm to 3pm, March, the hall | The path is flooded.',
    ]);
    expect(list[6]).toContain('Moved Monday 8 March 2027, 10am to 11am, March, the library');
    expect(list.at(-2)).toContain('Full Wednesday 5 May 2027');
  });

  test.each([
    ['2027-02-21T11:29:00Z', 9, 'Talk in Ely'],
    ['2027-02-21T11:30:00Z', 8, 'Weekly walks in March'],
    ['2027-06-10T19:29:00Z', 1, 'Evening on care at home'],
  ])('at %s %i times are still to come, the next of them %s', async (moment, count, next) => {
    const list = await listAhead(moment);
    expect(list).toHaveLength(count);
    expect(list[0]).toContain(next);
  });

  test('when the last is over the page says that none is announced', async () => {
    expect(await listAhead('2027-06-10T19:30:00Z')).toEqual([]);
    const empty = page.locator('.app-empty:visible');
    expect(await empty.innerText()).toMatch(
      /No event is announced[\s\S]*latest that we know of: Evening on care at home/,
    );
  });

  test('are in the calendar as they are on the page', async () => {
    const { address } = builds.get(ANNOUNCEMENT)!;
    const read = async (path: string) => readWithNodeIcal(await (await fetch(new URL(path, address))).text());
    const times = ANNOUNCED.flatMap(({ schedule }) => listOccurrences(schedule));
    const inCalendar = await read('/events/calendar.ics');
    expect(inCalendar.map(({ starts }) => starts).toSorted()).toEqual(
      times.map(({ starts }) => starts.replace(' ', 'T')).toSorted(),
    );
    expect(inCalendar.filter(({ cancelled }) => cancelled)).toHaveLength(2);
    const walks = await read('/events/weekly-walks/event.ics');
    expect(walks).toHaveLength(6);
  });

  test('without a script the page has every time that was to come when it was built', async () => {
    const context = await site.browser.newContext({ ...PHONE, javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(new URL('/events/', builds.get(DAYS.due)!.address).href);
    expect(await plain.locator('.app-agenda li:visible').count()).toBe(9);
    expect(await plain.locator('.app-empty:visible').count()).toBe(0);
    await plain.goto(new URL('/events/talk-in-ely/', builds.get(DAYS.lapsed)!.address).href);
    expect(await plain.locator('main').innerText()).toContain('This event is over');
    expect(await plain.locator('main').innerText()).not.toContain('no need to book');
    await context.close();
  });
});
