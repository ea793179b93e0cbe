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
const early = createInstantSearch(first.pages, first.synonyms);
const whole = createInstantSearch([...first.pages, ...more.pages], first.synonyms);

test('every page that may be found stands in one of the two files, as long as there is room', () => {
  const listed = [...first.pages, ...more.pages].map(({ href }) => href).toSorted();
  const wanted = pages.filter(({ html }) => html.includes(' data-kind="')).map(({ path }) => path);
  const isFull = brotliCompressSync(readFileSync(join(ROOT, 'dist/search/more-pages.json'))).length > MOST_MORE * 0.9;
  if (!isFull) expect(listed).toEqual(wanted.toSorted());
  expect(wanted).toEqual(expect.arrayContaining(listed));
  expect(first.pages.filter(({ kind }) => kind === 'Get help').length).toBe(
    [...first.pages, ...more.pages].filter(({ kind }) => kind === 'Get help').length,
  );
});

test('an answer that is sure before all pages have loaded is the one that all pages give', () => {
  const rows = searches.filter(({ query }) => !findRedFlag(query, redFlags));
  const answers = rows.map((row) => ({
    ...row,
    answer: early.find(row.query, TODAY),
    all: whole.find(row.query, TODAY),
  }));
  const sure = answers.filter(({ answer }) => answer.isSure);
  expect(sure.length).toBeGreaterThan(150);
  const wrong = sure.filter(({ first: wanted, amongFirst, answer }) => {
    const found = answer.found.map(({ page }) => page.href);
    return (wanted && found[0] !== wanted) || (amongFirst && !found.slice(0, 3).includes(amongFirst));
  });
  expect(wrong.map(({ query, answer }) => `${query} → ${answer.found[0]?.page.href}`)).toEqual([]);
  const other = sure.filter(({ answer, all }) => answer.found[0]?.page.href !== all.found[0]?.page.href);
  expect(other.map(({ query }) => query)).toEqual([]);
});
