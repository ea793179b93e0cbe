/**
 * The search index, by Pagefind's Node API, without the vendor's own user interfaces (we have our own page) and without
 * its worker (see src/build/pagefind-files.ts). The kind of a page is metadata and not a filter: Pagefind writes filters in
 * an order that changes from run to run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { INCLUDED } from '../lib/full-text-query.ts';
import { listPages, readText } from './built-files.ts';
import { shrinkPagefindFiles } from './pagefind-files.ts';
import type { StepInput } from './steps.ts';

/** @throws when Pagefind reports a fault, or indexes another number of pages than ask to be indexed. */
export async function writeSearchIndex({ folder }: Pick<StepInput, 'folder'>): Promise<void> {
  const expected = listPages(folder).filter((path) => readText(folder, path).includes('data-pagefind-body')).length;
  const files = await createSearchFiles(async (index) => {
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length) throw new Error(`Pagefind could not read the pages: ${added.errors.join('; ')}`);
    if (added.page_count < expected) {
      throw new Error(`Pagefind read ${added.page_count} pages, and ${expected} are to be searched`);
    }
  });
  // Pagefind's own writeFiles has been seen to answer before its last file was whole, so we write them ourselves.
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/**
 * The files of an index, by their paths below the site's folder.
 * @param fill Gives Pagefind the pages. @throws when Pagefind reports a fault.
 */
export async function createSearchFiles(
  fill: (index: pagefind.PagefindIndex) => Promise<void>,
): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: INCLUDED });
  if (!index || errors.length) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    await fill(index);
    const { files, errors: faults } = await index.getFiles();
    if (faults.length) throw new Error(`Pagefind could not give its index: ${faults.join('; ')}`);
    return await shrinkPagefindFiles(new Map(files.map(({ path, content }) => [`pagefind/${path}`, content])));
  } finally {
    await pagefind.close();
  }
}
