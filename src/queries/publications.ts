/** The documents that the site is made from. */
import { formatDate } from '../lib/dates.ts';
import { toParagraphs } from '../lib/outline.ts';
import { getOrderedEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';

export interface PublicationLink {
  id: string;
  title: string;
  shortTitle: string;
  published: string;
  summary: string;
  href: string;
}

/** All publications, the newest first. */
export async function getPublications(): Promise<PublicationLink[]> {
  return (await getOrderedEntries('publications')).map(toPublicationLink);
}

/** Pages for each publication. */
export async function getPublicationPages() {
  const entries = await getOrderedEntries('publications');
  return Promise.all(
    entries.map(async (entry) => ({
      params: { slug: toSlug(entry) },
      props: {
        entry,
        publication: toPublicationLink(entry),
        publishers: await Promise.all(
          entry.data.publishedBy.map(async (reference) => {
            const organisation = await getReferenced('organisations', reference, entry);
            return { name: organisation.data.name, href: toHref<'organisations'>(organisation) };
          }),
        ),
        outline: entry.data.outline.map((item) => ({ ...item, numbers: toParagraphs(item) })),
      },
    })),
  );
}

function toPublicationLink(entry: Entry<'publications'>): PublicationLink {
  const { title, shortTitle, published, summary } = entry.data;
  return {
    id: entry.id,
    title,
    shortTitle,
    published: formatDate(published),
    summary,
    href: toHref<'publications'>(entry),
  };
}
