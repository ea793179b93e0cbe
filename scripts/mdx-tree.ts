/** The text of an MDX file as a tree, from the parser that Astro itself uses. */
import { mdxToMdast } from 'satteri';
import type { ContentFile } from './content-files.ts';

export interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  alt?: string | null;
  url?: string;
  title?: string | null;
  depth?: number;
  attributes?: { name?: string; value?: unknown }[];
  children?: MdxNode[];
  position?: { start: { line: number; column: number } };
}

const trees = new WeakMap<ContentFile, MdxNode>();

/** A tree without anything where the text cannot be read: what is wrong with it is for the rule on MDX to say. */
export function readMdxTree(file: ContentFile): MdxNode {
  const known = trees.get(file);
  if (known) return known;
  const tree = parse(file.body);
  trees.set(file, tree);
  return tree;
}

function parse(text: string): MdxNode {
  try {
    return mdxToMdast(text, { features: { gfm: true } }) as MdxNode;
  } catch {
    return { type: 'root' };
  }
}

/**
 * Where a stretch of a node's text stands in the file. Markdown drops indents and resolves references like &amp;, so
 * the column is looked up in the line as written.
 */
export function toTextPlace(
  file: ContentFile,
  node: MdxNode,
  text: string,
  { words, index }: { words: string; index: number },
): { line: number; column: number } {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const before = text.slice(0, index).split('\n');
  const row = line + before.length - 1;
  const expected = (before.length > 1 ? 1 : column) + before.at(-1)!.length;
  const written = file.text.split('\n')[row - 1]?.indexOf(words, expected - 1) ?? -1;
  return { line: row, column: written < 0 ? expected : written + 1 };
}
