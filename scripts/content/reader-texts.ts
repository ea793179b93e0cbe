/**
 * The words that readers see and that we wrote, wherever they stand: in fields, in paragraphs, headings, tables and
 * cards. Names, quotes and search words are left out: the schema calls them `theirs`.
 */
import { BLANK, listRowLines, splitCells } from '../../src/lib/data-table.ts';
import { collections } from '../../src/schemas/collections.ts';
import { findPosition, type ContentFile, type Fault } from './content-files.ts';
import { readMdxTree, toTextPlace, type MdxNode } from './mdx-tree.ts';
import { findShape, getShape } from './schema-shapes.ts';

export interface ReaderText {
  file: ContentFile;
  /** A field's value, or all words of a paragraph, heading, cell or card heading. Components without words are `GAP`. */
  text: string;
  kind: 'field' | 'paragraph' | 'heading' | 'cell' | 'attribute' | 'alt';
  /** The field, like `initiatives.0.summary`. */
  field?: string;
  /** Of a heading: 2 to 6. */
  depth?: number;
  /** Names of the components, and types of the Markdown, around a character of the text: `Term`, `CareCard`, `link`. */
  around: (index: number) => string[];
  /** Where words of the text stand in the file. */
  place: (index: number, words: string) => { line: number; column: number };
}

/** Stands in a text for something without words of its own: a figure of the ledger, code, a picture, a line's end. */
export const GAP = '\uFFFC';

interface Piece {
  start: number;
  node: MdxNode;
  text: string;
  around: string[];
}

/** Blocks whose words belong together. */
const BLOCKS: Record<string, ReaderText['kind']> = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' };
/** Attributes that readers see. */
const SHOWN_ATTRIBUTES = ['heading', 'summary'];

const LONGEST_TEXT = 20_000;

const read = new WeakMap<ContentFile, ReaderText[]>();

/** Every text of a file, fields first, in the order of the file. */
export function listReaderTexts(file: ContentFile): ReaderText[] {
  const known = read.get(file);
  if (known) return known;
  // Without front matter, fields would be read as text.
  const hasText = collections[file.collection].format === 'mdx' && file.hasFrontMatter;
  const texts = [...listFields(file), ...listCells(file), ...(hasText ? listBlocks(file) : [])];
  // The time that some patterns take grows with the square of a text; fields and paragraphs are far shorter.
  const shown = texts.filter(({ text }) => text.length <= LONGEST_TEXT);
  read.set(file, shown);
  return shown;
}

/**
 * One fault for each place where a pattern stands in our words.
 * @param pattern With the flag `g`. @param explain What to say, or nothing if this place is right.
 */
export function findWords(
  files: ContentFile[],
  pattern: RegExp,
  explain: (match: RegExpExecArray, text: ReaderText) => string | undefined,
): Fault[] {
  return files.flatMap((file) =>
    listReaderTexts(file).flatMap((text) =>
      [...text.text.matchAll(pattern)].flatMap((match): Fault[] => {
        const message = explain(match, text);
        return message ? [toFault(text, match.index, match[0], message)] : [];
      }),
    ),
  );
}

/** A fault about words of a text. */
export function toFault(text: ReaderText, index: number, words: string, message: string): Fault {
  return { file: text.file.path, ...text.place(index, words), field: text.field, value: words.trim(), message };
}

function listFields(file: ContentFile): ReaderText[] {
  const shape = getShape(file.collection);
  const texts: ReaderText[] = [];
  const visit = (value: unknown, path: PropertyKey[]) => {
    if (typeof value === 'string') {
      if (findShape(shape, path)?.words === 'ours') texts.push(toFieldText(file, path, value));
    } else if (Array.isArray(value)) {
      value.forEach((each, index) => visit(each, [...path, index]));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) visit(each, [...path, key]);
    }
  };
  visit(file.data, []);
  return texts;
}

