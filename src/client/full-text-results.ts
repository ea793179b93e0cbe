/** What the full text finds, as results. It stands apart from the search page, whose first answers do not wait for it. */
import { isOver } from '../lib/dated.ts';
import { OTHER, toResult } from '../lib/search-results.ts';
import { toSearchWords } from '../lib/search-words.ts';
import { prepareFullText, searchFullText } from './full-text.ts';
import { loadInstantLayer, type InstantLayer } from './instant-layer.ts';
import type { ShownResult } from './search-results-view.ts';

/** Asks for the index, side by side with all that it needs. */
export async function prepareText(): Promise<void> {
  const layer = await loadInstantLayer().catch(() => undefined);
  prepareFullText(layer?.index);
}

/**
 * @param layer All that the search may find, where the list has loaded. Guidance whose review has lapsed since the index
 *   was made is not shown. @param now In Europe/London. @throws when the index cannot be loaded.
 */
export async function findInText(query: string, layer: InstantLayer | undefined, now: string): Promise<ShownResult[]> {
  const hits = await searchFullText(query, layer && [...layer.pages.values()], layer?.index);
  const words = toSearchWords(query);
  if (layer) {
    return hits.flatMap(({ href, load }) => {
      const page = layer.pages.get(href);
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
