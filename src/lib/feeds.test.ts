import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { toAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';

const FEED: Feed = {
  title: 'Updates - Fit for the Future',
  subtitle: 'What was reported & what happened',
  atom: 'https://example.org/updates/feed.xml',
  json: 'https://example.org/updates/feed.json',
  page: 'https://example.org/updates/',
  author: 'Fit for the Future',
  entries: [
    {
      id: 'https://example.org/updates/a/',
      link: 'https://example.org/updates/a/',
      title: '1 July 2021: “Moved” & <b>opened</b>',
      text: 'It’s open; £5 < £6. ]]> </summary>',
      updated: '2026-11-22',
    },
  ],
};

test('another program reads in the Atom feed what we put in', () => {
  const feed = parseAtomFeed(toAtom(FEED, '2026-11-22'));
  expect(feed).toMatchObject({
    id: FEED.page,
    title: { value: FEED.title },
    updated: '2026-11-22T00:00:00Z',
    authors: [{ name: FEED.author }],
  });
  expect(feed.links).toEqual([
    { rel: 'self', href: FEED.atom, type: 'application/atom+xml' },
    { rel: 'alternate', href: FEED.json, type: 'application/feed+json' },
    { href: FEED.page },
  ]);
  const [entry] = FEED.entries;
  expect(feed.entries).toMatchObject([
    { id: entry!.id, title: { value: entry!.title }, summary: { value: entry!.text }, links: [{ href: entry!.link }] },
  ]);
});

test('another program reads in the JSON Feed what we put in', () => {
  const feed = parseJsonFeed(toJsonFeed(FEED));
  const [entry] = FEED.entries;
  expect(feed).toMatchObject({
    title: FEED.title,
    home_page_url: FEED.page,
    feed_url: FEED.json,
    authors: [{ name: FEED.author }],
    items: [{ id: entry!.id, url: entry!.link, title: entry!.title, content_text: entry!.text }],
  });
});

test('a feed without entries is one all the same', () => {
  expect(parseAtomFeed(toAtom({ ...FEED, entries: [] }, '2026-11-22'))).toMatchObject({ id: FEED.page });
  expect(parseJsonFeed(toJsonFeed({ ...FEED, entries: [] }))).toMatchObject({ title: FEED.title });
});
