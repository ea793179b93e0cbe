/**
 * Words that we write ourselves are no misspelling of a danger: a title, another name or a word of our content that shows
 * a card holds the very words of one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../scripts/content/content-files.ts';
import { findRedFlag } from '../src/lib/red-flags.ts';
import { expectedSearchesSchema, redFlagsSchema } from '../src/schemas/search.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string) => parse(readFileSync(join(ROOT, `content/search/${name}.yaml`), 'utf8')) as unknown;
const redFlags = redFlagsSchema.parse(read('red-flags'));
const { searches } = expectedSearchesSchema.parse(read('expected'));
const files = readContent(ROOT).map(({ path }) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Where a page says a danger in other forms than the list has them, the card is right. */
const MEANT = new Set(['crises', 'assault']);

function listMisread(texts: Iterable<string>): string[] {
  return [...new Set(texts)].flatMap((text) => {
    const found = findRedFlag(text, redFlags);
    return found?.misspelt && !MEANT.has(text.toLowerCase()) ? `${text} → ${found.flag.id}` : [];
  });
}

test('no title and no other name of a page is taken for a misspelt danger', () => {
  const names = files.flatMap(({ text }) => [
    ...[...text.matchAll(/^(?:title|name|shortTitle): ["']?(.*?)["']?$/gm)].map(([, name]) => name!),
    ...[...text.matchAll(/^aliases:\n((?: {2}- .*\n)+)/gm)].flatMap(([, list]) =>
      list!
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^ {2}- ["']?(.*?)["']?$/, '$1')),
    ),
  ]);
  expect(names.length).toBeGreaterThan(1000);
  expect(listMisread(names)).toEqual([]);
});

test('no word of our content is taken for a misspelt danger', () => {
  const words = files.flatMap(({ path, text }) => (path.includes('/search/') ? [] : (text.match(/\p{L}{4,}/gu) ?? [])));
  expect(listMisread(words.map((word) => word.toLowerCase()))).toEqual([]);
});

describe('the table of searches', () => {
  test('has 200 rows and more, and 60 of danger', () => {
    expect(searches.length).toBeGreaterThanOrEqual(200);
    expect(searches.filter(({ flag }) => flag).length).toBeGreaterThanOrEqual(60);
  });

  test('tries each danger by its right words and misspelt', () => {
    const isMisspelt = (query: string) => findRedFlag(query, redFlags)?.misspelt ?? false;
    const rows = searches.filter(({ flag }) => flag);
    expect(rows.filter(({ query }) => isMisspelt(query)).length).toBeGreaterThanOrEqual(20);
    for (const { id } of redFlags.flags) expect(rows.filter(({ flag }) => flag === id).length, id).toBeGreaterThan(1);
  });
});
