/** A built site as its readers can reach it: pages, files to download, addresses that lead on, figures. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles, readText } from '../../src/build/built-files.ts';
import { readPage, type Page } from './page.ts';

/** A record of `data/figures.json`; what else it has is not compared. */
export interface FigureRecord {
  id: string;
  printed: string;
  unit?: string;
  what?: string;
  place?: string;
  period?: string;
  as_of?: string;
  publication?: string;
  locator?: string;
  quote?: string;
  note?: string;
}

export interface Site {
  /** By address, `/get-help/gp/`. A page that only leads on to another is none. */
  pages: Map<string, Page>;
  /** The addresses of all other files that somebody may have saved, `/data/figures.csv`. */
  files: Set<string>;
  /** Old address to new address. */
  redirects: Map<string, string>;
  figures: Map<string, FigureRecord>;
}

/** What a site is made of, before it is read. */
export interface SiteSource {
  /** Paths below the folder, `get-help/gp/index.html`. */
  paths: string[];
  read: (path: string) => string;
}

/** @throws when the folder is not a built site. */
export function readSite(folder: string): Site {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built site in ${folder}.`);
  return toSite({ paths: listBuiltFiles(folder), read: (path) => readText(folder, path) });
}

export function toSite({ paths, read }: SiteSource): Site {
  const redirects = paths.includes('_redirects') ? readRedirects(read('_redirects')) : new Map<string, string>();
  const pages = new Map<string, Page>();
  for (const path of paths.filter(isPage)) {
    const address = toAddress(path);
    if (!redirects.has(address)) pages.set(address, readPage(address, read(path)));
  }
  const figures = paths.includes(FIGURES) ? readFigures(read(FIGURES)) : [];
  return {
    pages,
    files: new Set(paths.filter((path) => !isPage(path) && !PRIVATE.test(path)).map((path) => `/${path}`)),
    redirects,
    figures: new Map(figures.map((figure) => [figure.id, figure])),
  };
}

const FIGURES = 'data/figures.json';
/** Named anew by every build, not for readers, or the picture of a page, which goes with its page. */
const PRIVATE = /^(?:_|pagefind\/|pictures\/|build\.json)|\.(?:br|gz)$/;

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

function toAddress(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Lines such as `/old/ /new/ 301`. */
function readRedirects(text: string): Map<string, string> {
  const pairs = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([from, to]) => from?.startsWith('/') && to)
    .map(([from, to]): [string, string] => [toPageAddress(from!), to!]);
  return new Map(pairs);
}

/** A page has one address, whether or not its link ends with a slash. */
export function toPageAddress(path: string): string {
  return path.endsWith('/') || /\.\w+$/.test(path) ? path : `${path}/`;
}

function readFigures(text: string): FigureRecord[] {
  return (JSON.parse(text) as { figures?: FigureRecord[] }).figures ?? [];
}
