/** The first answers of the search: titles, other names and places of all pages, searched on the device. */
import MiniSearch from 'minisearch';
import type { Synonyms } from '../schemas/search.ts';
import { toSearchWords } from './search-words.ts';
import type { SearchedPage } from './searched-page.ts';

export interface InstantAnswer {
  /** Best first. */
  found: FoundPage[];
  /** What was searched in place of what was typed: other words for the same, or a spelling that is known. */
  searchedFor?: string | undefined;
}

export interface FoundPage {
  page: SearchedPage;
  /** Words of the title that matched, as `toSearchWords` gives them, to be marked. */
  matched: string[];
}

export interface InstantSearch {
  /** @param query As typed. @param today `2026-11-22`: pages that are past their `until` are not found. */
  find(query: string, today: string): InstantAnswer;
}

export function createInstantSearch(pages: SearchedPage[], synonyms: Synonyms['synonyms']): InstantSearch {
  const engine = new MiniSearch<{ id: number; title: string; aliases: string }>({
    fields: ['title', 'aliases'],
    tokenize: toSearchWords,
    processTerm: (term) => term,
  });
  engine.addAll(pages.map(({ title, aliases }, id) => ({ id, title, aliases: aliases.join(' ') })));
  return {
    find(query, today) {
      const pinned = synonyms.find(({ say }) => say.some((each) => isSame(each, query)));
      const options = { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 2 } } as const;
      const found = engine
        .search(pinned?.means ?? query, options)
        .map(({ id, terms }): FoundPage => ({ page: pages[id as number]!, matched: terms }))
        .filter(({ page }) => page.until === undefined || page.until >= today);
      return {
        found: found.toSorted((a, b) => Number(b.page.href === pinned?.page) - Number(a.page.href === pinned?.page)),
      };
    },
  };
}

function isSame(a: string, b: string): boolean {
  return toSearchWords(a).join(' ') === toSearchWords(b).join(' ');
}
