/** The new entry while it is being made: its fields, its text, and where it will stand. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toLocators, type OutlineItem } from '../../src/lib/outline.ts';
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile } from '../content/content-files.ts';
import { insertRecord } from './chapter.ts';
import type { Desk, Draft } from './desk.ts';
import { formatFields, type Fields } from './fields-text.ts';
import type { Kind } from './kinds.ts';
import { wrapParagraphs } from './paragraphs.ts';

export interface Entry {
  desk: Desk;
  kind: Kind;
  fields: Fields;
  /** Markdown, for kinds that have text. */
  text: string;
  /** The name of the file without its ending; the id where nothing else is said. */
  name?: string | undefined;
  /** The file to which a record is added. */
  target?: ContentFile | undefined;
}

/** The file as it would be written. */
export function toDraft(entry: Entry): Draft {
  const { kind, fields, target, text } = entry;
  const yaml = formatFields(fields, kind.form);
  if (kind.list && target) {
    return { path: target.path, text: insertRecord(target, kind.list, findIndex(entry), yaml) };
  }
  const body = text.trim() ? `\n${wrapParagraphs(text)}\n` : '';
  return { path: toPath(entry), text: kind.format === 'mdx' ? `---\n${yaml}---\n${body}` : yaml };
}

/** The path of the field in the draft: of a record, below its place in the list. */
export function toDraftPath(entry: Entry, path: readonly PropertyKey[]): string {
  const base = entry.kind.list ? [entry.kind.list, findIndex(entry)] : [];
  return [...base, ...path].join('.');
}

/** Why nothing can be written there, or nothing. */
export function explainTaken(entry: Entry): string | undefined {
  if (entry.kind.list) return undefined;
  const path = toPath(entry);
  return existsSync(join(entry.desk.root, path)) ? `there is already a file ${path}: choose another name` : undefined;
}

/** The outline of the document that a file or group of fields names. */
export function getOutline({ files }: Desk, publication: unknown): OutlineItem[] {
  const file = files.find(
    ({ collection, data }) => collection === 'publications' && getField(data, 'id') === publication,
  );
  const outline = getField(file?.data, 'outline');
  return Array.isArray(outline) ? (outline as OutlineItem[]) : [];
}

export function getField(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? (data as Fields)[name] : undefined;
}

function toPath({ kind, fields, name }: Entry): string {
  const { folder, format } = collections[kind.collection];
  const id = fields['id'];
  return `content/${folder}/${name ?? (typeof id === 'string' && /^[\w-]+$/.test(id) ? id : `new-${kind.name}`)}.${format}`;
}

/** Behind the last record that stands before or at the same place of the document. */
function findIndex({ desk, kind, target, fields }: Entry): number {
  const list = getField(target?.data, kind.list ?? '');
  const records: unknown[] = Array.isArray(list) ? list : [];
  const places = toLocators(getOutline(desk, getField(target?.data, 'publication')));
  const place = places.indexOf(String(fields['at']));
  if (place < 0) return records.length;
  return records.findLastIndex((record) => places.indexOf(String(getField(record, 'at'))) <= place) + 1;
}
