/** The promise tracker: the ledger as a whole, by every filter, and by year. */
import { toPages } from '../lib/list-pages.ts';
import { toFilters } from '../lib/promise-filters.ts';
import { stateMeanings, stateNames, type PromiseState } from '../lib/promise-state.ts';
import { toLedgerYears } from '../lib/promise-timeline.ts';
import { routes } from '../lib/routes.ts';
import { countStates, getFilterNames, getPromises } from './promises.ts';
import { buildDay } from './site.ts';

export async function getTracker() {
  const [promises, names] = await Promise.all([getPromises(), getFilterNames()]);
  return {
    promises,
    states: countStates(promises),
    filters: toFilters(promises, names),
    years: toLedgerYears(promises, buildDay),
    documents: names.documents,
  };
}

const LEADS: Record<string, (name: string, count: string) => string> = {
  state: (name, count) => `${count} with the state “${name}”.`,
  topic: (name, count) => `${count} on this topic: ${name}.`,
  area: (name, count) => `${count} for work in this area: ${name}.`,
  point: (name, count) => `${count} under point ${name} of the 2016 plan.`,
  document: (name, count) => `${count} in this document: ${name}.`,
  year: (name, count) => (/^\d/.test(name) ? `${count} due in ${name}.` : `${count} without any date.`),
};

/** As many as a phone loads in one go. */
const ON_A_PAGE = 40;

/** Pages for each value of each filter: one, or several where there are many promises. */
export async function getFilterPages() {
  const { filters, documents } = await getTracker();
  return filters.flatMap((filter) =>
    filter.values.flatMap(({ slug, name, items }) => {
      const count = items.length === 1 ? '1 promise' : `${items.length} promises`;
      const title = toTitle(filter.slug, slug, name);
      return toPages(items, ON_A_PAGE, `/plan/promises/${filter.slug}/${slug}/`).map((page) => ({
        params: { filter: filter.slug, value: slug, page: page.number === 1 ? undefined : String(page.number) },
        props: {
          title: page.number === 1 ? title : `${title} (page ${page.number} of ${page.all})`,
          page,
          lead: LEADS[filter.slug]?.(name, count) ?? count,
          note: filter.slug === 'state' ? stateMeanings[slug as PromiseState] : undefined,
          about: toAbout(filter.slug, slug, name),
          states: countStates(items),
          promises: page.items,
          documents,
        },
      }));
    }),
  );
}

function toTitle(filter: string, slug: string, name: string): string {
  if (filter === 'state') return `Promises: ${stateNames[slug as PromiseState].toLowerCase()}`;
  if (filter === 'year') return /^\d/.test(name) ? `Promises due in ${name}` : 'Promises without a date';
  if (filter === 'point') return `Promises of point ${name}`;
  return `Promises: ${name}`;
}

/** Where to read on about the value itself. */
function toAbout(filter: string, slug: string, name: string): { text: string; href: string } | undefined {
  if (filter === 'topic') return { text: `More on this topic: ${name}`, href: routes.topics(slug) };
  if (filter === 'area' && slug !== 'outside') return { text: `More about ${name}`, href: routes.areas(slug) };
  return undefined;
}
