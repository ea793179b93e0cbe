/** The search's first answers, asked without a browser: what stands first must be right before all pages have loaded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { MOST_MORE } from '../src/build/instant-index.ts';
import { readInstantFile } from '../src/lib/instant-file.ts';
import { createInstantSearch } from '../src/lib/instant-search.ts';
import { findRedFlag } from '../src/lib/red-flags.ts';
import { expectedSearchesSchema, redFlagsSchema } from '../src/schemas/search.ts';
import { pages } from './built-site.ts';

const ROOT = join(import.meta.dirname, '..');
const TODAY = '2026-11-22';
const readContent = (name: string) => parse(readFileSync(join(ROOT, `content/search/${name}.yaml`), 'utf8')) as unknown;
const readFile = (name: string) =>
  readInstantFile(JSON.parse(readFileSync(join(ROOT, `dist/search/${name}.json`), 'utf8')));

const redFlags = redFlagsSchema.parse(readContent('red-flags'));
const { searches } = expectedSearchesSchema.parse(readContent('expected'));
const first = readFile('pages');
const more = readFile('more-pages');
const { find } = createInstantSearch(first.pages, first.synonyms);

test('every page that may be found stands in one of the two files, as long as there is room', () => {
  const listed = [...first.pages, ...more.pages].map(({ href }) => href).toSorted();
  const wanted = pages.filter(({ html }) => html.includes(' data-kind="')).map(({ path }) => path);
  const isFull = brotliCompressSync(readFileSync(join(ROOT, 'dist/search/more-pages.json'))).length > MOST_MORE * 0.9;
  if (!isFull) expect(listed).toEqual(wanted.toSorted());
  expect(wanted).toEqual(expect.arrayContaining(listed));
  expect(new Set(listed).size).toBe(listed.length);
});

test('the first file has every page but lists of figures and of promises', () => {
  const left = more.pages.filter(({ href }) => !/^\/figures\/|^\/plan\/promises\//.test(href));
  expect(left.map(({ href }) => href)).toEqual([]);
});

test('what the first file finds is what the searches that must work want', () => {
  const rows = searches.filter(({ query }) => !findRedFlag(query, redFlags));
  expect(rows.length).toBeGreaterThan(300);
  // The rest stands in no name.
  expect(rows.filter(({ query }) => find(query, TODAY).found.length).length).toBeGreaterThan(rows.length * 0.9);
  const faults = rows.flatMap(({ query, first: wanted, amongFirst, nothing, neverFirst = [] }) => {
    const found = find(query, TODAY).found.map(({ page }) => page.href);
    const isRight =
      // Words that stand in no name are found by the full text alone.
      !found.length ||
      ((!wanted || found[0] === wanted) &&
        (!amongFirst || found.length < 3 || found.slice(0, 3).includes(amongFirst)) &&
        !neverFirst.includes(found[0]!) &&
        !nothing);
    return isRight ? [] : [`${query} → ${found.slice(0, 3).join(', ')}`];
  });
  expect(faults).toEqual([]);
});
