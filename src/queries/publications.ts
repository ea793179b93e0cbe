/** The documents that the site is made from. */
import { formatDate } from '../lib/dates.ts';
import { formatLocator, toParagraphs } from '../lib/outline.ts';
import { getCitingPages } from './citations.ts';
import { getDataLink } from './data-lists.ts';
import { getDisagreementsOf } from './disagreements.ts';
import { getOrderedEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { getLedger } from './figures.ts';
import { getPageFacts } from './prose-context.ts';

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
        facts: await getPageFacts(entry),
        depth: await toDepth(entry),
      },
    })),
  );
}

/** What the site has taken from a document, and what of the document it does not have. */
async function toDepth(entry: Entry<'publications'>) {
  const { outline, misprints = [] } = entry.data;
  const href = toHref<'publications'>(entry);
  const ledger = (await getLedger()).publications.find((each) => each.href === href);
  const isAnnex = ({ kind }: (typeof outline)[number]) => kind === 'annex';
  const missing = outline.filter((item) => item.missing !== undefined);
  const toMissing = ({ at, label, title, missing: what = '' }: (typeof outline)[number]) => ({
    at,
    name: [label, title].filter(Boolean).join(': '),
    what,
  });
  return {
    chapters: ledger?.chapters ?? [],
    tables: await getDataLink('from', entry.id),
    pages: await getCitingPages(entry),
    disagreements: await getDisagreementsOf(entry.id),
    missing: missing.filter((item) => !isAnnex(item)).map(toMissing),
    annexes: missing.filter(isAnnex).map(toMissing),
    misprints: misprints.map((misprint) => ({ ...misprint, place: formatLocator(misprint.at, outline) })),
  };
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
