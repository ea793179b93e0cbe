/** Turns `sources` in front matter into links to the very place in the document. */
import type { z } from 'astro/zod';
import { formatLocator } from '../lib/outline.ts';
import { routes } from '../lib/routes.ts';
import type { source } from '../schemas/shared.ts';
import { getReferenced, toSlug } from './entries.ts';

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
