/** The first layer of the search, loaded: names of all pages, and the engine that searches them on the device. */
import { createInstantSearch, type InstantAnswer, type InstantSearch } from '../lib/instant-search.ts';
import { readInstantFile, type InstantContent } from '../lib/instant-file.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import { toSearchWords } from '../lib/search-words.ts';

export interface InstantLayer extends InstantSearch {
  pages: Map<string, SearchedPage>;
  /** The pages among whose names all words of a query stand, spelt just so. */
  findExactly(query: string, today: string): InstantAnswer;
}

/** The pages that most people want, and all others, which nobody waits for. */
const FIRST = '/search/pages.json';
const MORE = '/search/more-pages.json';

let layer: Promise<InstantLayer> | undefined;
let whole: Promise<InstantLayer> | undefined;

/** All pages, when they are there already. @throws when the file cannot be loaded; the next call tries again. */
export function loadInstantLayer(): Promise<InstantLayer> {
  layer ??= read(FIRST).then(toLayer);
  layer.catch(() => (layer = undefined));
  return layer;
}

/** All pages. @throws when a file cannot be loaded; the next call tries again. */
export function loadWholeLayer(): Promise<InstantLayer> {
  whole ??= Promise.all([read(FIRST), read(MORE)]).then(([first, more]) => {
    const all = toLayer({ pages: [...first.pages, ...more.pages], synonyms: [...first.synonyms, ...more.synonyms] });
    layer = Promise.resolve(all);
    return all;
  });
  whole.catch(() => (whole = undefined));
  return whole;
}

async function read(file: string): Promise<InstantContent> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`The server answers ${response.status}`);
  return readInstantFile(await response.json());
}

function toLayer({ pages, synonyms }: InstantContent): InstantLayer {
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
