/** What the full text finds, as results. It stands apart from the search page, whose first answers do not wait for it. */
import { isOver } from '../lib/dated.ts';
import { OTHER, readKind, toResult } from '../lib/search-results.ts';
import { toSearchWords } from '../lib/search-words.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import { prepareFullText, searchFullText, type FullTextHit, type Having } from './full-text.ts';
import { loadInstantLayer, loadOtherPages, type InstantLayer } from './instant-layer.ts';
import type { ShownResult } from './search-results-view.ts';

export interface TextAnswer {
  found: ShownResult[];
  having: Having;
  /** Whether more pages were found than these. */
  isCut: boolean;
}

/** Asks for the index, side by side with all that it needs. */
export async function prepareText(): Promise<void> {
  const layer = await loadInstantLayer().catch(() => undefined);
  prepareFullText(layer?.index);
  void loadOtherPages();
}

/**
 * @param layer The pages that the search knows by name, where their list has loaded. What neither it nor the second list
 *   names, because the site has more pages than they have room for, says itself what it is. Guidance whose review has
 *   lapsed since the index was made is not shown. @param now In Europe/London. @throws when the index cannot be loaded.
 */
export async function findInText(query: string, layer: InstantLayer | undefined, now: string): Promise<TextAnswer> {
  const listed = loadOtherPages().then((others) => [...(layer?.pages.values() ?? []), ...others]);
  const { hits, ...rest } = await searchFullText(query, listed, layer?.index);
  const pages = new Map((await listed).map((page) => [page.href, page]));
  return { found: await toShownResults(hits, pages, toSearchWords(query), now), ...rest };
}

/** @param pages By their addresses. @param matched Words to mark in titles. */
export async function toShownResults(
  hits: readonly FullTextHit[],
  pages: ReadonlyMap<string, SearchedPage>,
  matched: string[],
  now: string,
): Promise<ShownResult[]> {
  const found = await Promise.all(
    hits.map((hit) => {
      const page = pages.get(hit.href);
      if (!page) return toUnlisted(hit, matched, now);
      return isPast(page, now) ? undefined : { ...toResult(page, matched, now), load: hit.load };
    }),
  );
  return found.filter((result) => result !== undefined);
}

/** Its file has been loaded to know its address. */
async function toUnlisted(
  { href, load }: FullTextHit,
  matched: string[],
  now: string,
): Promise<ShownResult | undefined> {
  const loaded = await load();
  if (isPast(loaded, now)) return undefined;
  const { title, kind = '' } = loaded;
  return { href, title, kind: readKind(kind) ?? OTHER, facts: [], matched, load: () => Promise.resolve(loaded) };
}

function isPast({ until }: { until?: string | undefined }, now: string): boolean {
  return until !== undefined && isOver(until, now);
}
