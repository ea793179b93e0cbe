/**
 * The ids by which other files name an entry. They are there even while its fields cannot be read: one forgotten quote
 * must not make a fault of every file that leads to it.
 */
import type { ContentFile } from './content-files.ts';

const RECORD_ID = /^\s+(?:-\s+)?id:[ \t]*["']?([\w-]+)/gm;

type Fields = Record<string, unknown> | null | undefined;

/** The id of the entry that a file is. */
export function getId(file: ContentFile): string | undefined {
  return getKey(file, 'id');
}

/** A field that is a single word, like the topic of a disagreement. */
export function getKey(file: ContentFile, field: 'id' | 'topic'): string | undefined {
  if (!isReadable(file)) return new RegExp(`^${field}:[ \\t]*["']?([\\w-]+)`, 'm').exec(file.text)?.[1];
  const value = (file.data as Fields)?.[field];
  return typeof value === 'string' ? value : undefined;
}

/** The ids of the records in a file that cannot be read, like those of its figures. */
export function listWrittenIds(file: ContentFile): string[] {
  return [...file.text.matchAll(RECORD_ID)].flatMap(([, id]) => id ?? []);
}

/** Whether the fields could be read, whatever they hold. */
export function isReadable({ data, hasFrontMatter }: ContentFile): boolean {
  return data !== undefined && hasFrontMatter;
}
