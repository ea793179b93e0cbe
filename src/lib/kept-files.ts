/** Which pages and files of the site a reader's device keeps for a time without a network. */

/** Everything below these addresses: what to do, and where to go. */
const PREFIXES = ['/get-help/', '/places/'];
const PAGES = ['/', '/search/', '/offline/'];
/** The same sheets in large print are for paper, and would be kept twice. */
const NOT = /\/large-print\/$/;
/** Of the search, the words of danger and the names of pages; the index of their texts is too large for a phone. */
const FILES =
  /^\/_astro\/[^/]+\.js$|^\/icon\.svg$|^\/data\/finder\.json$|^\/search\/(?:red-flags|pages|more-pages)\.json$/;

export function isKeptPage(path: string): boolean {
  return (PAGES.includes(path) || PREFIXES.some((prefix) => path.startsWith(prefix))) && !NOT.test(path);
}

/**
 * @param paths Files of the built site (`get-help/index.html`).
 * @returns addresses, in the order given.
 */
export function listKept(paths: string[]): { pages: string[]; files: string[] } {
  return {
    pages: paths
      .filter((path) => path.endsWith('index.html'))
      .map((path) => `/${path.slice(0, -'index.html'.length)}`)
      .filter(isKeptPage),
    files: paths.map((path) => `/${path}`).filter((path) => FILES.test(path)),
  };
}
