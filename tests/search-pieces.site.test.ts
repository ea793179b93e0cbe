/** What each search that must work asks of the full text, counted from the files: none may be too heavy for a slow line. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toFullTextWords, toSpan, toStem } from '../src/lib/full-text-query.ts';
import { readMeta } from '../src/lib/pagefind-meta.ts';
import { expectedSearchesSchema } from '../src/schemas/search.ts';
import { DIST, files } from './built-site.ts';

/** Bytes after the first answers, as servers send them, and of one answer's headers over HTTP/1.1. */
const FULL_TEXT = 90_000;
const HEADERS = 420;
const SIGNATURE = 'pagefind_dcd'.length;

const { searches } = expectedSearchesSchema.parse(parse(readFileSync('content/search/expected.yaml', 'utf8')));

/** Of the only file of a kind. */
function find(kind: RegExp): string {
  const found = files.filter((path) => kind.test(path));
  expect(found, String(kind)).toHaveLength(1);
  return found[0]!;
}
const weigh = (path: string) => statSync(join(DIST, `${path}.br`)).size + HEADERS;

test('every search that must work is light', () => {
  const list = find(/^pagefind\/pagefind\.[^/]+\.pf_meta$/);
  const engine = [
    /^pagefind\/wasm\.[^/]+\.pagefind$/,
    /^pagefind\/pagefind\.js$/,
    /^_astro\/full-text-results\.[^/]+\.js$/,
  ];
  const always = [list, 'search/more-pages.json', ...engine.map(find)].reduce((sum, path) => sum + weigh(path), 0);
  const { chunks } = readMeta(readFileSync(join(DIST, list)).subarray(SIGNATURE));
  const heavy = searches.flatMap(({ query }) => {
    const spans = toFullTextWords(query).map(toStem).map(toSpan);
    const asked = chunks.filter(([from, to]) => spans.some(([first, last]) => last >= from && first <= to));
    const bytes = asked.reduce((sum, [, , name]) => sum + weigh(`pagefind/index/${name}.pf_index`), always);
    return bytes > FULL_TEXT ? [`${query}: ${bytes}`] : [];
  });
  expect(heavy).toEqual([]);
});
