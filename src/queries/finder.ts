/** What the finder knows: places with their hours, towns, postcode districts and bank holidays. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { areaNames } from '../lib/areas.ts';
import { formatDate, formatTime } from '../lib/dates.ts';
import { findDistance, formatDistance, type Location } from '../lib/distance.ts';
import { formatDays } from '../lib/hours.ts';
import { toSketch } from '../lib/map-sketch.ts';
import { findUrgentKind, type UrgentKind } from '../lib/place-kinds.ts';
import { findReviewState, toLastDay } from '../lib/review-state.ts';
import { bankHolidaysSchema } from '../schemas/bank-holidays.ts';
import { postcodeDistrictsSchema } from '../schemas/postcode-districts.ts';
import { getEntries, getOrderedEntries, toHref, toSlug, type Entry } from './entries.ts';
import { buildDay } from './site.ts';

export type ListedPlace = Awaited<ReturnType<typeof getListedPlaces>>[number];

/** Places in order, without those that nobody has checked for too long. */
export async function getListedPlaces() {
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
          return kind ? [{ ...facility, kind, listed: toListed(facility, reviewDue) }] : [];
        }),
      };
    });
}

/** `/data/finder.json`: what the finder's script asks for when it is first used. */
export async function getFinderData() {
  const places = await getListedPlaces();
  const { districts } = postcodeDistrictsSchema.parse(readYaml('content/postcode-districts.yaml'));
  const { coversUntil, days } = bankHolidaysSchema.parse(readYaml('content/bank-holidays.yaml'));
  return {
    builtOn: buildDay,
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
    bankHolidays: days.map(({ date }) => ({ date })),
    coversUntil,
  };
}
export type FinderData = Awaited<ReturnType<typeof getFinderData>>;

/** The towns of each district, with what is nearest to each. */
export async function getTownsByArea() {
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
            toNearest('Minor injuries', town.data.location, places, ['utc', 'miu']),
            toNearest('A&E', town.data.location, places, ['ae']),
          ].filter((each) => each !== undefined),
        })),
    }))
    .filter(({ towns: here }) => here.length > 0);
}

/** A sketch of the places that give urgent help, with each district’s name amid its towns. */
export async function getSketch() {
  const [towns, places] = await Promise.all([getEntries('towns'), getListedPlaces()]);
  const urgent = places.filter(({ facilities }) => facilities.length > 0);
  const areas = Object.entries(areaNames).flatMap(([area, name]) => {
    const here = towns.filter(({ data }) => data.area === area && area !== 'outside');
    return here.length ? [{ name, location: toMiddle(here) }] : [];
  });
  return {
    sketch: toSketch(
      urgent.map(({ town, location, hasAe }) => ({ label: town, location, hasAe })),
      areas,
    ),
    until: toFirstDay(urgent.map(({ until }) => until)),
  };
}

function toNearest(what: string, from: Location, places: ListedPlace[], kinds: UrgentKind[]) {
  const [nearest] = places
    .filter(({ facilities }) => facilities.some(({ kind }) => kinds.includes(kind)))
    .map((place) => ({ place, miles: findDistance(from, place.location) }))
    .toSorted((a, b) => a.miles - b.miles);
  if (!nearest) return undefined;
  const { title, until, facilities } = nearest.place;
  const isSilent = !kinds.includes('ae') && facilities.every(({ hours }) => !hours);
  return { what, title, distance: formatDistance(nearest.miles), isSilent, until };
}

/** Hours in words with the last day on which they hold: nothing after it, or where nobody stated hours. */
function toListed({ hours }: Entry<'places'>['data']['facilities'][number], reviewDue: string) {
  const until = toFirstDay([reviewDue, hours?.reviewDue ?? reviewDue]);
  if (!hours?.statedOn || buildDay > until) return undefined;
  const lines = hours.schedules.map(
    ({ days, opens, closes }) => `${formatDays(days)}, ${formatTime(opens)} to ${formatTime(closes)}`,
  );
  return { text: `${lines.join('; ')} (list of ${formatDate(hours.statedOn)})`, until };
}

function toMiddle(towns: Entry<'towns'>[]): Location {
  const mean = (pick: (location: Location) => number) =>
    towns.reduce((sum, { data }) => sum + pick(data.location), 0) / towns.length;
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
}

function toFirstDay(days: string[]): string {
  return days.toSorted()[0] ?? '';
}

function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}
