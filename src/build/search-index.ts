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

/** @throws when Pagefind reports a fault. */
export async function writeSearchIndex({ folder }: Pick<StepInput, 'folder'>): Promise<void> {
  const files = await createSearchFiles(async (index) => {
    for (const path of listPages(folder)) {
      const html = readText(folder, path);
      if (html.includes('data-pagefind-body')) await addPage(index, `/${path.replace(/index\.html$/, '')}`, html);
    }
  });
  // Pagefind's own writeFiles has been seen to answer before its last file was whole, so we write them ourselves.
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** @param url As the site links to the page. @throws when Pagefind cannot read it. */
export async function addPage(index: pagefind.PagefindIndex, url: string, html: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content: separateWords(html) });
  if (errors.length) throw new Error(`Pagefind could not read ${url}: ${errors.join('; ')}`);
}

/** Cells and terms that touch are one word for Pagefind: "TopicBuildings". */
function separateWords(html: string): string {
  return html.replace(/<\/(?:dt|dd|th|td|caption|summary|button|label|legend|figcaption|option)>/g, '$& ');
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
