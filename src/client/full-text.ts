/** The search in the text of all pages: Pagefind, loaded when it is first asked. */
import { isIndexed, toFullTextWords } from '../lib/full-text-query.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import { openEngine, type Engine, type PagefindClass, type PagefindResult } from './pagefind-engine.ts';

export interface FullTextHit {
  /** The address of the page, as `SearchedPage` has it. */
  href: string;
  /** Loads what the result shows: words of the page, and Pagefind's marks of what matched. */
  load(): Promise<FullTextPage>;
}

export interface FullTextPage {
  title: string;
  /** Escaped text with `<mark>` around what matched; `toExcerptParts` takes it apart. */
  excerpt: string;
  kind?: string;
  /** The minute after which the page must not be found, if there is one. */
  until?: string;
}

const PROGRAM = '/pagefind/pagefind.js';
/** More results than anybody reads. */
const MOST = 30;
/** How many results may cost a file each to know which page they are. */
const MOST_UNKNOWN = 10;
let engine: Promise<Engine> | undefined;

/**
 * @param pages What the caller knows. A result among those with a `fragment` costs no file until it is loaded; of the
 *   others, the first few are asked for at once.
 * @returns best first, at most 30. Pages that are past `until` are among them.
 * @throws when the index or WebAssembly cannot be loaded; the next search tries again.
 */
export async function searchFullText(
  query: string,
  pages: readonly Pick<SearchedPage, 'href' | 'fragment'>[] = [],
): Promise<FullTextHit[]> {
  const words = toFullTextWords(query);
  if (!words.length) return [];
  engine ??= loadEngine();
  engine.catch(() => (engine = undefined));
  const results = await findResults(await engine, words).catch((error: unknown) => {
    // After a new version of the site the old index may be gone.
    engine = undefined;
    throw error;
  });
  const addresses = new Map(pages.map(({ href, fragment }) => [fragment, href]));
  let unknown = 0;
  const hits = results.slice(0, MOST).map(async (result): Promise<FullTextHit | undefined> => {
    const href = addresses.get(result.id);
    if (href === undefined && ++unknown > MOST_UNKNOWN) return undefined;
    return { href: href ?? (await result.data()).url, load: () => toPage(result) };
  });
  return (await Promise.all(hits)).filter((hit) => hit !== undefined);
}

async function toPage(result: PagefindResult): Promise<FullTextPage> {
  const { url, meta, excerpt } = await result.data();
  const { kind, until } = meta;
  return {
    title: meta['title'] ?? url,
    // Guidance and places show their first sentence: words cut from the middle of advice can turn it round.
    excerpt: meta['lead'] ?? excerpt,
    ...(kind && { kind }),
    ...(until && { until }),
  };
}

/** The results for those of the words that the index has. */
export async function findResults(loaded: Engine, words: readonly string[]): Promise<PagefindResult[]> {
  await loaded.loadWords(words);
  const found = words.filter((word) => isIndexed(word, loaded.words));
  return found.length ? (await loaded.search(found.join(' '))).results : [];
}

async function loadEngine(): Promise<Engine> {
  const { PagefindInstance } = (await import(/* @vite-ignore */ PROGRAM)) as { PagefindInstance: PagefindClass };
  return openEngine(PagefindInstance, document.documentElement.lang.toLowerCase());
}
