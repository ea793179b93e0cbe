/** The search in the text of all pages: Pagefind, loaded when it is first asked. */

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
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}
interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

const INDEX = '/pagefind/pagefind.js';
let engine: Promise<Pagefind> | undefined;

/** @returns best first. @throws when the index or WebAssembly cannot be loaded; the next search tries again. */
export async function searchFullText(query: string): Promise<FullTextHit[]> {
  engine ??= loadEngine();
  engine.catch(() => (engine = undefined));
  const { results } = await (await engine).search(query);
  const pages = await Promise.all(results.slice(0, 20).map((result) => result.data()));
  return pages.map(({ url, meta, excerpt }) => ({
    href: url,
    // Guidance and places show their first sentence: words cut from the middle of advice can turn it round.
    load: () => Promise.resolve({ title: meta['title'] ?? url, excerpt: meta['lead'] ?? excerpt }),
  }));
}

async function loadEngine(): Promise<Pagefind> {
  const loaded = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
  // A worker would need a hole in the Trusted Types policy, and on an index of this size it saves nothing.
  await loaded.options({
    noWorker: true,
    excerptLength: 24,
    ranking: { metaWeights: { title: 5, aliases: 6, kind: 0, lead: 1 } },
  });
  await loaded.init();
  return loaded;
}
