/** Reads the content as the editor wrote it, so that a finding can name file, line and column. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { collections, type CollectionDefinition } from '../src/schemas/collections.ts';
import type { CollectionName } from '../src/schemas/shared.ts';

/** Something an editor has to mend (or may want to), at a place in a file. */
export interface Finding {
  rule: string;
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

export interface ContentFile {
  /** Path from the project's folder, with forward slashes. */
  path: string;
  collection: CollectionName;
  slug: string;
  text: string;
  /** The front matter (or the whole file, for YAML) as a document that knows its positions. */
  document: Document.Parsed;
  lines: LineCounter;
  /** How many lines come before the YAML in the file: 1 for front matter. */
  yamlStartsAfter: number;
  /** Plain values. `undefined` where the YAML cannot be read. */
  data: unknown;
  /** The Markdown after the front matter, and the number of lines before it. */
  body: string;
  bodyStartsAfter: number;
  /** False for an MDX file whose front matter is not closed or not there. */
  hasFrontMatter: boolean;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Every content file, in a stable order. `root` is the project's folder. */
export function readContent(root: string): ContentFile[] {
  return Object.entries(collections).flatMap(([name, definition]: [string, CollectionDefinition]) => {
    const base = join(root, 'content', definition.folder);
    return listFiles(base)
      .filter((file) => /\.(?:mdx|md|ya?ml)$/.test(file))
      .map((file) => readFile(root, file, name as CollectionName, definition.format));
  });
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}

function readFile(root: string, file: string, collection: CollectionName, format: 'mdx' | 'yaml'): ContentFile {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const match = format === 'mdx' ? FRONT_MATTER.exec(text) : null;
  const atStart = match?.index === 0;
  const yaml = format === 'yaml' ? text : atStart ? (match?.[1] ?? '') : '';
  const body = format === 'mdx' ? (atStart ? text.slice(match?.[0].length) : text) : '';
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', merge: false, prettyErrors: false });
  return {
    path: relative(root, file).split(sep).join('/'),
    collection,
    slug: file.slice(file.lastIndexOf(sep) + 1).replace(/\.\w+$/, ''),
    text,
    document,
    lines,
    yamlStartsAfter: format === 'mdx' ? 1 : 0,
    data: document.errors.length ? undefined : toPlain(document),
    body,
    bodyStartsAfter: text.slice(0, text.length - body.length).split('\n').length - 1,
    hasFrontMatter: format === 'yaml' || atStart,
  };
}

function toPlain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** Where a field stands in its file. A missing field is placed at its nearest parent. */
export function findPosition(
  file: ContentFile,
  path: readonly PropertyKey[],
  key?: string,
): { line: number; column: number } {
  const keys = path.map((part) => (typeof part === 'number' ? part : String(part)));
  for (let length = keys.length; length >= 0; length--) {
    const node: unknown = file.document.getIn(keys.slice(0, length), true);
    const wanted = length === keys.length && key !== undefined ? findKey(node, key) : node;
    const range = (wanted as { range?: [number, number, number] } | undefined)?.range;
    if (!range) continue;
    const { line, col } = file.lines.linePos(range[0]);
    return { line: line + file.yamlStartsAfter, column: col };
  }
  return { line: 1, column: 1 };
}

function findKey(node: unknown, key: string): unknown {
  const items = (node as { items?: { key?: { value?: unknown } }[] } | undefined)?.items;
  return items?.find((item) => item.key?.value === key)?.key;
}

/** What the editor wrote at a field, shortened for a message. */
export function quoteValue(file: ContentFile, path: readonly PropertyKey[]): string | undefined {
  const node = file.document.getIn(
    path.map((part) => (typeof part === 'number' ? part : String(part))),
    true,
  ) as { range?: [number, number, number]; source?: string; items?: unknown } | undefined;
  if (!node?.range || node.items) return undefined;
  const written = node.source ?? '';
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}
