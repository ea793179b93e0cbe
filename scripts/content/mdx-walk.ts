/** Ways through the tree of a text. */
import type { MdxNode } from './mdx-tree.ts';

export interface Visit {
  node: MdxNode;
  /** The nodes that it stands in, the outermost first. */
  above: MdxNode[];
}

/** Every node of a tree, in the order of the text. */
export function listNodes(tree: MdxNode): Visit[] {
  const visits: Visit[] = [];
  const visit = (node: MdxNode, above: MdxNode[]) => {
    visits.push({ node, above });
    const here = [...above, node];
    node.children?.forEach((child) => visit(child, here));
  };
  visit(tree, []);
  return visits;
}

/** The words inside a node as a reader sees them, without those of pictures. */
export function toWords({ type, value, children = [] }: MdxNode): string {
  const own = type === 'text' || type === 'inlineCode' ? (value ?? '') : '';
  return own + children.map(toWords).join('');
}

/** Where a node begins in its file. */
export function toStart({ position }: MdxNode): { line: number; column: number } {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}
