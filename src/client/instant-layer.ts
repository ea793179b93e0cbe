/** The first layer of the search, loaded: names of pages, and the engine that searches them on the device. */
import { createInstantSearch, type InstantAnswer, type InstantSearch } from '../lib/instant-search.ts';
import { readInstantFile, type InstantContent } from '../lib/instant-file.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import { toSearchWords } from '../lib/search-words.ts';

export interface InstantLayer extends InstantSearch {
  pages: Map<string, SearchedPage>;
  /** The name of the full text's index. */
  index?: string | undefined;
  /** The pages among whose names all words of a query stand, spelt just so. */
  findExactly(query: string, today: string): InstantAnswer;
}

/** The pages that most people want, and all others, which nobody waits for. */
const FIRST = '/search/pages.json';
const MORE = '/search/more-pages.json';

/** Milliseconds for which an answer that is not sure waits for the other names. */
const PATIENCE = 3000;

let content: Promise<InstantContent> | undefined;
let layer: Promise<InstantLayer> | undefined;
let whole: Promise<InstantLayer> | undefined;

/**
 * The answer to a query: of the pages that most people want where that is sure, and else of all.
 *
 * @throws when no file can be loaded.
 */
export async function answer(
  ask: (from: InstantLayer) => InstantAnswer,
): Promise<{ from: InstantLayer; answer: InstantAnswer }> {
  const first = await loadInstantLayer();
  const early = ask(first);
  if (early.isSure) return { from: first, answer: early };
  const all = await hurry(loadWholeLayer(), first);
  return { from: all, answer: all === first ? early : ask(all) };
}

/** All pages, or after a while what there is. @throws when no file can be loaded. */
export async function loadAll(): Promise<InstantLayer> {
  return hurry(loadWholeLayer(), await loadInstantLayer());
}

function hurry(all: Promise<InstantLayer>, other: InstantLayer): Promise<InstantLayer> {
  return Promise.race([
    all.catch(() => other),
    new Promise<InstantLayer>((done) => {
      setTimeout(done, PATIENCE, other);
    }),
  ]);
}

/**
 * The pages that most people want; all, once they are there.
 *
 * @param onItsWay The first file, where the caller has asked for it. @throws when the file cannot be loaded.
 */
export function loadInstantLayer(onItsWay?: Promise<Response>): Promise<InstantLayer> {
  layer ??= readFirst(onItsWay).then(toLayer);
  layer.catch(() => (layer = undefined));
  return layer;
}

/** All pages. @throws when a file cannot be loaded; the next call tries again. */
function loadWholeLayer(): Promise<InstantLayer> {
  whole ??= Promise.all([readFirst(), read(fetch(MORE))]).then(([first, more]) => {
    // Two versions of the site may meet, and then a page can stand in both files.
    const known = new Set(first.pages.map(({ href }) => href));
    const others = more.pages.filter(({ href }) => !known.has(href));
    const all = toLayer({ ...first, pages: [...first.pages, ...others] });
    layer = Promise.resolve(all);
    return all;
  });
  whole.catch(() => (whole = undefined));
  return whole;
}

function readFirst(onItsWay?: Promise<Response>): Promise<InstantContent> {
  content ??= read(onItsWay ?? fetch(FIRST));
  content.catch(() => (content = undefined));
  return content;
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
    findExactly(query, today) {
      const words = toSearchWords(query);
      const found = pages.filter(({ title, aliases, until }) => {
        const names = new Set([title, ...aliases].flatMap(toSearchWords));
        return (until === undefined || until >= today) && words.length > 0 && words.every((word) => names.has(word));
      });
      return { found: found.map((page) => ({ page, matched: words })), isSure: false };
    },
  };
}
