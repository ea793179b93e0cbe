/** The search where something is missing: its index, WebAssembly, JavaScript, or sense in what is typed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listed } from './built-site.ts';
import { openSite, PHONE, SMALL_PHONE, type OpenSite } from './open-site.ts';
import { FINISHED, RESULT, searchAll, typeAll } from './search-driver.ts';

const HOSPITAL = '/places/addenbrookes-hospital/';
const LONG = 10_000;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Hears what a page complains of: exceptions, and whatever its security policy had to stop. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const errors: string[] = [];
  const hear = ({ message }: Error) => void errors.push(message);
  page.on('pageerror', hear);
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(globalThis, { __stopped: stopped });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      stopped.push(`${violatedDirective} stopped ${blockedURI}`),
    );
  });
  return async () => {
    page.off('pageerror', hear);
    return [...errors, ...(await page.evaluate<string[]>('globalThis.__stopped'))];
  };
}

const open = (page: Page, query: string) =>
  page.goto(new URL(`/search/?q=${encodeURIComponent(query)}`, site.address).href);

/** A tab of its own, for what stays with a tab: a script that runs before those of the page. */
async function visitAlone<Result>(path: string, steps: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await site.browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, site.address).href);
    return await steps(page);
  } finally {
    await context.close();
  }
}

describe('without the full text the first answers stay', () => {
  const expectPartial = async (page: Page) => {
    await open(page, 'adenbrookes');
    await page.locator('fit-search[data-state="partial"]').waitFor();
    expect(new URL(await page.locator(RESULT).first().evaluate(toHref)).pathname).toBe(HOSPITAL);
    expect((await page.locator('fit-search [data-status]').innerText()).trim()).not.toBe('');
  };
  const toHref = (link: Element) => (link as HTMLAnchorElement).href;

  test('when there is no index', () =>
    site.visit('about:blank', PHONE, async (page) => {
      await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));
      await expectPartial(page);
    }));

  test('when a file of the index is broken', () =>
    site.visit('about:blank', PHONE, async (page) => {
      await page.route(/\/pagefind\/.*(?:meta|wasm)/, (route) => route.fulfill({ body: 'broken' }));
      await expectPartial(page);
    }));

  test('when the browser has no WebAssembly', () =>
    visitAlone('about:blank', async (page) => {
      await page.addInitScript('delete globalThis.WebAssembly');
      await expectPartial(page);
    }));

  test('when the policy forbids WebAssembly', () =>
    site.visit('about:blank', PHONE, async (page) => {
      await page.route(/\/search\/\?q=/, async (route) => {
        const response = await route.fetch();
        const policy = response.headers()['content-security-policy']!.replace(" 'wasm-unsafe-eval'", '');
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
      });
      await expectPartial(page);
    }));

  test('when the list of pages is missing, the full text stays', () =>
    site.visit('about:blank', PHONE, async (page) => {
      await page.route('**/search/pages.json', (route) => route.fulfill({ status: 404, body: 'Not found' }));
      await open(page, 'Addenbrooke’s Hospital');
      await page.locator(RESULT).first().waitFor();
    }));

  test('when both are missing, the page says so, and the numbers and the A to Z stay', () =>
    site.visit('about:blank', PHONE, async (page) => {
      await page.route(/\/pagefind\/|\/search\/[^/]+\.json$/, (route) => route.abort());
      await open(page, 'hospital');
      await page.locator('fit-search[data-state="partial"]').waitFor();
      expect((await page.locator('fit-search [data-status]').innerText()).trim()).not.toBe('');
      for (const route of ['tel:999', 'tel:111', '/a-z/'])
        expect(await page.locator(`main a[href="${route}"]:visible`).count(), route).toBeGreaterThan(0);
    }));
});

test('without JavaScript the page is the numbers and the main pages', () =>
  site.visit('/search/?q=hospital', { ...PHONE, javaScriptEnabled: false }, async (page) => {
    for (const route of ['tel:999', 'tel:111', '/get-help/pharmacy/', '/a-z/'])
      expect(await page.locator(`main a[href="${route}"]:visible`).count(), route).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { name: 'The main pages' }).isVisible()).toBe(true);
    const links = await page.locator('.app-az a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const main = listed.filter(({ path }) =>
      /^\/(?:get-help(?!\/(?:near|which-service)\/)|places|topics|areas)\//.test(path),
    );
    expect(links).toEqual(expect.arrayContaining(main.map(({ path }) => path)));
  }));

