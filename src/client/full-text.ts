/** The search in the text of all pages: Pagefind, loaded when it is first asked. */
import { isIndexed, toFullTextWords } from '../lib/full-text-query.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import { openEngine, type Asked, type Engine, type PagefindClass, type PagefindResult } from './pagefind-engine.ts';

export interface FullTextHit {
  /** The address of the page, as `SearchedPage` has it. */
  href: string;
  /** Loads what the result shows: words of the page, and Pagefind's marks of what matched. */
  load(): Promise<FullTextPage>;
}

/** Which words of the query the pages have: all, all that the site has, or, where no page has those, some. */
export type Having = 'all' | 'known' | 'some';

/** A page that the search knows without its text. */
type Listed = Pick<SearchedPage, 'href' | 'fragment'>;

interface FoundPages {
  results: PagefindResult[];
  having: Having;
}

interface FullTextAnswer {
  hits: FullTextHit[];
  having: Having;
  /** Whether more pages were found than these. */
  isCut: boolean;
}

export interface FullTextPage {
  title: string;
  /** As the page names it. */
  kind?: string;
  /** Escaped text with `<mark>` around what matched; `toExcerptParts` takes it apart. */
  excerpt: string;
  /** The minute after which the page must not be found, if there is one. */
  until?: string;
}

const PROGRAM = '/pagefind/pagefind.js';
/** More results than anybody reads. */
const MOST = 30;
/** How many results may cost a file each, of about 1.5 kB, to know which page they are. */
const MOST_UNKNOWN = 10;
let engine: Promise<Engine> | undefined;

/** Asks for what every search of the text needs, so that it is there when somebody stops typing. @param index See there. */
export function prepareFullText(index?: string): void {
  const asked = (engine ??= loadEngine(index));
  asked.catch(() => forget(asked));
}

/** The next search loads another. */
function forget(asked: Promise<Engine> | undefined): void {
  if (engine === asked) engine = undefined;
}

/**
 * @param pages What the caller knows. A result among those with a `fragment` costs no file until it is loaded; of the
 *   others, the first few are asked for at once.
 * @param index The name of the index, where the caller knows it; then nothing waits for the list of indexes.
 * @returns best first, at most 30. Pages that are past `until` are among them.
 * @throws when the index or WebAssembly cannot be loaded; the next search tries again.
 */
export async function searchFullText(
  query: string,
  pages: Promise<readonly Listed[]>,
  index?: string,
): Promise<FullTextAnswer> {
  const words = toFullTextWords(query);
  if (!words.length) return { hits: [], having: 'all', isCut: false };
  const { results, having } = await askEngine(words, index).catch((error: unknown) => {
    // After a new version of the site the old index may be gone, and then the list names the new one.
    if (index === undefined) throw error;
    return askEngine(words);
  });
  return { hits: await toHits(results, await pages), having, isCut: results.length > MOST };
}

/** The first results as pages. @throws when no page that was found could be loaded. */
export async function toHits(results: readonly PagefindResult[], pages: readonly Listed[]): Promise<FullTextHit[]> {
  const addresses = new Map(pages.map(({ href, fragment }) => [fragment, href]));
  let unknown = 0;
  const hits = results.slice(0, MOST).map(async (result): Promise<FullTextHit | undefined> => {
    const href = addresses.get(result.id);
    if (href === undefined && ++unknown > MOST_UNKNOWN) return undefined;
    return { href: href ?? (await result.data()).url, load: () => toPage(result) };
  });
  return keepLoaded(await Promise.allSettled(hits));
}

/** Without those whose file did not come. @throws when that leaves nothing, because something was found. */
function keepLoaded(hits: PromiseSettledResult<FullTextHit | undefined>[]): FullTextHit[] {
  const loaded = hits.flatMap((hit) => (hit.status === 'fulfilled' ? (hit.value ?? []) : []));
  const failed = hits.find((hit) => hit.status === 'rejected');
  if (failed && !loaded.length) throw failed.reason;
  return loaded;
}

async function askEngine(words: readonly string[], index?: string): Promise<FoundPages> {
  prepareFullText(index);
  const asked = engine;
  try {
    return await findPages(await asked!, words);
  } catch (error) {
    forget(asked);
    throw error;
  }
}

async function toPage(result: PagefindResult): Promise<FullTextPage> {
  const { url, meta, excerpt } = await result.data();
  const { until, kind } = meta;
  return {
    title: meta['title'] ?? url,
    ...(kind && { kind }),
    // Guidance and places show their first sentence: words cut from the middle of advice can turn it round.
    excerpt: meta['lead'] ?? excerpt,
    ...(until && { until }),
  };
}

/** @returns best first. @throws when a piece of the index could not be loaded. */
export function findPages(loaded: Engine, words: readonly string[]): Promise<FoundPages> {
  return loaded.ask(words, async ({ indexed, search }) => {
    const known = words.filter((word) => isIndexed(word, indexed));
    const results = known.length ? await search(known) : [];
    if (results.length) return { results, having: known.length < words.length ? 'known' : 'all' };
    return { results: await findSome(search, known, words.length / 2), having: 'some' };
  });
}

/** Pages that have some of the words, those with most of them first: a whole sentence seldom stands on one page. */
async function findSome(search: Asked['search'], words: readonly string[], least: number): Promise<PagefindResult[]> {
  const found = new Map<string, PagefindResult[]>();
  for (const word of words)
    for (const result of await search([word])) found.set(result.id, [...(found.get(result.id) ?? []), result]);
  const toScore = (each: PagefindResult[]) => each.reduce((sum, { score }) => sum + score, 0);
  return [...found.values()]
    .filter((each) => each.length >= least)
    .toSorted((a, b) => b.length - a.length || toScore(b) - toScore(a))
    .map((each) => each.toSorted((a, b) => b.score - a.score)[0]!);
}

function loadEngine(index: string | undefined): Promise<Engine> {
  if (typeof WebAssembly === 'undefined') return Promise.reject(new Error('This browser has no WebAssembly'));
  const program = (import(/* @vite-ignore */ PROGRAM) as Promise<{ PagefindInstance: PagefindClass }>).then(
    ({ PagefindInstance }) => PagefindInstance,
  );
  return openEngine(program, document.documentElement.lang.toLowerCase(), index);
}
