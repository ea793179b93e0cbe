import { describe, expect, test } from 'vitest';
import {
  arrangeResults,
  toCounts,
  toExcerptParts,
  toMarkedParts,
  toResult,
  type ResultGroup,
  type ResultKind,
} from './search-results.ts';
import type { SearchedPage } from './searched-page.ts';

const result = (name: string, kind: ResultKind) => ({ href: `/${name}/`, kind });
const names = (results: { href: string }[]) => results.map(({ href }) => href.slice(1, -1)).join('');
const groups = (all: ResultGroup<{ href: string }>[]) => all.map(({ kind, results }) => `${kind}: ${names(results)}`);

describe('arrangeResults', () => {
  const byName = [
    ...['a', 'b', 'c', 'd', 'e'].map((name) => result(name, 'Stories')),
    result('f', 'Stories'),
    result('g', 'Get help'),
    result('h', 'Stories'),
  ];
  const byText = [result('g', 'Get help'), result('i', 'Get help'), result('j', 'Data'), result('a', 'Stories')];

  test('the best of all kinds, then kinds with help first, then the text without what is there', () => {
    const { best, named, inText, all } = arrangeResults(byName, byText);
    expect(names(best)).toBe('abcde');
    expect(groups(named)).toEqual(['Get help: g', 'Stories: fh']);
    expect(groups(inText)).toEqual(['Get help: i', 'Data: j']);
    expect(names(all)).toBe('abcdefghij');
  });

  test('nothing that stands moves when the text joins', () => {
    const { best, named } = arrangeResults(byName, []);
    expect(arrangeResults(byName, byText)).toMatchObject({ best, named });
  });

  test('without a name, the best of the text stand first', () => {
    const { best, named, inText } = arrangeResults([], [...byText, result('k', 'Data'), result('l', 'Data')]);
    expect([names(best), named, groups(inText)]).toEqual(['gijak', [], ['Data: l']]);
  });

  test('of one kind', () => {
    const { best, named, inText, all } = arrangeResults(byName, byText, 'Get help');
    expect([names(best), named, groups(inText), names(all)]).toEqual(['g', [], ['Get help: i'], 'gi']);
    expect(arrangeResults(byName, byText, 'Places').all).toEqual([]);
  });
});

test('toCounts: everything, then each kind in its order, the unknown last', () => {
  const results = [result('a', 'Other pages'), result('b', 'Data'), result('c', 'Get help'), result('d', 'Data')];
  expect(toCounts(results).map(({ label }) => label)).toEqual([
    'Everything (4)',
    'Get help (1)',
    'Data (2)',
    'Other pages (1)',
  ]);
  expect(toCounts([])).toEqual([{ kind: undefined, label: 'Everything (0)' }]);
});

test.each([
  [{}, []],
  [{ area: 'Ely', note: '27 March 2019' }, ['Ely', '27 March 2019']],
  [{ area: 'Ely', due: '2026-11-22' }, ['Ely', 'Review overdue']],
  [{ due: '2026-11-23' }, []],
] satisfies [Partial<SearchedPage>, string[]][])('toResult: %j says %j', (known, facts) => {
  const page: SearchedPage = { href: '/a/', title: 'A', kind: 'Places', aliases: [], ...known };
  expect(toResult(page, ['a'], '2026-11-22T12:09')).toEqual({
    href: '/a/',
    title: 'A',
    kind: 'Places',
    facts,
    matched: ['a'],
  });
});

test.each([
  ['Addenbrooke’s Hospital', ['addenbrookes'], '[Addenbrooke’s] Hospital'],
  ['999 and A&E', ['ae'], '999 and [A&E]'],
  ['Walk-in centres', ['walk'], '[Walk-in] centres'],
  ['Łódź <b>', ['lodz'], '[Łódź] <b>'],
  ['Nothing', [], 'Nothing'],
])('toMarkedParts: %j', (title, matched, expected) => {
  const parts = toMarkedParts(title, matched);
  expect(parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(expected);
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
