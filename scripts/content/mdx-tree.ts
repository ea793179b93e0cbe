/** The text of an MDX file as a tree, from the parser that Astro itself uses. */
import { mdxToMdast } from 'satteri';
import { DEEPEST_LEVEL, type ContentNode } from '../../src/lib/content-policy.ts';
import type { ContentFile } from './content-files.ts';
import { findTooMuch } from './too-much.ts';

interface Place {
  line: number;
  column: number;
}

export interface MdxNode extends ContentNode {
  position?: { start: Place; end: Place };
  /** Of a link by reference and of its definition. */
  identifier?: string;
  children?: MdxNode[];
}

export interface ReadMdx {
  /** Has nothing in it where the text cannot be read. */
  tree: MdxNode;
  /** Why the text cannot be read, in the parser's words, and where. */
  error?: { message: string; line: number; column: number };
}

const trees = new WeakMap<ContentFile, ReadMdx>();

/** A tree without anything where the text cannot be read: what is wrong with it is for the rule on MDX to say. */
export function readMdxTree(file: ContentFile): MdxNode {
  return readMdx(file).tree;
}

/** The tree, or why there is none. */
export function readMdx(file: ContentFile): ReadMdx {
  const known = trees.get(file);
  if (known) return known;
  const read = parse(file.body);
  trees.set(file, read);
  return read;
}

function parse(text: string): ReadMdx {
  const error = findTooMuch(text);
  if (error) return { tree: { type: 'root' }, error };
  try {
    const tree = mdxToMdast(text, { features: { gfm: true } }) as MdxNode;
    cutBelow(tree, DEEPEST_LEVEL + 1);
    return { tree };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const [, line = '1', column = '1'] = /(\d+):(\d+)/.exec(message) ?? [];
    return { tree: { type: 'root' }, error: { message, line: Number(line), column: Number(column) } };
  }
}

/** A function that calls itself for each level breaks on a tree that is deep enough; the policy refuses such a text. */
function cutBelow(tree: MdxNode, deepest: number): void {
  let level: MdxNode[] = [tree];
  for (let depth = 0; depth < deepest && level.length; depth++) level = level.flatMap(({ children }) => children ?? []);
  for (const node of level) delete node.children;
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
