/** Taking part on the built site: what was said and what came of it, calendars, feeds, updates, sharing. */
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { readContent } from '../scripts/content/content-files.ts';
import { listBuiltFiles, readText } from '../src/build/built-files.ts';
import { isOver } from '../src/lib/dated.ts';
import { routes } from '../src/lib/routes.ts';
import { DIST, findAll, getAttribute, getPage, getWords, pages } from './built-site.ts';
import { readWithNodeIcal, readWithTsIcs } from './fixtures/calendar-readers.ts';

interface Heard {
  said: string;
  theme: string;
  alsoAt?: string;
  initiatives?: string[];
  answers?: { what: string }[];
}
interface Event {
  id: string;
  title: string;
  when?: string;
  until?: string;
  schedule?: object;
  towns?: string[];
  heard?: Heard[];
}

const files = readContent('.');
const of = <Data>(kind: string) =>
  files.filter(({ collection }) => collection === kind).map(({ data }) => data as Data);
const events = of<Event>('events');
const remarks = events.flatMap((event) => (event.heard ?? []).map((heard) => ({ ...heard, event })));
const wordsOf = (path: string) => getWords(findAll(getPage(path), 'main')[0]!);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('what people said', () => {
  test('is more than a handful', () => expect(remarks.length).toBeGreaterThanOrEqual(28));

  test.each(remarks)('stands with its theme, its events, its town and its work: $said', (remark) => {
    const places = [
      routes.themes(remark.theme),
      routes.events(remark.event.id),
      ...(remark.alsoAt ? [routes.events(remark.alsoAt)] : []),
      ...(remark.event.towns ?? []).map((town) => `/you-said/in/${town}/`),
      ...(remark.initiatives ?? []).map((id) => routes.initiatives(id)),
    ];
    for (const path of places) expect(plain(wordsOf(path)), path).toContain(plain(remark.said));
  });

  test.each(of<{ id: string }>('themes'))('theme $id says what followed, or that no answer was found', ({ id }) => {
    const own = remarks.filter(({ theme }) => theme === id);
    const words = plain(wordsOf(routes.themes(id)));
    expect(own.length).toBeGreaterThan(0);
    expect(words.split('No answer found in the documents').length - 1).toBe(
      own.filter(({ answers = [] }) => answers.length === 0).length,
    );
    for (const { what } of own.flatMap(({ answers = [] }) => answers)) expect(words).toContain(plain(what));
  });
});

describe('calendars', () => {
  const exact = events.filter(({ when, until = when }) => when?.length === 10 && until?.length === 10);
  const expected = exact.map(({ when }) => when!).toSorted();

  test.each([
    ['node-ical', readWithNodeIcal],
    ['ts-ics', readWithTsIcs],
  ])('%s reads every event of the past whose day is known, and no other', (_, read) => {
    expect(events.filter(({ schedule }) => schedule)).toEqual([]);
    expect(read(readText(DIST, 'events/calendar.ics')).map(({ starts }) => starts)).toEqual(expected);
  });

  test('the page says how many are left out, and offers the subscription', () => {
    expect(plain(wordsOf('/events/'))).toContain(`leaves out ${events.length - exact.length} events`);
    const links = findAll(getPage('/events/'), 'a').map((link) => getAttribute(link, 'href'));
    expect(links.some((href) => /^webcal:\/\/.*\/events\/calendar\.ics$/.test(href ?? ''))).toBe(true);
  });
});

describe('feeds', () => {
  const found = [
    { page: '/updates/', atom: 'updates/feed.xml', json: 'updates/feed.json', least: 50 },
    { page: '/events/', atom: 'events/feed.xml', json: 'events/feed.json', least: events.length },
    { page: '/plan/promises/', atom: 'plan/promises/changes.xml', json: 'plan/promises/changes.json', least: 50 },
  ];

  test.each(found)('$page has both, they are whole, and they say the same', ({ page, atom, json, least }) => {
    const links = findAll(getPage(page), 'link').filter((link) => getAttribute(link, 'rel') === 'alternate');
    expect(links.map((link) => getAttribute(link, 'href'))).toEqual([`/${atom}`, `/${json}`]);
    const [first, second] = [parseAtomFeed(readText(DIST, atom)), parseJsonFeed(readText(DIST, json))];
    expect(first.entries?.length).toBe(Math.min(50, Math.max(least, first.entries?.length ?? 0)));
    expect(first.entries?.map(({ id }) => id)).toEqual(second.items?.map(({ id }) => id));
    const ids = first.entries?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const { url } of second.items ?? []) expect(() => getPage(new URL(url!).pathname)).not.toThrow();
  });
});

