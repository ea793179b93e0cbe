/** Every search of content/search/expected.yaml, tried in a real browser: nothing is published that fails one. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { expectedSearchesSchema } from '../src/schemas/search.ts';
import { explainSearch } from './expected-search.ts';
import { openSite, PHONE, type OpenSite } from './open-site.ts';
import { searchAll, typeAll } from './search-driver.ts';

const read = (file: string) => parse(readFileSync(`content/search/${file}.yaml`, 'utf8')) as unknown;
const rows = expectedSearchesSchema.parse(read('expected')).searches;
const dangers = rows.filter(({ flag }) => flag !== undefined);

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('every search shows what it must, first answers first and nothing moved', { timeout: 300_000 }, () =>
  site.visit('/search/', PHONE, async (page) => {
    const seen = await searchAll(
      page,
      rows.map(({ query }) => query),
    );
    const faults = rows.flatMap((row, index) => explainSearch(row, seen[index]!));
    expect(faults.join('\n')).toBe('');
  }),
);

describe('a danger shows its card and no other', () => {
  const queries = dangers.map(({ query }) => query);
  const listFaults = (shown: string[][]) =>
    dangers.flatMap(({ query, flag }, index) => {
      const flags = shown[index] ?? [];
      return flags.join() === flag ? [] : [`“${query}”: the card is ${flags.join(' and ') || 'none'}, and not ${flag}`];
    });

  test('with nothing but the page: no index, no list of pages', () =>
    site.visit('about:blank', PHONE, async (page) => {
      await page.route(/\/pagefind\/|\/search\/[^/]+\.json$/, (route) => route.abort());
      await page.goto(new URL('/search/', site.address).href);
      expect(listFaults(await typeAll(page, queries)).join('\n')).toBe('');
    }));

  test('when the network goes after the page has loaded', () =>
    site.visit('/search/', PHONE, async (page) => {
      await page.locator('fit-search[data-state]').waitFor();
      await page.route('**', (route) => route.abort());
      expect(listFaults(await typeAll(page, queries)).join('\n')).toBe('');
    }));

  test('when the page is opened with the words in its address', () =>
    site.visit('about:blank', PHONE, async (page) => {
      await page.route(/\/pagefind\/|\/search\/[^/]+\.json$/, (route) => route.abort());
      const [{ query, flag } = { query: '', flag: '' }] = dangers;
      await page.goto(new URL(`/search/?q=${encodeURIComponent(query)}`, site.address).href);
      await page.locator(`[data-emergency] [data-red-flag="${flag}"]`).waitFor();
    }));
});