/** In the rows of a table only the columns of type `ours` are our words; what is printed stays as it is. */
function listCells(file: ContentFile): ReaderText[] {
  const { rows, columns } = (file.data ?? {}) as { rows?: unknown; columns?: unknown };
  if (file.collection !== 'datasets' || typeof rows !== 'string' || !Array.isArray(columns)) return [];
  const isOurs = (columns as ({ type?: unknown } | null)[]).map((column) => column?.type === 'ours');
  return listRowLines(rows).flatMap(({ text: line }, row) =>
    splitCells(line).flatMap(({ text }, cell): ReaderText[] => {
      if (!isOurs[cell] || text === '' || text === BLANK) return [];
      const place = (index: number) => {
        const start = findPosition(file, ['rows', row, cell]);
        return { line: start.line, column: start.column + index };
      };
      return [{ file, text, kind: 'field', field: `rows.${row}.${cell}`, around: () => [], place }];
    }),
  );
}

function toFieldText(file: ContentFile, path: PropertyKey[], text: string): ReaderText {
  const place = (_index: number, words: string) => {
    const { line, column } = findPosition(file, path);
    // A text of several lines stands below its field's name.
    const lines = file.text.split('\n');
    for (let row = line; row <= Math.min(line + 12, lines.length); row++) {
      const found = lines[row - 1]?.indexOf(words, row === line ? column - 1 : 0) ?? -1;
      if (found >= 0) return { line: row, column: found + 1 };
    }
    return { line, column };
  };
  return { file, text, kind: 'field', field: path.join('.'), around: () => [], place };
}

function listBlocks(file: ContentFile): ReaderText[] {
  const texts: ReaderText[] = [];
  const visit = (node: MdxNode, around: string[]) => {
    const here = [...around, node.name ?? node.type];
    for (const { name, value } of node.attributes ?? []) {
      if (SHOWN_ATTRIBUTES.includes(name ?? '') && typeof value === 'string') {
        texts.push(toBlockText(file, node, 'attribute', [{ start: 0, node, text: value, around: here }]));
      }
    }
    if (node.type === 'image' && node.alt) {
      texts.push(toBlockText(file, node, 'alt', [{ start: 0, node, text: node.alt, around: here }]));
    }
    const kind = BLOCKS[node.type];
    if (kind) texts.push(toBlockText(file, node, kind, collectPieces(node, around)));
    for (const child of node.children ?? []) visit(child, here);
  };
  visit(readMdxTree(file), []);
  return texts;
}

function collectPieces(block: MdxNode, outside: string[]): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (node: MdxNode, text: string, around: string[]) => {
    pieces.push({ start, node, text, around });
    start += text.length;
  };
  const visit = (node: MdxNode, around: string[]) => {
    const here = [...around, node.name ?? node.type];
    if (node.type === 'text') add(node, node.value ?? '', around);
    else if (node.children?.length) node.children.forEach((child) => visit(child, here));
    else add(node, GAP, here);
  };
  visit(block, outside);
  return pieces;
}

function toBlockText(file: ContentFile, block: MdxNode, kind: ReaderText['kind'], pieces: Piece[]): ReaderText {
  const text = pieces.map((piece) => piece.text).join('');
  const pieceAt = (index: number) => pieces.findLast(({ start }) => start <= index) ?? pieces[0];
  return {
    file,
    text,
    kind,
    ...(kind === 'heading' && { depth: block.depth ?? 0 }),
    around: (index) => pieceAt(index)?.around ?? [],
    place: (index, words) => {
      const piece = pieceAt(index);
      if (!piece) return { line: block.position?.start.line ?? 1, column: block.position?.start.column ?? 1 };
      const inside = index - piece.start;
      // Words may run on into the next piece; the line as written has only the first part of them together.
      const together = words.slice(0, Math.max(1, piece.text.length - inside));
      return toTextPlace(file, piece.node, piece.text, { words: together.split('\n')[0] ?? '', index: inside });
    },
  };
}
