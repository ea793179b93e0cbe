/** The text of an MDX file as a tree, from the parser that Astro itself uses. */
import { mdxToMdast } from 'satteri';
import { DEEPEST_LEVEL, type ContentNode } from '../../src/lib/content-policy.ts';
import type { ContentFile } from './content-files.ts';

export interface MdxNode extends ContentNode {
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

/** Words run on for 1,000 characters at most; only a program's text needs more than this in one line. */
const LONGEST_LINE = 20_000;
/** A parser may call itself for each bracket, and breaks without a word on enough of them. */
const BRACKETS = /[([{<>]{100}/;

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

/** @returns where a text would be too much for a parser, if anywhere. */
export function findTooMuch(text: string): ReadMdx['error'] {
  const lines = text.split('\n');
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) return { message: 'this line is far too long: break it into paragraphs', line: long + 1, column: 1 };
  for (const [index, line] of lines.entries()) {
    const at = line.search(BRACKETS);
    if (at >= 0) return { message: 'there are far too many brackets in a row', line: index + 1, column: at + 1 };
  }
  return undefined;
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