test('an update is the last word: its day is on the promise, and the promise on its page', () => {
  const named = of<{ id: string; promises?: { id: string; history?: { update?: string; what: string }[] }[] }>(
    'initiatives',
  ).flatMap(({ id, promises = [] }) =>
    promises.flatMap((promise) =>
      (promise.history ?? []).flatMap(({ update, what }) =>
        update ? [{ id, promise: promise.id, update, what }] : [],
      ),
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  for (const { id, promise, update, what } of named) {
    const page = getPage(routes.updates(update));
    expect(plain(getWords(findAll(page, 'main')[0]!)), update).toContain(plain(what).replace(/[.]$/, ''));
    const links = findAll(page, 'a').map((link) => getAttribute(link, 'href'));
    expect(links, update).toContain(`${routes.initiatives(id)}#promise-${promise}`);
  }
});

test('nothing that is over is announced, on the day of the build', () => {
  const day = (JSON.parse(readText(DIST, 'build.json')) as { time: string }).time.slice(0, 10);
  const until = pages.flatMap((page) =>
    page.path.startsWith('/events/')
      ? findAll(page, 'li').flatMap((item) => getAttribute(item, 'data-until') ?? [])
      : [],
  );
  expect(until.filter((end) => isOver(end, day))).toEqual([]);
});

test('ways to be heard of the past lead nowhere, and the letter goes to nobody', () => {
  const page = getPage('/have-your-say/');
  const hrefs = findAll(page, 'main')
    .flatMap(() => findAll(page, 'a'))
    .map((link) => getAttribute(link, 'href') ?? '');
  expect(hrefs.filter((href) => /fitforfuture\.org|twitter\.com|facebook\.com|^mailto:[^?]/i.test(href))).toEqual([]);
  // But for the search in the header.
  expect(findAll(page, 'form').map((form) => getAttribute(form, 'action'))).toEqual(['/search/']);
  expect(readText(DIST, 'letter.txt')).toMatch(/^A question about[\s\S]*\r\n/);
});

test('every story says whether it happened', () => {
  for (const { id, basis } of of<{ id: string; basis: string }>('stories')) {
    const words = wordsOf(routes.stories(id));
    expect(words, id).toMatch(
      { imagined: /How things could look/, planned: /still to come/, reported: /A real case/ }[basis]!,
    );
  }
  expect(listBuiltFiles(DIST).filter((file) => file.startsWith('pictures/stories/')).length).toBeGreaterThan(20);
});

describe('a story that is withdrawn leaves with the next build, because all that tells of it is made from its file', () => {
  const slugs = files.filter(({ collection }) => collection === 'stories').map(({ slug }) => slug);
  const listed = (text: string, pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map(([, slug]) => slug!))]
      .filter((slug) => !/^(?:in|topic)$/.test(slug))
      .toSorted();
  const built = listBuiltFiles(DIST);
  const search = built.filter((file) => file.endsWith('.pf_fragment')).map((file) => readText(DIST, file));

  test.each([
    ['pages', built.join('\n'), /^stories\/([^/]+)\/index\.html$/gm],
    ['pictures', built.join('\n'), /^pictures\/stories\/([^/]+)\.png$/gm],
    ['the search', search.join('\n'), /"url":"\/stories\/([^/"]+)\/"/g],
    ['the sitemap', readText(DIST, 'sitemap-0.xml'), /\/stories\/([^/<]+)\/</g],
    ['the A to Z', readText(DIST, 'a-z/index.html'), /href="\/stories\/([^/"]+)\/"/g],
    ['all links', pages.map(({ html }) => html).join('\n'), /href="\/stories\/([^/"#]+)\/["#]/g],
  ])('%s', (_, text, pattern) => {
    expect(listed(text, pattern)).toEqual(slugs.toSorted());
  });
});
