/**
 * A page as a reader takes it in: its fields and its paragraphs, and which of them stand so close together that whoever
 * reads one sees the other. The address of a link counts as words, because that is where the reader goes.
 */
import { collections } from '../../src/schemas/collections.ts';
import { findPosition, type ContentFile } from './content-files.ts';
import { readMdxTree, toTextPlace, type MdxNode } from './mdx-tree.ts';
import { listReaderTexts } from './reader-texts.ts';

export interface Block {
  /** Its words, with the addresses of its links in them. */
  text: string;
  /** The field, like `notFor.1`; left out for text. */
  field?: string;
  /** Blocks of one group stand under one heading, in one card, or in one list of fields. */
  group: string;
  /** Its place among the blocks of the text. */
  order: number;
  place: (words: string) => { line: number; column: number };
}

const PARAGRAPHS = ['paragraph', 'heading', 'tableCell'];
/** What stands apart from the text around it, or is closed. */
const APART = ['CareCard', 'Details'];
const SHOWN_ATTRIBUTES = ['heading', 'summary'];

/** Every block of a file, fields first. Names of sources and search words are left out. */
export function listBlocks(file: ContentFile): Block[] {
  return [...listFieldBlocks(file), ...(collections[file.collection].format === 'mdx' ? listTextBlocks(file) : [])];
}

/** Whether a reader of one block sees the other: fields of one list, or paragraphs next to each other. */
export function isNear(one: Block, other: Block): boolean {
  if (one.group !== other.group) return false;
  return one.field !== undefined || Math.abs(one.order - other.order) <= 1;
}

function listFieldBlocks(file: ContentFile): Block[] {
  const words = listReaderTexts(file).flatMap(({ kind, text, field, place }): Block[] =>
    kind === 'field' && field && !field.startsWith('evidence.')
      ? [{ text, field, group: toGroup(field), order: 0, place: (found) => place(0, found) }]
      : [],
  );
  const { action } = (file.data ?? {}) as { action?: { href?: unknown } };
  if (typeof action?.href !== 'string') return words;
  const field = 'action.href';
  const place = () => findPosition(file, field.split('.'));
  return [...words, { text: action.href, field, group: toGroup(field), order: 0, place }];
}

/** `notFor.1` and `notFor.2` belong together; a field of its own, like the summary, is shown alone in lists. */
function toGroup(field: string): string {
  return field.includes('.') ? `field ${field.slice(0, field.lastIndexOf('.'))}` : `field ${field}`;
}

function listTextBlocks(file: ContentFile): Block[] {
  const tree = readMdxTree(file);
  const targets = new Map(findDefinitions(tree));
  const blocks: Block[] = [];
  let section = 0;
  const add = (node: MdxNode, text: string) =>
    blocks.push({
      text,
      group: `section ${section}`,
      order: blocks.length,
      place: (words) => findPlace(file, node, text, words),
    });
  const visit = (node: MdxNode) => {
    const isApart = APART.includes(node.name ?? '');
    if (isApart || node.type === 'heading') section++;
    for (const { name, value } of node.attributes ?? []) {
      if (SHOWN_ATTRIBUTES.includes(name ?? '') && typeof value === 'string') add(node, value);
    }
    if (PARAGRAPHS.includes(node.type)) add(node, toText(node, targets));
    else node.children?.forEach(visit);
    if (isApart) section++;
  };
  visit(tree);
  return blocks;
}

/** Where the words are written; the address of a reference stands elsewhere, so there it is where the block begins. */
function findPlace(file: ContentFile, node: MdxNode, text: string, words: string): { line: number; column: number } {
  const place = toTextPlace(file, node, text, { words, index: Math.max(text.indexOf(words), 0) });
  const { line = place.line, column = place.column } = node.position?.start ?? {};
  return file.text.split('\n')[place.line - 1]?.includes(words) ? place : { line, column };
}

type Target = { identifier?: string };

function findDefinitions(node: MdxNode): [string, string][] {
  const own: [string, string][] =
    node.type === 'definition' ? [[(node as Target).identifier ?? '', node.url ?? '']] : [];
  return [...own, ...(node.children ?? []).flatMap(findDefinitions)];
}

function toText(node: MdxNode, targets: Map<string, string>): string {
  const url = node.url ?? targets.get((node as Target).identifier ?? '');
  const words = node.value ?? (node.children ?? []).map((child) => toText(child, targets)).join('');
  return url ? `${words} (${url})` : words;
}
