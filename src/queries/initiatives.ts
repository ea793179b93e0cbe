/** The work that the documents name, as lists: by document and by point. */
import { getEntries, toHref, type Entry } from './entries.ts';
import { countStates, getOrderedInitiatives, getPromises, type StateCount } from './promises.ts';

type Initiative = Entry<'initiatives'>;

export interface InitiativeLink {
  id: string;
  title: string;
  href: string;
  summary: string;
  states: StateCount[];
}

/** Links to pieces of work that fit, in their order, with the states of their promises. */
export async function getInitiativeLinks(fits: (data: Initiative['data']) => boolean): Promise<InitiativeLink[]> {
  const [entries, promises] = await Promise.all([getOrderedInitiatives(), getPromises()]);
  return entries
    .filter(({ data }) => fits(data))
    .map((entry) => ({
      id: entry.id,
      title: entry.data.title,
      href: toHref<'initiatives'>(entry),
      summary: entry.data.summary,
      states: countStates(promises.filter(({ initiative }) => initiative.id === entry.id)),
    }));
}

export interface InitiativeGroup {
  id: string;
  title: string;
  href: string;
  published: string;
  initiatives: InitiativeLink[];
}

/** The work that fits by the document that first names it, the oldest document first. */
export async function getInitiativesByDocument(
  fits: (data: Initiative['data']) => boolean = () => true,
): Promise<InitiativeGroup[]> {
  const publications = (await getEntries('publications')).toSorted((a, b) =>
    a.data.published.localeCompare(b.data.published),
  );
  const groups = await Promise.all(
    publications.map(async (entry) => ({
      id: entry.id,
      title: entry.data.shortTitle,
      href: toHref<'publications'>(entry),
      published: entry.data.published,
      initiatives: await getInitiativeLinks((data) => data.document.id === entry.id && fits(data)),
    })),
  );
  return groups.filter(({ initiatives }) => initiatives.length > 0);
}
