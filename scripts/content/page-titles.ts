/** The title that each page shows in the browser's tab and in lists of search engines, before the site's name. */
import type { ContentFile } from './content-files.ts';
import { listFixedPages } from './fixed-pages.ts';
import { findAddress } from './site-addresses.ts';

export interface PageTitle {
  title: string;
  /** The content file, or the address of a page that is code. */
  owner: ContentFile | string;
  /** The field of the file that decides the title. */
  field: 'title' | 'shortTitle';
}

/** The titles of pages that are code first, then those of content in its stable order. */
export function listPageTitles(files: ContentFile[]): PageTitle[] {
  const fixed = listFixedPages().flatMap(({ address, title }): PageTitle[] =>
    title ? [{ title, owner: address, field: 'title' }] : [],
  );
  return [...fixed, ...files.flatMap((file) => toTitle(file, files))];
}

/** Entries that share a page give it no title. */
function toTitle(file: ContentFile, files: ContentFile[]): PageTitle[] {
  if (!findAddress(file) || file.collection === 'disagreements') return [];
  const { title, shortTitle, publication } = (file.data ?? {}) as Record<string, unknown>;
  const own = file.collection === 'publications' ? shortTitle : title;
  if (typeof own !== 'string') return [];
  const field = file.collection === 'publications' ? 'shortTitle' : 'title';
  return [
    { title: file.collection === 'figures' ? `${own} (${findName(publication, files)})` : own, owner: file, field },
  ];
}

/** A chapter of the ledger names its document in its title. */
function findName(id: unknown, files: ContentFile[]): string {
  const found = files.find((file) => file.collection === 'publications' && toFields(file)['id'] === id);
  return String(found ? toFields(found)['shortTitle'] : id);
}

function toFields({ data }: ContentFile): Record<string, unknown> {
  return (data ?? {}) as Record<string, unknown>;
}
