/** What the finder knows: places with their hours, towns, postcode districts and bank holidays. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { areaNames } from '../lib/areas.ts';
import { addDays, isPast } from '../lib/dates.ts';
import type { Location } from '../lib/distance.ts';
import { dropPastDays } from '../lib/hours.ts';
import { findListedHours } from '../lib/listed-hours.ts';
import { toSketch } from '../lib/map-sketch.ts';
import { findUrgentKind, type UrgentKind } from '../lib/place-kinds.ts';
import { findReviewState, toLastDay } from '../lib/review-state.ts';
import { findNearestOf, toMiddle } from '../lib/town-places.ts';
import { postcodeDistrictsSchema } from '../schemas/postcode-districts.ts';
import { bankHolidays } from './bank-holidays.ts';
import { getEntries, getOrderedEntries, toHref, toSlug } from './entries.ts';
import { buildDay } from './site.ts';

type ListedPlace = Awaited<ReturnType<typeof getListedPlaces>>[number];

/** Places in order, without those that nobody has checked for too long. */
async function getListedPlaces() {
  return (await getOrderedEntries('places'))
    .filter(({ data }) => findReviewState(data, buildDay) !== 'lapsed')
    .map((entry) => {
      const { title, summary, address, area, location, hasAe, reviewedOn, reviewDue, facilities } = entry.data;
      return {
        title,
        summary,
        href: toHref<'places'>(entry),
        town: address.town,
        area: areaNames[area],
        location,
        hasAe,
        reviewedOn,
        reviewDue,
        until: toLastDay(entry.data),
        facilities: facilities.flatMap((facility) => {
          const kind = findUrgentKind(facility.service.id);
          const hours = facility.hours && dropPastDays(facility.hours, buildDay);
          const xray = facility.xray && dropPastDays(facility.xray, buildDay);
          return kind ? [{ ...facility, kind, hours, xray, listed: findListedHours(hours, reviewDue, buildDay) }] : [];
        }),
      };
    });
}

/** What the page holds without a script: the places, what is nearest to each town, and the sketch. */
export async function getFinderPage() {
  const [places, areas, sketch] = await Promise.all([getListedPlaces(), getTownsByArea(), getSketch()]);
  const all = await getEntries('places');
  // Of all, also of those that have left the list: a page built earlier says so too, and what was late stays late.
  const due = toFirstDay(all.map(({ data }) => data.reviewDue)) || buildDay;
  const [firstOut] = places.map(({ until }) => addDays(until, 1)).toSorted();
  const list = {
    places,
    lapsedFrom: firstOut,
    someLapsed: places.length < all.length,
    due,
    overdue: isPast(due, buildDay),
  };
  return { list, areas, sketch, day: buildDay };
}

/** `/data/finder.json`: what the finder's script asks for when it is first used. */
export async function getFinderData() {
  const places = await getListedPlaces();
  const { districts } = postcodeDistrictsSchema.parse(parse(readFileSync('content/postcode-districts.yaml', 'utf8')));
  return {
    builtOn: buildDay,
    /** How many places had already been left out on that day. */
    lapsed: (await getEntries('places')).length - places.length,
    places: places
      .filter(({ facilities }) => facilities.length > 0)
      .map(({ title, href, location, until, reviewedOn, reviewDue, facilities }) => ({
        title,
        href,
        location,
        until,
        reviewedOn,
        reviewDue,
        facilities: facilities.map(({ kind, name, hours, xray }) => ({ kind, name, hours, xray })),
      })),
    towns: (await getEntries('towns')).map((town) => ({
      id: toSlug(town),
      title: town.data.title,
      ...town.data.location,
    })),
    districts,
    bankHolidays: bankHolidays.days.map(({ date }) => ({ date })),
    coversUntil: bankHolidays.coversUntil,
  };
}
export type FinderData = Awaited<ReturnType<typeof getFinderData>>;

/** The towns of each district, with what is nearest to each. */
async function getTownsByArea() {
  const [towns, places] = await Promise.all([getEntries('towns'), getListedPlaces()]);
  return Object.entries(areaNames)
    .map(([area, heading]) => ({
      heading,
      towns: towns
        .filter(({ data }) => data.area === area)
        .map((town) => ({
          id: toSlug(town),
          title: town.data.title,
          href: toHref<'towns'>(town),
          nearest: [
            toNearest('Minor injuries', ['utc', 'miu'], town.data.location, places),
            toNearest('A&E', ['ae'], town.data.location, places),
          ].filter((each) => each !== undefined),
        })),
    }))
    .filter(({ towns: here }) => here.length > 0);
}

/** A sketch of the places that give urgent help, with each district’s name amid its towns. */
async function getSketch() {
  const [towns, places] = await Promise.all([getEntries('towns'), getListedPlaces()]);
  const urgent = places.filter(({ facilities }) => facilities.length > 0);
  const areas = Object.entries(areaNames).flatMap(([area, name]) => {
    const here = towns.filter(({ data }) => data.area === area && area !== 'outside');
    return here.length ? [{ name, location: toMiddle(here.map(({ data }) => data.location)) }] : [];
  });
  return {
    sketch: toSketch(
      urgent.map(({ town, location, hasAe }) => ({ label: town, location, hasAe })),
      areas,
    ),
    until: toFirstDay(urgent.map(({ until }) => until)),
  };
}

function toNearest(what: string, kinds: UrgentKind[], from: Location, places: ListedPlace[]) {
  const nearest = findNearestOf(kinds, from, places);
  // An A&E is not chosen by its hours.
  return nearest && { what, ...nearest, isSilent: nearest.isSilent && !kinds.includes('ae') };
}

function toFirstDay(days: string[]): string {
  return days.toSorted()[0] ?? '';
}
