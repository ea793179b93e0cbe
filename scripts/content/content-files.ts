/** Reads the content as the editor wrote it, so that a finding can name file, line and column. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, Scalar, isScalar, parseDocument, type Document } from 'yaml';
import { listRowLines, splitCells } from '../../src/lib/data-table.ts';
import { collections, type CollectionDefinition } from '../../src/schemas/collections.ts';
import type { CollectionName } from '../../src/schemas/shared.ts';
import { findTooMuch, type TooMuch } from './too-much.ts';

/** `error` must be mended before anything is built, `warning` soon, `information` is for people to judge. */
export type Severity = 'error' | 'warning' | 'information';

/** What a rule finds: something at a place in a file. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  /** The field in front matter, like `sources.0.at`. */
  field?: string | undefined;
  /** What stands there now. */
  value?: string | undefined;
  /** What is wrong and how to mend it, as a sentence. */
  message: string;
}

/** A fault with the rule that found it. */
export interface Finding extends Fault {
  rule: string;
  severity: Severity;
}

/** A file with fields: YAML, or MDX with YAML at its top. */
export interface FieldsFile {
  /** Path from the project's folder, with forward slashes. */
  path: string;
  text: string;
  /** The fields as a document that knows its positions. */
  document: Document.Parsed;
  lines: LineCounter;
  /** How many lines come before the YAML in the file: 1 for front matter. */
  yamlStartsAfter: number;
  /** Plain values. `undefined` where the YAML cannot be read. */
  data: unknown;
  /** Why no parser may see the text, if so: then nothing else is here. */
  tooMuch?: TooMuch;
}

export interface ContentFile extends FieldsFile {
  collection: CollectionName;
  slug: string;
  /** The Markdown, with an empty line for each line of front matter, so that line numbers are the file's. */
  body: string;
  /** False for an MDX file whose front matter is not closed or not there. */
  hasFrontMatter: boolean;
}

/** Every content file, in a stable order. `root` is the project's folder. */
export function readContent(root: string): ContentFile[] {
  return Object.entries(collections).flatMap(([name, definition]: [string, CollectionDefinition]) => {
    const base = join(root, 'content', definition.folder);
    return listFiles(base)
      .filter((file) => /\.(?:mdx|md|ya?ml)$/.test(file))
      .map((file) => {
        const path = relative(root, file).split(sep).join('/');
        const text = readText(file);
        return readOnce(read.content, `${name} ${path}`, text, () =>
          parseContentFile({ path, text, collection: name as CollectionName }),
        );
      });
  });
}

/** A file of YAML alone. @throws when it does not exist. */
export function readYamlFile(root: string, path: string): FieldsFile {
  const text = readText(join(root, path));
  return readOnce(read.yaml, path, text, () => {
    const tooMuch = findTooMuch(text);
    if (tooMuch) return { path, yamlStartsAfter: 0, ...refuse(tooMuch) };
    return { path, text, ...parseYaml(text), yamlStartsAfter: 0 };
  });
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** As each path was last read: content files, and files of YAML alone. */
const read = { content: new Map<string, ContentFile>(), yaml: new Map<string, FieldsFile>() };

/**
 * The preview checks all content after every save, and a file that says what it said when it was last read is the same
 * one, with all that has been found out about it since. Nothing changes a file that was read.
 */
function readOnce<File extends FieldsFile>(known: Map<string, File>, key: string, text: string, parse: () => File): File {
  const last = known.get(key);
  if (last && !last.tooMuch && last.text === text) return last;
  const fresh = parse();
  known.set(key, fresh);
  return fresh;
}

/** A content file from its text. `path` is from the project's folder, with forward slashes. */
export function parseContentFile({
  path,
  text,
  collection,
}: Pick<ContentFile, 'path' | 'text' | 'collection'>): ContentFile {
  const { format } = collections[collection];
  const slug = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const tooMuch = findTooMuch(text);
  if (tooMuch) return { path, collection, slug, body: '', hasFrontMatter: true, yamlStartsAfter: 0, ...refuse(tooMuch) };
  const parts = format === 'mdx' ? splitFrontMatter(text) : { yaml: text, body: '' };
  return {
    path,
    collection,
    slug,
    text,
    ...parseYaml(parts?.yaml ?? ''),
    yamlStartsAfter: format === 'mdx' ? 1 : 0,
    body: parts?.body ?? text,
    hasFrontMatter: parts !== undefined,
  };
}

/** With the line ends of this project, whatever the editor's computer writes. */
function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/**
 * Cuts the fields from the text, by lines that are `---` and nothing else. Astro looks for the same marks less
 * strictly; where the two could disagree about what is text, the file has no front matter at all.
 */
function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const lines = text.split('\n');
  const isMark = (line = '') => /^---[ \t]*\r?$/.test(line);
  if (!isMark(lines[0])) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+)/.test(line));
  if (end < 0 || !isMark(lines[end])) return undefined;
  return {
    yaml: `${lines.slice(1, end).join('\n')}\n`,
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
}

