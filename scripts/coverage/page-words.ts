/** The words that a reader finds on a page of the built site. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { toPlain } from './places.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Not read by anybody, or the same on every page. */
const LEFT_OUT = ['head', 'script', 'style', 'header', 'footer', 'nav', 'svg'];

const known = new Map<string, string>();

/** @returns nothing when there is no such page. */
export function readPageWords(dist: string, address: string): string | undefined {
  const path = join(dist, address, 'index.html');
  if (!existsSync(path)) return undefined;
  const text = known.get(path) ?? toPlain(listTexts(parse(readFileSync(path, 'utf8'))).join(''));
  known.set(path, text);
  return text;
}

/** Inline elements do not part words, blocks do. */
function listTexts(node: Node): string[] {
  if (node.nodeName === '#text' && 'value' in node) return [node.value];
  if (LEFT_OUT.includes(node.nodeName) || !('childNodes' in node) || isNote(node)) return [];
  const inside = node.childNodes.flatMap(listTexts);
  return INLINE.includes(node.nodeName) ? inside : [' ', ...inside, ' '];
}

/** What a screen reader hears after a figure: the number of its note. */
function isNote(node: Node): boolean {
  return 'attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'app-fact__note');
}

const INLINE = ['a', 'b', 'strong', 'em', 'i', 'span', 'abbr', 'small'];
