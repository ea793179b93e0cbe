/** What the full text finds, as results. */
import { isOver } from '../lib/dated.ts';
import { OTHER, toResult } from '../lib/search-results.ts';
import { toSearchWords } from '../lib/search-words.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import type { ShownResult } from './search-results-view.ts';

/**
 * @param pages All that the search may find, where the list has loaded. Guidance whose review has lapsed since the index
 *   was made is not shown. @param now In Europe/London. @throws when the index cannot be loaded.
 */
export async function findInText(
  query: string,
  pages: ReadonlyMap<string, SearchedPage> | undefined,
  now: string,
): Promise<ShownResult[]> {
  const { searchFullText } = await import('./full-text.ts');
  const hits = await searchFullText(query, pages && [...pages.values()]);
  const words = toSearchWords(query);
  if (pages) {
    return hits.flatMap(({ href, load }) => {
      const page = pages.get(href);
      const isShown = page && !(page.until !== undefined && isOver(page.until, now));
      return isShown ? [{ ...toResult(page, words, now), load }] : [];
    });
  }
  const found = await Promise.all(
    hits.map(async ({ href, load }): Promise<ShownResult[]> => {
      const loaded = await load();
      if (loaded.until !== undefined && isOver(loaded.until, now)) return [];
      const { title } = loaded;
      return [{ href, title, kind: OTHER, facts: [], matched: words, load: () => Promise.resolve(loaded) }];
    }),
  );
  return found.flat();
}
