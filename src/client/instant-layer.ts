/** The first layer of the search, loaded: names of all pages, and the engine that searches them on the device. */
import { createInstantSearch, type InstantAnswer, type InstantSearch } from '../lib/instant-search.ts';
import { readInstantFile } from '../lib/instant-file.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import { toSearchWords } from '../lib/search-words.ts';

export interface InstantLayer extends InstantSearch {
  pages: Map<string, SearchedPage>;
  /** The pages among whose names all words of a query stand, spelt just so. */
  findExactly(query: string, today: string): InstantAnswer;
}

let layer: Promise<InstantLayer> | undefined;

/** @throws when the file cannot be loaded; the next call tries again. */
export function loadInstantLayer(): Promise<InstantLayer> {
  layer ??= load();
  layer.catch(() => (layer = undefined));
  return layer;
}

async function load(): Promise<InstantLayer> {
  const response = await fetch('/search/pages.json');
  if (!response.ok) throw new Error(`The server answers ${response.status}`);
  const { pages, synonyms } = readInstantFile(await response.json());
  const { find } = createInstantSearch(pages, synonyms);
  return {
    find,
    pages: new Map(pages.map((page) => [page.href, page])),
    findExactly(query, today) {
      const words = toSearchWords(query);
      const found = pages.filter(({ title, aliases, until }) => {
        const names = new Set([title, ...aliases].flatMap(toSearchWords));
        return (until === undefined || until >= today) && words.length > 0 && words.every((word) => names.has(word));
      });
      return { found: found.map((page) => ({ page, matched: words })) };
    },
  };
}
