import { describe, expect, test } from 'vitest';
import { findGoneAddresses, pairPages } from './page-pairs.ts';
import { createSite, type SmallSite } from '../../tests/fixtures/compared-site.ts';

const MONEY = '<h1>The money</h1><p>What the plan said about money, and who would pay for it.</p>';
const compare = (before: SmallSite, after: SmallSite) => {
  const [base, head] = [createSite(before), createSite(after)];
  const pairs = pairPages(base, head);
  return {
    pairs: pairs.map((pair) => [pair.before?.address, pair.after?.address]),
    gone: findGoneAddresses(base, head, pairs),
  };
};

describe('pages', () => {
  test('stay, come and go', () => {
    const { pairs } = compare(
      { pages: { '/': 'Home', '/old/': '<p>What was once</p>' } },
      { pages: { '/': 'Home now', '/new/': '<p>Something else altogether</p>' } },
    );
    expect(pairs).toEqual([
      ['/', '/'],
      [undefined, '/new/'],
      ['/old/', undefined],
    ]);
  });

  test('move when nearly the same text is at another address', () => {
    const { pairs, gone } = compare(
      { pages: { '/the-money/': MONEY } },
      { pages: { '/money/': MONEY.replace('who', 'also who') } },
    );
    expect(pairs).toEqual([['/the-money/', '/money/']]);
    expect(gone).toEqual([{ address: '/the-money/', movedTo: '/money/', redirect: undefined }]);
  });

  test('move when a redirect says so, whatever they say', () => {
    const { pairs, gone } = compare(
      { pages: { '/a/': '<p>One thing</p>' } },
      { pages: { '/b/': '<p>Quite another</p>', '/a/': 'This page has moved' }, redirects: { '/a/': '/b/' } },
    );
    expect(pairs).toEqual([['/a/', '/b/']]);
    expect(gone).toEqual([{ address: '/a/', movedTo: '/b/', redirect: '/b/' }]);
  });
});

describe('addresses that are gone', () => {
  const home = { '/': 'Home' };
  const addresses = (before: SmallSite, after: SmallSite) =>
    compare(before, after).gone.map(({ address, redirect }) => [address, redirect]);

  test('are also files, but not what a build names anew', () => {
    const files = ['data/figures.csv', '_astro/x.js', 'pagefind/y.pf', 'data/figures.csv.br'];
    expect(addresses({ pages: home, files }, { pages: home })).toEqual([['/data/figures.csv', undefined]]);
  });

  test('are also redirects that were taken away', () => {
    const before = { pages: home, redirects: { '/hospital': '/' } };
    expect(addresses(before, { pages: home })).toEqual([['/hospital/', undefined]]);
    expect(addresses(before, before)).toEqual([]);
  });

  test('are not saved by a redirect to nothing or in a circle', () => {
    const before = { pages: { ...home, '/a/': 'A', '/b/': 'B' } };
    const redirects = { '/a/': '/nothing/', '/b/': '/b/' };
    expect(addresses(before, { pages: home, redirects })).toEqual([
      ['/a/', undefined],
      ['/b/', undefined],
    ]);
  });

  test('are led on over several steps', () => {
    const redirects = { '/a/': '/b/', '/b/': '/#top' };
    expect(addresses({ pages: { ...home, '/a/': 'A' } }, { pages: home, redirects })).toEqual([['/a/', '/']]);
  });
});
