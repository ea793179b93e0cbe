import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { toAtom } from './atom.ts';

const FEED = {
  title: 'Promises: what has changed',
  subtitle: 'What became of them',
  atom: 'https://example.org/changes.xml',
  json: 'https://example.org/changes.json',
  page: 'https://example.org/promises/',
  author: 'Fit for the Future',
};

test('has what RFC 4287 asks of a feed and of an entry', () => {
  const entry = {
    id: 'https://example.org/a/#p',
    link: 'https://example.org/a/',
    title: 'A',
    text: 'B',
    updated: '2026-11-22',
  };
  const text = toAtom({ ...FEED, entries: [entry] }, '2026-11-22');
  const [feed = '', inEntry = ''] = text.split('<entry>');
  for (const part of [feed, inEntry]) {
    expect(part.match(/<id>/g)).toHaveLength(1);
    expect(part.match(/<title>/g)).toHaveLength(1);
    expect(part).toContain('<updated>2026-11-22T00:00:00Z</updated>');
  }
  expect(feed).toContain('<author><name>Fit for the Future</name></author>');
});

test('a text is never markup', () => {
  const hostile = `</summary><script>alert(1)</script> & "quotes' ]]>`;
  const entry = { id: hostile, link: hostile, title: hostile, text: hostile, updated: '2026-11-22' };
  const text = toAtom({ ...FEED, entries: [entry] }, '2026-11-22');
  expect(text).not.toContain('<script');
  expect(JSON.stringify(parseFragment(text).childNodes, ['nodeName', 'childNodes'])).not.toContain('script');
  expect(text).toContain('&lt;/summary&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&apos; ]]&gt;');
});
