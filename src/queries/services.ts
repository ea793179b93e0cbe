/** Guidance on urgent services. */
import { findReviewState, toLastDay, toReview } from '../lib/review-state.ts';
import { getEntries, getOrderedEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { getPageFacts } from './prose-context.ts';
import { buildDay } from './site.ts';

export interface ServiceLink {
  id: string;
  title: string;
  answer: string;
  href: string;
  icon: Entry<'services'>['data']['icon'];
  urgency: Entry<'services'>['data']['urgency'];
}

/** All services, the most urgent first. */
export async function getServices(): Promise<ServiceLink[]> {
  return (await getOrderedEntries('services')).map(toServiceLink);
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
        seeAlso: await Promise.all(
          (entry.data.seeAlso ?? []).map(async (reference) =>
            toServiceLink(await getReferenced('services', reference, entry)),
          ),
        ),
        review: toReview(entry.data, buildDay),
        facts: await getPageFacts(entry),
      },
    })),
  );
}

function toServiceLink(entry: Entry<'services'>): ServiceLink {
  const { title, answer, icon, urgency } = entry.data;
  return { id: entry.id, title, answer, icon, urgency, href: toHref<'services'>(entry) };
}
