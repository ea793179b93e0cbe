/** The buildings where people get help. */
import { areaNames } from '../lib/areas.ts';
import { findDistance, formatDistance } from '../lib/distance.ts';
import { findReviewState, toLastDay, toReview } from '../lib/review-state.ts';
import { dropPastDays } from '../lib/hours.ts';
import { toHoursContext } from './bank-holidays.ts';
import { getOrderedEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { buildDay } from './site.ts';

interface PlaceLink {
  id: string;
  title: string;
  town: string;
  area: string;
  summary: string;
  href: string;
  hasAe: boolean;
  /** What urgent help is given here, in words. */
  offers: string[];
  /** The last day on which what it offers may be shown. */
  until: string;
}

export const placeKindNames = {
  hospital: 'Hospital',
  'community-hospital': 'Community hospital',
  'specialist-hospital': 'Specialist hospital',
} as const;

/** Pages for each place, with what is nearest to it. */
export async function getPlacePages() {
  const entries = await getOrderedEntries('places');
  return Promise.all(
    entries.map(async (entry) => ({
      params: { slug: toSlug(entry) },
      props: {
        entry,
        place: toPlaceLink(entry),
        organisation: entry.data.organisation
          ? (await getReferenced('organisations', entry.data.organisation, entry)).data
          : undefined,
        facilities: await Promise.all(
          entry.data.facilities.map(async (facility) => {
            const service = await getReferenced('services', facility.service, entry);
            return {
              ...facility,
              hours: facility.hours && dropPastDays(facility.hours, buildDay),
              xray: facility.xray && dropPastDays(facility.xray, buildDay),
              context: toHoursContext(entry.data),
              isAe: service.id === '999-and-a-and-e',
              guidance: { title: service.data.title, href: toHref<'services'>(service) },
            };
          }),
        ),
        nearest: findNearest(entry, entries),
        review: toReview(entry.data, buildDay),
      },
    })),
  );
}

function toPlaceLink(entry: Entry<'places'>): PlaceLink {
  const { title, address, area, summary, hasAe, facilities } = entry.data;
  return {
    id: entry.id,
    title,
    town: address.town,
    area: areaNames[area],
    summary,
    hasAe,
    href: toHref<'places'>(entry),
    offers: facilities.map(({ name }) => name),
    until: toLastDay(entry.data),
  };
}

/** Nobody should travel on the word of a place whose review has lapsed. */
function isCurrent({ data }: Entry<'places'>): boolean {
  return findReviewState(data, buildDay) !== 'lapsed';
}

/** The three nearest other places that give urgent help, as the crow flies. */
function findNearest(from: Entry<'places'>, all: Entry<'places'>[]) {
  return all
    .filter((entry) => entry.id !== from.id && entry.data.facilities.length > 0 && isCurrent(entry))
    .map((entry) => ({ place: toPlaceLink(entry), distance: findDistance(from.data.location, entry.data.location) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ place, distance }) => ({ ...place, distance: formatDistance(distance) }));
}
