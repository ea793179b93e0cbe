/** What the search page asks: names of pages first, then the text of all. Each comes in a file of its own. */
import { isOver } from '../lib/dated.ts';
import type { EmergencyCard } from '../lib/red-flags.ts';
import type { Search } from '../lib/search-address.ts';
import { toResult } from '../lib/search-results.ts';
import type { TextAnswer } from './full-text-results.ts';
import type { InstantLayer } from './instant-layer.ts';
import { readMinute } from './now.ts';
import type { ShownResult } from './search-results-view.ts';

interface Named {
  layer: InstantLayer | undefined;
  found: ShownResult[];
  /** What was searched in place of the query. */
  instead?: string | undefined;
}

/** @returns no layer and nothing where the names of pages cannot be loaded. */
export async function findNames(search: Search): Promise<Named> {
  const layer = await loadLayer();
  return { layer, ...(layer ? ask(layer, search) : { found: [] }) };
}

/** Also of pages that only the text would find, which could not be searched. */
export async function findAllNames(search: Search, layer: InstantLayer | undefined): Promise<ShownResult[]> {
  if (!layer) return [];
  const { loadOtherPages } = await import('./instant-layer.ts');
  const others = await loadOtherPages();
  return others.length ? ask(layer.withOthers(others), search).found : [];
}

function ask(layer: InstantLayer, { query, exact }: Search): Omit<Named, 'layer'> {
  const at = readMinute();
  const day = at.slice(0, 10);
  const { found, searchedFor } = exact ? layer.findExactly(query, day) : layer.find(query, day);
  return { found: found.map(({ page, matched }) => toResult(page, matched, at)), instead: searchedFor };
}

/** The pages that a card names: in danger they stand before all others. */
export function listPagesOf(card: EmergencyCard | undefined, layer: InstantLayer | undefined): ShownResult[] {
  const at = readMinute();
  return (card?.links ?? []).flatMap(({ page }) => {
    const known = layer?.pages.get(page);
    return known && !(known.until !== undefined && isOver(known.until, at)) ? toResult(known, [], at) : [];
  });
}

/** One after the other, each page once, with words of its text where there are any. */
export function joinResults(byName: ShownResult[], byText: ShownResult[]): ShownResult[] {
  const texts = new Map(byText.map((result) => [result.href, result]));
  const named = byName.map((result) => ({ ...result, load: texts.get(result.href)?.load }));
  const known = new Set(named.map(({ href }) => href));
  return [...named, ...byText.filter(({ href }) => !known.has(href))];
}

/** Apart from the card, which must not wait for it. */
export function loadLayer(): Promise<InstantLayer | undefined> {
  return import('./instant-layer.ts')
    .then(({ loadInstantLayer }) => loadInstantLayer())
    .catch((error: unknown) => {
      console.warn('The names of pages did not load:', error);
      return undefined;
    });
}

/** @throws when the index or what reads it cannot be loaded. */
export async function findInText(query: string, layer: InstantLayer | undefined): Promise<TextAnswer> {
  return (await import('./full-text-results.ts')).findInText(query, layer, readMinute());
}

/** Ahead of its use; nothing if it cannot be loaded, which is said when it is used. */
export function loadTextSearch(): Promise<typeof import('./full-text-results.ts') | undefined> {
  return import('./full-text-results.ts').catch(() => undefined);
}
