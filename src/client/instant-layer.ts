/** The first layer of the search, loaded: names of pages, and what searches them on the device. */
import { createInstantSearch, type InstantAnswer, type InstantSearch } from '../lib/instant-search.ts';
import { readInstantFile, type InstantContent } from '../lib/instant-file.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import { toSearchWords } from '../lib/search-words.ts';

export interface InstantLayer extends InstantSearch {
  pages: Map<string, SearchedPage>;
  /** The name of the full text's index. */
  index?: string | undefined;
  /** The same with more pages, which take their time to be made ready. */
  withOthers(others: SearchedPage[]): InstantLayer;
  /** The pages among whose names all words of a query stand, spelt just so. */
  findExactly(query: string, today: string): InstantAnswer;
}

const FIRST = '/search/pages.json';
const MORE = '/search/more-pages.json';

/** Milliseconds for which the full text waits for the names of pages that the first list has no room for. */
const PATIENCE = 3000;

let layer: Promise<InstantLayer> | undefined;
let others: Promise<SearchedPage[]> | undefined;

/** @param onItsWay The file, where the caller has asked for it. @throws when it cannot be loaded; the next call tries again. */
export function loadInstantLayer(onItsWay?: Promise<Response>): Promise<InstantLayer> {
  layer ??= read(onItsWay ?? fetch(FIRST)).then(toLayer);
  layer.catch(() => (layer = undefined));
  return layer;
}

/** Pages that the first list has no room for; none when they do not come in time, and the next call tries again. */
export function loadOtherPages(): Promise<SearchedPage[]> {
  others ??= read(fetch(MORE)).then(({ pages }) => pages);
  others.catch(() => (others = undefined));
  return Promise.race([
    others.catch(() => []),
    new Promise<SearchedPage[]>((done) => {
      setTimeout(done, PATIENCE, []);
    }),
  ]);
}

async function read(answer: Promise<Response>): Promise<InstantContent> {
  const response = await answer;
  if (!response.ok) throw new Error(`The server answers ${response.status}`);
  return readInstantFile(await response.json());
}

function toLayer({ pages, synonyms, index }: InstantContent): InstantLayer {
  const { find } = createInstantSearch(pages, synonyms);
  return {
    find,
    index,
    pages: new Map(pages.map((page) => [page.href, page])),
    withOthers(others) {
      // Two versions of the site may meet, and then a page can stand in both lists.
      const known = new Set(pages.map(({ href }) => href));
      return toLayer({ pages: [...pages, ...others.filter(({ href }) => !known.has(href))], synonyms, index });
    },
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
