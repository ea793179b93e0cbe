/** A site of hand-made pages, for tests. */
import { toSite, type FigureRecord, type Site } from './site.ts';

export interface SmallSite {
  /** Address to what stands in `<main>`. */
  pages: Record<string, string>;
  redirects?: Record<string, string>;
  figures?: FigureRecord[];
  files?: string[];
  /** What every page's footer says. */
  footer?: string;
}

/** Path below the folder to text. */
export function toFiles({
  pages,
  redirects,
  figures,
  files = [],
  footer = 'About',
}: SmallSite): Record<string, string> {
  const html = Object.entries(pages).map(([address, main]) => [
    `${address.slice(1)}index.html`,
    `<!doctype html><html><head><title>Page ${address}</title></head><body><main>${main}</main>
    <footer><p>${footer}</p></footer></body></html>`,
  ]);
  return {
    ...Object.fromEntries(html),
    ...Object.fromEntries(files.map((path) => [path, 'a file'])),
    ...(redirects && {
      _redirects: Object.entries(redirects)
        .map(([from, to]) => `${from} ${to} 301\n`)
        .join(''),
    }),
    ...(figures && { 'data/figures.json': JSON.stringify({ figures }) }),
  };
}

export function createSite(site: SmallSite): Site {
  const files = toFiles(site);
  return toSite({ paths: Object.keys(files), read: (path) => files[path]! });
}
