/** The files of a built site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths below the folder with forward slashes, in one order on every machine. */
export function listBuiltFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function listPages(folder: string): string[] {
  return listBuiltFiles(folder).filter((path) => path.endsWith('.html'));
}

export function readText(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
