/** Guidance on urgent services. */
import { findReviewState, toLastDay, toReview } from '../lib/review-state.ts';
import { toServiceGroups, toServiceTable, type ListedService } from '../lib/service-order.ts';
import { getEntries, getOrderedEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import type { Reference } from '../schemas/shared.ts';
import { getPageFacts } from './prose-context.ts';
import { buildDay } from './site.ts';

/** Services in groups, the most urgent first, for the overview. */
export async function getServiceGroups() {
  return toServiceGroups(await getListedServices(), buildDay);
}

/** The table "Which service for what". */
export async function getServiceTable() {
  return toServiceTable(await getListedServices(), buildDay);
}

/** Pages for each service, with the places that give it. */
export async function getServicePages() {
  const [entries, places] = await Promise.all([getEntries('services'), getOrderedEntries('places')]);
  return Promise.all(
    entries.map(async (entry) => ({
      params: { slug: toSlug(entry) },
      props: {
        entry,
        places: places
          .filter(
            ({ data }) =>
              findReviewState(data, buildDay) !== 'lapsed' &&
              data.facilities.some(({ service }) => service.id === entry.id),
          )
          .map((place) => ({
            name: place.data.title,
            town: place.data.address.town,
            href: toHref<'places'>(place),
            until: toLastDay(place.data),
            facility: place.data.facilities.find(({ service }) => service.id === entry.id)?.name ?? '',
          })),
        seeAlso: await toServiceLinks(entry.data.seeAlso ?? [], entry),
        review: toReview(entry.data, buildDay),
        facts: await getPageFacts(entry),
      },
    })),
  );
}

/** Links to the guidance that a page names, in its order. */
export function toServiceLinks(references: Reference[], from: { filePath?: string | undefined; id: string }) {
  return Promise.all(
    references.map(async (reference) => toServiceLink(await getReferenced('services', reference, from))),
  );
}

async function getListedServices(): Promise<(ListedService & { icon: Entry<'services'>['data']['icon'] })[]> {
  const entries = await getOrderedEntries('services');
  return entries.map((entry) => ({ ...entry.data, href: toHref<'services'>(entry) }));
}

function toServiceLink(entry: Entry<'services'>) {
  const { title, answer, icon } = entry.data;
  return { title, text: answer, icon, href: toHref<'services'>(entry) };
}