function parseYaml(yaml: string): Pick<FieldsFile, 'document' | 'lines' | 'data'> {
  const lines = new LineCounter();
  const options = { lineCounter: lines, schema: 'core', merge: false, prettyErrors: false } as const;
  const document = parseDocument(yaml, options);
  return { document, lines, data: document.errors.length ? undefined : toPlain(document) };
}

/** In the place of a text that no parser may see. */
function refuse(tooMuch: TooMuch): Pick<FieldsFile, 'text' | 'document' | 'lines' | 'data' | 'tooMuch'> {
  return { text: '', ...parseYaml(''), data: undefined, tooMuch };
}

function toPlain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

type Path = readonly PropertyKey[];
const toKeys = (path: Path) => path.map((part) => (typeof part === 'number' ? part : String(part)));

/** Where a field stands in its file. A missing field is placed at its nearest parent. */
export function findPosition(file: FieldsFile, path: Path, key?: string): { line: number; column: number } {
  const keys = toKeys(path);
  for (let length = keys.length; length >= 0; length--) {
    const node: unknown = file.document.getIn(keys.slice(0, length), true);
    const cell = length > 0 ? findCellPosition(file, node, keys.slice(length)) : undefined;
    if (cell) return cell;
    const wanted = length === keys.length && key !== undefined ? findKey(node, key) : node;
    const range = (wanted as { range?: [number, number, number] } | undefined)?.range;
    if (range) return toPosition(file, range[0]);
  }
  return { line: 1, column: 1 };
}

/** In a text of several lines, as the rows of a table are: the line of a row, and the column of one of its cells. */
function findCellPosition(file: FieldsFile, node: unknown, [row, cell = 0]: (string | number)[]) {
  if (!isScalar(node) || node.type !== Scalar.BLOCK_LITERAL || typeof row !== 'number' || !node.range) return undefined;
  const line = listRowLines(String(node.value))[row];
  if (!line) return undefined;
  const { line: begins } = toPosition(file, node.range[0]);
  const written = file.text.split('\n')[begins + line.line] ?? '';
  const indent = written.length - written.trimStart().length;
  const at = splitCells(written.trimStart())[Number(cell)]?.at ?? 0;
  return { line: begins + line.line + 1, column: indent + at + 1 };
}

/** The line and column in the file of an offset in its YAML. */
export function toPosition(file: FieldsFile, offset: number): { line: number; column: number } {
  const { line, col } = file.lines.linePos(offset);
  return { line: line + file.yamlStartsAfter, column: col };
}

function findKey(node: unknown, key: string): unknown {
  const items = (node as { items?: { key?: { value?: unknown } }[] } | undefined)?.items;
  return items?.find((item) => item.key?.value === key)?.key;
}

/** Whether a field stands in the file at all. */
export function isWritten(file: FieldsFile, path: Path): boolean {
  return file.document.hasIn(toKeys(path)) || isInRows(file, path);
}

/** Whether the path leads into the rows of a table: a row, or a cell of it. */
function isInRows(file: FieldsFile, path: Path): boolean {
  const at = path.findIndex((part) => typeof part === 'number');
  return at > 0 && typeof file.document.getIn(toKeys(path.slice(0, at))) === 'string';
}

/** The words of a cell in the rows of a table. */
function findCell(file: FieldsFile, path: Path): string | undefined {
  const [row, cell] = path.slice(-2);
  const text: unknown = file.document.getIn(toKeys(path.slice(0, -2)));
  if (typeof text !== 'string' || typeof row !== 'number' || typeof cell !== 'number') return undefined;
  return splitCells(listRowLines(text)[row]?.text ?? '')[cell]?.text;
}

/** What the editor wrote at a field, shortened for a message. */
export function quoteValue(file: FieldsFile, path: Path): string | undefined {
  const node = file.document.getIn(toKeys(path), true) as
    { range?: [number, number, number]; source?: string; items?: unknown } | undefined;
  const cell = node ? undefined : findCell(file, path);
  if (cell === undefined && (!node?.range || node.items)) return undefined;
  const written = cell ?? node?.source ?? '';
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}
