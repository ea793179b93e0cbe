/** HTML as a plain tree for comparing: white space folded, attributes sorted, comments gone. */
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Comparable = string | { name: string; attributes: Record<string, string>; children: Comparable[] };

/**
 * Left out on both sides: `data-module` (we load none of NHS frontend's scripts), `role="navigation"` (html-validate
 * calls it redundant on `nav`).
 */
const IGNORED = (name: string, value: string) =>
  name === 'data-module' || (name === 'role' && value === 'navigation') || name.startsWith('data-astro');

export function toComparable(html: string): Comparable[] {
  return toChildren(parseFragment(html));
}

function toChildren(node: Node): Comparable[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child): Comparable[] => {
    if (child.nodeName === '#text' && 'value' in child) {
      const text = child.value.replace(/\s+/g, ' ').trim();
      return text ? [text] : [];
    }
    if (!('tagName' in child)) return [];
    const attributes = child.attrs
      .filter(({ name, value }) => !IGNORED(name, value))
      .map(({ name, value }) => [name, value] as const)
      .sort(([a], [b]) => a.localeCompare(b));
    return [{ name: child.tagName, attributes: Object.fromEntries(attributes), children: toChildren(child) }];
  });
}
