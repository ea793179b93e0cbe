/** A site built from content with an attack in every field: on the pages and in the data each is nothing but text. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../scripts/browser.ts';
import { startServer } from '../scripts/serve.ts';
import { copyProject } from '../scripts/shared/project-copy.ts';
import { listBuiltFiles, listPages, readText } from '../src/build/built-files.ts';
import { findFaults } from '../src/build/safe-pages.ts';
import { ANNOUNCED, toEventFile } from './fixtures/announced-events.ts';
import { readWithIcalJs } from './fixtures/calendar-readers.ts';
import { compileStyles } from './fixtures/compiled-styles.ts';
import { ATTACKS, injectAttacks, WHOLE } from './fixtures/injected-content.ts';
import { FINISHED } from './search-driver.ts';
import { toPlainEnv } from './fixtures/plain-env.ts';

const PROJECT = join(import.meta.dirname, '..');
const COPY = join(PROJECT, '.build/injection');
const SITE = join(COPY, '.build/site');
/** The pages are looked at by a test below, which names all that is wrong with them. */
const BUILD =
  "process.env.SOURCE_DATE_EPOCH = '1795348800';" +
  "import('./scripts/build.ts').then(({ writeSite }) => writeSite({ root: process.cwd(), log() {}, leaveOut: ['safe pages', 'compression', 'build record', 'pictures'] }))";

/** What programs that read feeds get. */
const FEED = /(?:changes|feed)\.xml$/;

const OF_A_FEED = '?xml feed title subtitle link id updated published author name entry summary'.split(' ');
const OF_A_CALENDAR =
  /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|NAME|DESCRIPTION|URL|SOURCE|REFRESH-INTERVAL|X-WR-CALNAME|X-WR-TIMEZONE|X-PUBLISHED-TTL|TZID|TZNAME|TZOFFSETFROM|TZOFFSETTO|RRULE|UID|DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE|SUMMARY|CATEGORIES|DTSTART|DTEND|RECURRENCE-ID|LOCATION|STATUS|TRANSP)$/;

type Node = DefaultTreeAdapterMap['node'];

const REPEATING = ['plan/promises/[filter]', 'get-help/near/[slug]/large-print.astro'];
/** Lists of what has pages of its own: the first of each show what the others do. */
const LISTS = [
  'data/[filter]/[value].astro',
  'events/[filter]/[value].astro',
  'get-help/near/[slug]/index.astro',
  'stories/[filter]/[value].astro',
];
const LISTS_KEPT = 3;
const PATHS = /(?<=export const getStaticPaths = )(\w+);/;

let injected = 0;
let words: { page: string; where: string; text: string }[] = [];

