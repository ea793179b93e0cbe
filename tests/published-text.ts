/** Everything that the built site says, to readers and to programs, as text that can be searched. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

export interface PublishedText {
  file: string;
  /** The address it is about: that of a page, also for the search's copy of it. */
  path: string;
  /** Sentences; `|` stands between parts of the page, such as cells of a table. Apostrophes are straight. */
  words: string;
  /** Everything, marks and attributes too. */
  raw: string;
}

/**
 * Compressed twins say the same; pictures and the search's program and lists of single words say nothing. The search's
 * list of pages has their titles and other names, which the pages have too.
 */
const NOT_READ =
  /\.(?:br|gz|webp|avif|png|jpe?g|ico|woff2?|pf_index|pf_meta|pagefind)$|wasm|^search\/(?:more-)?pages\.json$/;
/** Elements within a sentence. */
const IN_LINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'em',
  'i',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);
/** What readers hear, see on hovering, or find in a list of results. */
const SPOKEN = new Set(['alt', 'aria-label', 'content', 'title']);

export function readPublished(folder: string, files: string[]): PublishedText[] {
  return files
    .filter((file) => !NOT_READ.test(file))
    .map((file) => toPublishedText(file, readFileSync(join(folder, file))));
}

export function toPublishedText(file: string, bytes: Buffer): PublishedText {
  if (file.endsWith('.pf_fragment')) {
    const raw = bytes.toString().replace(/^pagefind_dcd/, '');
    const fragment = JSON.parse(raw) as { url: string };
    return { file, path: fragment.url, raw, words: fold(listStrings(fragment).join(' | ')) };
  }
  const raw = bytes.toString();
  const path = `/${file.replace(/index\.html$/, '')}`;
  return { file, path, raw, words: fold(toWords(file, raw)) };
}

function toWords(file: string, raw: string): string {
  if (file.endsWith('.html')) return readNode(parse(raw));
  if (file.endsWith('.json')) return listStrings(JSON.parse(raw)).join(' | ');
  return raw;
}

function readNode(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!('childNodes' in node)) return '';
  const inner = node.childNodes.map(readNode).join('');
  if (!('tagName' in node)) return inner;
  if (node.tagName === 'style') return '';
  const spoken = node.attrs.filter(({ name }) => SPOKEN.has(name)).map(({ value }) => ` | ${value} | `);
  const own = node.tagName === 'script' ? readScript(node.attrs, inner) : inner;
  return `${spoken.join('')}${IN_LINE.has(node.tagName) ? own : ` | ${own} | `}`;
}

/** Of scripts the data for programs is read; the others are files of their own. */
function readScript(attributes: { name: string; value: string }[], text: string): string {
  const isData = attributes.some(({ name, value }) => name === 'type' && value === 'application/ld+json');
  return isData ? listStrings(JSON.parse(text)).join(' | ') : '';
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

/** One kind of space and of apostrophe. */
function fold(text: string): string {
  return text
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/(?: ?\| ?)+/g, ' | ');
}
