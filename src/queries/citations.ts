/** Turns `sources` in front matter into links to the very place in the document. */
import type { z } from 'astro/zod';
import { formatLocator } from '../lib/outline.ts';
import { routes } from '../lib/routes.ts';
import type { source } from '../schemas/shared.ts';
import { getEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';

type Source = z.output<ReturnType<typeof source>>;

export interface Citation {
  text: string;
  place: string;
  href: string;
  note?: string | undefined;
}

export async function toCitations(
  sources: Source[],
  from: { filePath?: string | undefined; id: string },
): Promise<Citation[]> {
  return Promise.all(
    sources.map(async ({ publication, at, note }) => {
      const entry = await getReferenced('publications', publication, from);
      return {
        text: entry.data.shortTitle,
        place: formatLocator(at, entry.data.outline),
        href: `${routes.publications(toSlug(entry))}#${at}`,
        note,
      };
    }),
  );
}

/** The pages of single pieces of work are too many for a list: the document leads to them in another way. */
const CITING = [
  'planPages',
  'points',
  'priorities',
  'areas',
  'governance',
  'risks',
  'stories',
  'events',
  'themes',
  'ways',
  'updates',
  'organisations',
] as const;

export interface CitingPage {
  title: string;
  href: string;
  /** The places that the page cites, each once, in its own order. */
  places: { text: string; href: string }[];
}

/** The pages that cite a document, with the places they cite. */
export async function getCitingPages(publication: Entry<'publications'>): Promise<CitingPage[]> {
  const entries = (await Promise.all(CITING.map((name) => getEntries(name)))).flat();
  const own = `${routes.publications(toSlug(publication))}#`;
  return entries.flatMap((entry) => {
    const cited = (entry.data.sources ?? []).filter((source) => source.publication.id === publication.id);
    if (cited.length === 0) return [];
    const places = [...new Set(cited.map(({ at }) => at))].map((at) => ({
      text: formatLocator(at, publication.data.outline),
      href: `${own}${at}`,
    }));
    return [{ title: toTitle(entry.data), href: toHref(entry), places }];
  });
}

function toTitle(data: { title: string } | { name: string }): string {
  return 'title' in data ? data.title : data.name;
}
