/** The ways to look at the tables: by document, by topic; and what the documents have that we cannot show. */
import { formatDocumentLead, formatTopicLead } from '../lib/data-list.ts';
import type { DataView } from '../lib/data-view.ts';
import { toListFilters } from '../lib/list-filters.ts';
import { countMissingPictures, formatPictureCounts, type PictureKind } from '../lib/missing-pictures.ts';
import { getDatasets } from './datasets.ts';
import { getOrderedEntries, toHref } from './entries.ts';

/** By document, with the main place of each table, and by topic. */
export async function getDataFilters() {
  const [datasets, publications, topics] = await Promise.all([
    getDatasets(),
    getOrderedEntries('publications'),
    getOrderedEntries('topics'),
  ]);
  const [documents, subjects] = toListFilters(datasets, [
    {
      slug: 'from',
      name: 'By document',
      values: publications.map(({ id, data }) => [id, data.shortTitle] as const),
      of: ({ sources }: DataView) => sources.map(({ publication }) => publication),
    },
    {
      slug: 'about',
      name: 'By topic',
      values: topics.map(({ id, data }) => [id, data.title] as const),
      of: ({ topics: own }: DataView) => own.map(({ id }) => id),
    },
  ]);
  return [{ ...documents!, note: 'A table from several documents counts for each of them.' }, subjects!];
}

/** The list of the tables from a document or about a topic; nothing where there is none. */
export async function getDataLink(filter: 'from' | 'about', id: string) {
  const values = (await getDataFilters()).find(({ slug }) => slug === filter)?.values ?? [];
  const count = values.find(({ slug }) => slug === id)?.items.length ?? 0;
  if (count === 0) return undefined;
  return { text: count === 1 ? '1 table' : `${count} tables`, href: `/data/${filter}/${id}/` };
}

/** A page for each value of each filter. */
export async function getDataFilterPages() {
  return (await getDataFilters()).flatMap((filter) =>
    filter.values.map(({ slug, name, items }) => ({
      params: { filter: filter.slug, value: slug },
      props: {
        title: filter.slug === 'from' ? `Data from the ${name}` : `Data about ${toInner(name)}`,
        lead: filter.slug === 'from' ? formatDocumentLead(items, slug) : formatTopicLead(items),
        more:
          filter.slug === 'from'
            ? { text: `About the ${name}`, href: `/publications/${slug}/` }
            : { text: `All on this topic: ${name}`, href: `/topics/${slug}/` },
        datasets: items,
      },
    })),
  );
}

/** `GP services`, `hospitals`: a title in the middle of a line. */
function toInner(title: string): string {
  return /^\p{Lu}\p{Lu}/u.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** The pictures of the documents whose numbers our copies do not hold: of all documents, and of each. */
export async function getMissingPictures() {
  const counted = (await getOrderedEntries('publications')).map((entry) => ({
    title: entry.data.shortTitle,
    href: `${toHref<'publications'>(entry)}#not-held`,
    counts: countMissingPictures(entry.data.outline),
  }));
  const sum = (kind: PictureKind) => counted.reduce((total, { counts }) => total + counts[kind], 0);
  return {
    charts: sum('chart'),
    others: sum('map') + sum('drawing'),
    documents: counted
      .map(({ title, href, counts }) => ({ title, href, what: formatPictureCounts(counts) }))
      .filter(({ what }) => what),
  };
}
