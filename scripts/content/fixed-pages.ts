/**
 * The pages and files that code makes, whatever the content: `src/pages` without its placeholders. They belong to the
 * program, so they are read beside this script and not below the folder that is checked.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface FixedPage {
  /** `/get-help/`, or `/data/figures.csv` for a file. */
  address: string;
  /** The title that the page names in its code; nothing for a file, or a title that the content decides. */
  title?: string | undefined;
}

const PAGES = join(import.meta.dirname, '../../src/pages');
const PARTS = join(import.meta.dirname, '../../src/components/site');
const LAYOUTS = join(import.meta.dirname, '../../src/layouts');

/** The program's own files do not change while it runs. */
const known = new Map<string, unknown>();

/** Every page with an address of its own, in a stable order. */
export function listFixedPages(): FixedPage[] {
  return remember('pages', () =>
    listFiles(PAGES)
      .filter((path) => !path.includes('[') && path !== '404.astro')
      .map((path) => ({ address: toAddress(path), title: findTitle(join(PAGES, path)) })),
  );
}

/** Anchors that the frames of pages bring with them, on any page: `see-also`, `sources`. */
export function listFrameAnchors(): string[] {
  return remember('anchors', () =>
    [PARTS, LAYOUTS].flatMap((folder) =>
      listFiles(folder).flatMap((path) =>
        [...read(join(folder, path)).matchAll(/\bid="([\w-]+)"/g)].map(([, id = '']) => id),
      ),
    ),
  );
}

/** Pages of the site that the footer of every page links to. */
export function listFooterLinks(): string[] {
  return [...read(join(PARTS, 'Footer.astro')).matchAll(/href: '([^']+)'/g)].map(([, href = '']) => href);
}

function toAddress(path: string): string {
  if (path.endsWith('.ts')) return `/${path.slice(0, -'.ts'.length)}`;
  const name = path.replace(/(?:^|\/)index\.astro$|\.astro$/, '');
  return name ? `/${name}/` : '/';
}

function findTitle(path: string): string | undefined {
  return path.endsWith('.astro') ? /<(?:Page|Base)Layout\s[^>]*?\btitle="([^"]*)"/.exec(read(path))?.[1] : undefined;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:astro|ts)$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function read(path: string): string {
  return remember(`text of ${path}`, () => readFileSync(path, 'utf8'));
}

function remember<Result>(name: string, find: () => Result): Result {
  if (!known.has(name)) known.set(name, find());
  return known.get(name) as Result;
}
