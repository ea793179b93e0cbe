/**
 * `search/pages.json`: what the pages that may be found are called, for the search's first answers, and
 * `search/more-pages.json`: pages that it has no room for. Both are read from the finished pages, so that they never say
 * what a page does not.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse as parseHtml, type DefaultTreeAdapterMap } from 'parse5';
import { parse as parseYaml } from 'yaml';
import { packInstantFile } from '../lib/instant-file.ts';
import { takeNeeds, toNeeds, toPlain, type Need } from '../lib/instant-pages.ts';
import { searchKinds, type SearchedPage } from '../lib/searched-page.ts';
import { synonymsSchema, type Synonyms } from '../schemas/search.ts';
import { listPages, readText } from './built-files.ts';
import { readFragmentAddress } from './pagefind-files.ts';
import type { StepInput } from './steps.ts';

export const INSTANT_FILE = 'search/pages.json';
/** In the same form without synonyms, for the search in the text, which finds these pages too. */
export const MORE_FILE = 'search/more-pages.json';
/** In bytes as a server sends them: with its script and headers, the first answer is to cost a slow phone at most 25 kB. */
export const MOST = 18_850;
/**
 * Of the second file: about 200 pages. A list of all would grow with the site; a page that it leaves out is found by its
 * text, and costs one small file more to be shown.
 */
export const MOST_MORE = 6000;

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export function writeInstantIndex({ root, folder }: Pick<StepInput, 'root' | 'folder'>): void {
  const fragments = readFragments(folder);
  const pages = listPages(folder).flatMap((path) => {
    const page = findSearchedPage(toHref(path), readText(folder, path));
    return page ? [{ ...page, fragment: fragments.get(page.href) }] : [];
  });
  const { first, more } = toInstantFiles(pages, readSynonyms(root));
  mkdirSync(join(folder, 'search'), { recursive: true });
  writeFileSync(join(folder, INSTANT_FILE), first);
  writeFileSync(join(folder, MORE_FILE), more);
}

/** The synonyms, and as much of what is needed of the pages as there is room for; then the pages without room. */
export function toInstantFiles(
  pages: SearchedPage[],
  synonyms: Synonyms['synonyms'],
  most = MOST,
  mostMore = MOST_MORE,
): { first: string; more: string } {
  const needs = toNeeds(pages);
  const first = packAsMuch(needs, synonyms, most);
  const listed = new Set(takeNeeds(needs.slice(0, first.count)).map(({ href }) => href));
  const others = needs.filter((need) => 'page' in need && !listed.has(need.page.href));
  return { first: first.text, more: packAsMuch(others, [], mostMore).text };
}

/** The needs that there is room for, in bytes as a server sends them. */
function packAsMuch(needs: Need[], synonyms: Synonyms['synonyms'], most: number): { text: string; count: number } {
  const pack = (count: number) => packInstantFile({ pages: takeNeeds(needs.slice(0, count)), synonyms });
  let [count, over] = [0, needs.length + 1];
  // Each half is tried, because what stands together compresses better than in proportion.
  while (over - count > 1) {
    const middle = count === 0 && over > needs.length ? needs.length : Math.floor((count + over) / 2);
    if (brotliCompressSync(pack(middle)).length <= most) count = middle;
    else over = middle;
  }
  return { text: pack(count), count };
}

/**
 * As the search compares them, each once: the first in the file counts. With a row at the end that means nothing: words
 * that are right as they stand.
 */
export function readSynonyms(root: string): Synonyms['synonyms'] {
  const { synonyms, notMisspelt } = synonymsSchema.parse(
    parseYaml(readFileSync(join(root, 'content/search/synonyms.yaml'), 'utf8')),
  );
  const said = new Set<string>();
  return [...synonyms, { say: notMisspelt }].flatMap((row) => {
    const say = [...new Set(row.say.map(toPlain))].filter((each) => !said.has(each));
    say.forEach((each) => said.add(each));
    return say.length ? { ...row, say } : [];
  });
}

/** The name of each page's file in the index of the full text, by its address. Empty when there is no such index. */
function readFragments(folder: string): Map<string, string> {
  const parent = join(folder, 'pagefind', 'fragment');
  if (!existsSync(parent)) return new Map();
  const files = readdirSync(parent, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.pf_fragment$/.test(file),
  );
  return new Map(
    files.map((file) => [readFragmentAddress(readFileSync(join(parent, file))), file.replace(/\.pf_fragment$/, '')]),
  );
}

/** What a finished page says of itself. @returns undefined for a page that is not to be found. */
export function findSearchedPage(href: string, html: string): SearchedPage | undefined {
  if (!html.includes(' data-kind="')) return undefined;
  const start = html.indexOf('<main');
  const main = findElement(parseHtml(html.slice(start, html.indexOf('</h1>', start) + 5)), 'main');
  const kind = searchKinds.find((each) => main && each === getAttribute(main, 'data-kind'));
  const heading = main && findElement(main, 'h1');
  if (!main || !kind || !heading) {
    throw new Error(`${href} is to be found by the search, and has no heading in <main> or no kind that is known`);
  }
  const last = findWith(main, 'data-last');
  const aliases = findWith(main, 'data-aliases')?.split(', ') ?? [];
  return {
    ...{ href, kind, aliases, title: getWords(heading) },
    ...(last !== undefined && { until: last }),
    ...toGiven(main, ['due', 'area', 'note']),
  };
}

function toGiven(main: Element, names: ('due' | 'area' | 'note')[]): Partial<SearchedPage> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = getAttribute(main, `data-${name}`);
      return value ? [[name, value]] : [];
    }),
  );
}

function toHref(path: string): string {
  return `/${path.replace(/index\.html$/, '')}`;
}

function listElements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...listElements(child)] : []));
}

function findElement(node: Node, name: string): Element | undefined {
  return listElements(node).find(({ tagName }) => tagName === name);
}

/** The value of an attribute, on whichever element it stands. */
function findWith(node: Node, name: string): string | undefined {
  return listElements(node)
    .map((each) => getAttribute(each, name))
    .find((value) => value !== undefined);
}

function getAttribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

function getWords(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(getWords).join('').replace(/\s+/g, ' ').trim() : '';
}
