/** The built site, as the site tests read it. `npm test` builds it first. */
import { existsSync } from 'node:fs';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { listBuiltFiles, listPages, readText } from '../src/build/built-files.ts';

export type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

export const DIST = 'dist';
if (!existsSync(`${DIST}/index.html`)) throw new Error('There is no built site: run npm run build first');

export interface Page {
  /** `/get-help/` */
  path: string;
  file: string;
  html: string;
  elements: Element[];
}

/** Parsed when somebody asks, because many tests only want the addresses. */
class BuiltPage implements Page {
  readonly path: string;
  readonly html: string;
  readonly file: string;
  #elements: Element[] | undefined;

  constructor(file: string) {
    this.file = file;
    this.path = `/${file.replace(/index\.html$/, '')}`;
    this.html = readText(DIST, file);
  }

  get elements(): Element[] {
    return (this.#elements ??= listElements(parse(this.html)));
  }
}

export const files = listBuiltFiles(DIST);
export const pages: Page[] = listPages(DIST).map((file) => new BuiltPage(file));
/** Pages a reader can arrive at; the 404 page is shown in the place of others. */
export const addressed = pages.filter(({ file }) => file !== '404.html');
/** Pages that search engines may list; the others are reached from the editors' guide, or from an old address. */
export const listed = addressed.filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'));

export function getPage(path: string): Page {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`There is no page at ${path}`);
  return page;
}

export function getAttribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function findAll(page: Page, tagName: string): Element[] {
  return page.elements.filter((element) => element.tagName === tagName);
}

/** The words of an element, white space folded. */
export function getWords(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if ('tagName' in node && (node.tagName === 'script' || node.tagName === 'style')) return '';
  return 'childNodes' in node ? node.childNodes.map(getWords).join('').replace(/\s+/g, ' ') : '';
}

/** In the order of the page. */
function listElements(node: Node, found: Element[] = []): Element[] {
  if ('tagName' in node) found.push(node);
  if ('childNodes' in node) for (const child of node.childNodes) listElements(child, found);
  return found;
}
