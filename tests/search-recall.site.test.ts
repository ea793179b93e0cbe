/** The full text finds every page by every word that it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPages } from '../src/client/full-text.ts';
import { isPlain } from '../src/lib/plain-words.ts';
import { toSearchWords } from '../src/lib/search-words.ts';
import { DIST, files } from './built-site.ts';
import { openOurs, serveFiles } from './fixtures/search-engine.ts';

const SIGNATURE = 'pagefind_dcd'.length;
const fetchBefore = globalThis.fetch;
afterAll(() => void (globalThis.fetch = fetchBefore));

test('every word that stands on two pages or more finds them all', async () => {
  const index = new Map(
    files
      .filter((path) => path.startsWith('pagefind/') && !/\.(?:br|gz)$/.test(path))
      .map((path) => [path, readFileSync(join(DIST, path))]),
  );
  const pages = new Map<string, Set<string>>();
  for (const [path, content] of index) {
    const id = /^pagefind\/fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const page = JSON.parse(content.subarray(SIGNATURE).toString()) as { content: string };
    for (const word of toSearchWords(page.content))
      if (/^\p{L}{3,}$/u.test(word) && !isPlain(word)) pages.set(word, (pages.get(word) ?? new Set()).add(id));
  }
  const words = [...pages].filter(([, each]) => each.size > 1);
  expect(words.length).toBeGreaterThan(2000);
  serveFiles(index);
  const engine = await openOurs(index);
  const faults: string[] = [];
  for (const [word, wanted] of words) {
    const { results } = await findPages(engine, [word]);
    const found = new Set(results.map(({ id }) => id));
    const missed = [...wanted].filter((id) => !found.has(id));
    if (missed.length) faults.push(`${word}: ${missed.length} of ${wanted.size} pages are not found`);
  }
  expect(faults).toEqual([]);
});