beforeAll(() => {
  copyProject(PROJECT, COPY);
  // What these pages show stands on others too, drawn by the same components.
  for (const path of REPEATING) rmSync(join(COPY, 'src/pages', path), { recursive: true });
  LISTS.forEach(leaveSomePages);
  leaveSomeWork(12);
  compileStyles(COPY);
  // The real content has no announced event, and calendars hold its words too.
  for (const event of ANNOUNCED) writeFileSync(join(COPY, `content/events/${event.id}.mdx`), toEventFile(event));
  injected = injectAttacks(COPY);
  const { status, stderr } = spawnSync(process.execPath, ['-e', BUILD], {
    cwd: COPY,
    // As it is published: the settings of a test would make Astro read the ledger anew for each page.
    env: toPlainEnv(process.env),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  words = listPages(SITE).flatMap((page) => listWords(page, parse(readText(SITE, page))));
}, 600_000);

function leaveSomePages(route: string) {
  const file = join(COPY, 'src/pages', route);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(PATHS);
  writeFileSync(file, text.replace(PATHS, `async () => (await $1()).slice(0, ${LISTS_KEPT});`));
}

/** Of the pieces of work, which are all of one form, those that stand alone; so no reference leads to one that is gone. */
function leaveSomeWork(most: number) {
  const folder = join(COPY, 'content/plan/initiatives');
  const files = readdirSync(folder);
  const kept = files.filter((file) => !/^(?:partOf|follows):/m.test(readFileSync(join(folder, file), 'utf8')));
  for (const file of files) if (!kept.slice(0, most).includes(file)) rmSync(join(folder, file));
  const ids = new Set(kept.slice(0, most).map((file) => file.replace('.mdx', '')));
  for (const kind of ['stories', 'events', 'updates']) {
    for (const file of readdirSync(join(COPY, 'content', kind))) {
      const path = join(COPY, 'content', kind, file);
      writeFileSync(path, dropWork(readFileSync(path, 'utf8'), ids));
    }
  }
}

/** Takes references to work that is gone out of the lists `initiatives`, and a list that is left empty with them. */
function dropWork(text: string, ids: Set<string>): string {
  return text.replace(/^( *)initiatives:\n((?:\1 +- .*\n)+)/gm, (_, indent: string, items: string) => {
    const left = items.split('\n').filter((item) => ids.has(item.trim().slice(2)));
    return left.length ? `${indent}initiatives:\n${left.join('\n')}\n` : '';
  });
}

afterAll(() => rmSync(COPY, { recursive: true, force: true }));

describe('pages', () => {
  test('thousands of texts are attacks, and most of them are seen', () => {
    expect(injected).toBeGreaterThan(3000);
    expect(words.flatMap(({ text }) => text.match(/zq/g) ?? []).length).toBeGreaterThan(injected);
  });

  test('no page holds an element, an attribute or an address that an attack brought', () => {
    const faults = listPages(SITE).flatMap((page) =>
      findFaults(readText(SITE, page)).map((fault) => `${page}: ${fault}`),
    );
    expect(faults).toEqual([]);
    const brought = words.filter(
      ({ where, text }) =>
        /@(?:src|on\w+|autofocus|x)$/.test(where) && !text.startsWith('/_astro/') && !/^-?[\d.]+%?$/.test(text),
    );
    expect(brought).toEqual([]);
    const foreign = words.filter(
      ({ where, text }) => where === 'a@href' && /^\s*(?:javascript|data):|^\/\//i.test(text),
    );
    expect(foreign).toEqual([]);
  });

  test('each attack is there as the text that it is', () => {
    // A name in the middle of a sentence may begin in lower case.
    const whole = new Set(ATTACKS.map((attack) => attack.toLowerCase()));
    // The words that a list is searched by are taken apart.
    const shown = words.filter(({ where }) => where !== 'li@data-words');
    const broken = shown.flatMap(({ page, where, text }) =>
      (text.match(WHOLE) ?? [])
        .filter((each) => !whole.has(each.toLowerCase()))
        .map((each) => `${page} ${where}: ${each}`),
    );
    expect(broken.slice(0, 20)).toEqual([]);
  });

  test('machine-readable data can be read, and holds nothing that ends the script', () => {
    const scripts = listPages(SITE).flatMap((page) =>
      [...readText(SITE, page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
        ([, text = '']) => text,
      ),
    );
    expect(scripts.length).toBeGreaterThan(100);
    for (const text of scripts) {
      expect(text).not.toMatch(/[<>]/);
      expect(() => JSON.parse(text) as unknown).not.toThrow();
    }
    expect(scripts.join()).toContain('zq');
  });
});

describe('files', () => {
  test('no cell of a CSV begins as a formula', () => {
    const files = listBuiltFiles(SITE).filter((path) => path.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(30);
    const cells = files.flatMap((path) =>
      [
        ...readText(SITE, path)
          .replace(/^\uFEFF/, '')
          .matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g),
      ].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );
    expect(cells.filter((cell) => cell.includes('zq')).length).toBeGreaterThan(500);
    expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([]);
  });

  test('JSON is JSON, and XML and SVG hold no attack', () => {
    for (const file of listBuiltFiles(SITE)) {
      if (file.endsWith('.json')) expect(() => JSON.parse(readText(SITE, file)) as unknown, file).not.toThrow();
      if (FEED.test(file)) continue;
      if (/\.(?:xml|svg|txt|conf)$/.test(file)) {
        // A hash may hold any two letters.
        expect(readText(SITE, file).replace(/'sha256-[^']+'/g, ''), file).not.toMatch(/zq/);
      }
    }
  });
});

test('a feed holds attacks as text, and no element but its own', () => {
  const feeds = listBuiltFiles(SITE).filter((file) => FEED.test(file));
  expect(feeds).toHaveLength(3);
  for (const file of feeds) {
    const text = readText(SITE, file);
    expect(text).toMatch(/zq/);
    const names = [...text.matchAll(/<\/?([^\s/>]*)/g)].map(([, name]) => name!);
    expect(names.filter((name) => !OF_A_FEED.includes(name))).toEqual([]);
  }
});

test('a calendar holds attacks as text, and no line but its own', () => {
  const calendars = listBuiltFiles(SITE).filter((file) => file.endsWith('.ics'));
  expect(calendars.length).toBeGreaterThan(ANNOUNCED.length);
  for (const file of calendars) {
    const text = readText(SITE, file);
    const names = text
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .map((line) => /^[A-Z-]+(?=[:;])/.exec(line)?.[0] ?? line);
    expect(names.filter((name) => name && !OF_A_CALENDAR.test(name))).toEqual([]);
    expect(readWithIcalJs(text).length).toBeGreaterThan(0);
  }
  expect(readText(SITE, 'events/calendar.ics')).toMatch(/SUMMARY[^\r]*zq/);
});

describe('in a browser without our security headers', () => {
  let browser: Browser;
  let page: Page;
  let site: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    writeFileSync(join(SITE, '_headers'), '/*\n  X-Test: no headers\n');
    [browser, site] = await Promise.all([openBrowser('npm'), startServer(SITE)]);
    page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  });
  afterAll(async () => {
    await browser.close();
    site.server.closeAllConnections();
    site.server.close();
  });

  test.each([
    '/',
    '/get-help/999-and-a-and-e/',
    '/places/addenbrookes-hospital/',
    '/plan/the-money/',
    '/glossary/',
    '/partners/',
    '/figures/disagreements/money/',
    '/data/risk-scores-2017/',
    '/events/big-conversation-2019/',
    '/search/?q=zq',
    `/search/?q=${encodeURIComponent(ATTACKS[0] ?? '')}`,
  ])('%s runs nothing', async (path) => {
    const foreign: string[] = [];
    const listen = (request: Request) => void (request.url().startsWith(site.address) || foreign.push(request.url()));
    page.on('request', listen);
    const answer = await page.goto(new URL(path, site.address).href);
    if (path.startsWith('/search/')) await page.locator(FINISHED).waitFor();
    await letPicturesFail(page);
    expect(answer?.status()).toBe(200);
    expect(await page.content()).toContain('zq');
    expect(await page.evaluate('globalThis.__ran')).toBeUndefined();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(foreign).toEqual([]);
    page.off('request', listen);
  });
});

/**
 * Waits until a picture that is not there has failed to load, which the attacks wait for too: whatever was on the page
 * before has had its turn.
 */
async function letPicturesFail(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const picture = new Image();
        picture.addEventListener('error', () => setTimeout(done, 100));
        picture.src = '/nothing.png';
      }),
  );
}

/** Every text and attribute of a page as a browser has it. */
function listWords(page: string, node: Node, inside = ''): { page: string; where: string; text: string }[] {
  if (node.nodeName === '#text' && 'value' in node) {
    return inside === 'script' || inside === 'style' ? [] : [{ page, where: inside, text: node.value }];
  }
  const name = 'tagName' in node ? node.tagName : '';
  const attributes = 'attrs' in node ? node.attrs : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [
    ...attributes.map((attribute) => ({ page, where: `${name}@${attribute.name}`, text: attribute.value })),
    ...children.flatMap((child) => listWords(page, child, name)),
  ];
}