test('a search breaks no rule of the policy, throws nothing and leaves nothing on window', () =>
  visitAlone('about:blank', async (page) => {
    const findComplaints = await listen(page);
    await page.goto(new URL('/about/', site.address).href);
    const before = await page.evaluate(() => Object.keys(globalThis));
    await page.goto(new URL('/search/', site.address).href);
    await searchAll(page, ['chest pain', 'hospital', 'adenbrookes', 'zzzzqqq']);
    expect(await findComplaints()).toEqual([]);
    expect((await page.evaluate(() => Object.keys(globalThis))).filter((name) => !before.includes(name))).toEqual([]);
  }));

describe('odd words', () => {
  const ODD: Record<string, string> = {
    '10,000 letters': 'a'.repeat(LONG),
    '10,000 words': 'hospital '.repeat(LONG / 5),
    '10,000 letters with marks': 'e\u0301'.repeat(LONG / 2),
    'signs alone': '?!… “” -- ///',
    'white space': ' \t\u00a0\u2003 ',
    emoji: '🤡🤡👨‍👩‍👧‍👦',
    'right to left': 'מרפאה ‏\u202Eabc\u202C عيادة',
    'an element': '<img src=x onerror=alert(1)><svg onload=alert(1)>',
    'the end of a script': '</script><script>alert(1)</script>',
    'an attack on a database': "'); DROP TABLE pages;--",
    'a template': '{{7*7}} ${7*7} %s %00',
    quotes: '"hospital" \'hospital\'',
    'a regular expression': '(((((.*)*)*)*)*$ [a-',
    'stop words': 'and the of to a in',
    'names of an object': '__proto__ constructor hasOwnProperty',
    'half a character': '\ud83e',
    'a percent sign': '100% %E0%A4%A',
    'no letter of ours': '救急車 病院',
  };

  test('each gets a sentence and the numbers, and none an exception, an element or a wait', () =>
    visitAlone('about:blank', async (page) => {
      const findComplaints = await listen(page);
      await page.goto(new URL('/search/', site.address).href);
      const faults: string[] = [];
      for (const [name, query] of Object.entries(ODD)) {
        const [seen] = await searchAll(page, [query]);
        const add = (isRight: boolean, fault: string) => void (isRight || faults.push(`${name}: ${fault}`));
        const isNothing = query.trim() === '';
        add(isNothing || seen!.state === 'done', `the state is ${seen!.state}`);
        add(seen!.flags.length === 0, `there is a card: ${seen!.flags.join()}`);
        for (const route of ['tel:999', 'tel:111']) add(seen!.inSight.includes(route), `${route} is not in sight`);
        const status = (await page.locator('fit-search [data-status]').innerText()).trim();
        add(isNothing || status !== '', 'nothing is said');
        add(status.length < 400, `the sentence is as long as the query: ${status.length} letters`);
        const foreign = 'main :is(img[src="x"], svg[onload], [onerror], script:not([src], [type]))';
        add((await page.locator(foreign).count()) === 0, 'there is an element of its own');
        const { width, most } = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          most: innerWidth,
        }));
        add(width <= most, `the page is ${width} pixels wide`);
      }
      expect(faults.join('\n')).toBe('');
      expect(await findComplaints()).toEqual([]);
    }));

  test('letters of Wales and Poland, capitals and whole sentences find the same pages', () =>
    site.visit('/search/', PHONE, async (page) => {
      const same = ['Addenbrookes', 'ADDENBROOKE’S', 'âdḍénbrookës', 'addenbrookes!!!', '🏥 addenbrookes'];
      const seen = await searchAll(page, same);
      expect(seen.map(({ done }) => done[0])).toEqual(same.map(() => HOSPITAL));
    }));

  test('words of danger are found in the middle of much else, at once', () =>
    site.visit('/search/', PHONE, async (page) => {
      const padding = 'my neighbour went to the shops and then '.repeat(100);
      const [first, second] = await typeAll(page, [`${padding} she has chest pain ${padding}`, 'CHEST PAIN!!! 😱']);
      expect(first).toHaveLength(1);
      expect(second).toEqual(first);
    }));

  test('words in the address are text, however long', () =>
    site.visit('about:blank', SMALL_PHONE, async (page) => {
      await open(page, `<b>${'x'.repeat(2000)}</b>`);
      await page.locator(FINISHED).waitFor();
      expect(await page.locator('main b').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }));
});
