import { describe, expect, test } from 'vitest';
import { groupResults, toCounts, toExcerptParts, type SearchResult } from './search-results.ts';

const result = (title: string, kind: string): SearchResult => ({ href: `/${title}/`, title, excerpt: '', kind });
const results = [result('a', 'Stories'), result('b', 'Get help'), result('c', 'New'), result('d', 'Stories')];

describe('groupResults', () => {
  test('help first, unknown kinds last, each kind in the order it came', () => {
    const groups = groupResults(results).map(({ kind, results: each }) => [
      kind,
      each.map(({ title }) => title).join(),
    ]);
    expect(groups).toEqual([
      ['Get help', 'b'],
      ['Stories', 'a,d'],
      ['New', 'c'],
    ]);
  });

  test('only one kind, when asked', () => {
    expect(groupResults(results, 'Stories').map(({ kind }) => kind)).toEqual(['Stories']);
    expect(groupResults(results, 'Places')).toEqual([]);
  });
});

test('toCounts: everything, then each kind', () => {
  expect(toCounts(results)).toEqual([
    { label: 'Everything', kind: undefined, count: 4 },
    { label: 'Get help', kind: 'Get help', count: 1 },
    { label: 'Stories', kind: 'Stories', count: 2 },
    { label: 'New', kind: 'New', count: 1 },
  ]);
  expect(toCounts([])).toEqual([{ label: 'Everything', kind: undefined, count: 0 }]);
});

describe('toExcerptParts', () => {
  const plain = (text: string) => ({ text, marked: false });
  const marked = (text: string) => ({ text, marked: true });

  test.each([
    ['Call 111', [plain('Call 111')]],
    ['Call <mark>111</mark> now', [plain('Call '), marked('111'), plain(' now')]],
    ['<mark>a</mark><mark>b</mark>', [marked('a'), marked('b')]],
    ['<mark>two\nlines</mark>', [marked('two\nlines')]],
    ['', []],
  ])('%j is cut at its marks', (excerpt, parts) => {
    expect(toExcerptParts(excerpt)).toEqual(parts);
  });

  test.each([
    ['&lt;4 hours', '<4 hours'],
    ['A&amp;E', 'A&E'],
    ['&quot;Hello&quot; it&#39;s &#x27;here&#x27;', "\"Hello\" it's 'here'"],
    ['&gt;', '>'],
    // Decoded once: what the page shows as &lt; stays &lt;.
    ['&amp;lt;', '&lt;'],
    ['&amp;amp;', '&amp;'],
    ['Marks &amp Spencer &copy;', 'Marks &amp Spencer &copy;'],
  ])('%j reads %j', (excerpt, text) => {
    expect(toExcerptParts(excerpt)).toEqual([plain(text)]);
    expect(toExcerptParts(`<mark>${excerpt}</mark>`)).toEqual([marked(text)]);
  });

  test('HTML in a page’s text stays text: parts hold strings, for textContent', () => {
    const parts = toExcerptParts('&lt;img src=x onerror=alert(1)&gt; <mark>&lt;script&gt;</mark>');
    expect(parts).toEqual([plain('<img src=x onerror=alert(1)> '), marked('<script>')]);
  });
});
