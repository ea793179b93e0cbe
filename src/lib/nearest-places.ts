/** Places in order of distance from the reader, without what the reader has filtered out or what has gone stale. */
import { findDistance, type Location } from './distance.ts';
import type { Filters } from './finder-address.ts';
import type { Opening } from './opening-hours.ts';
import type { UrgentKind } from './place-kinds.ts';

export interface FinderFacility<Hours> {
  kind: UrgentKind;
  name: string;
  hours?: Hours | undefined;
  xray?: Hours | undefined;
}

export interface FinderPlace<Hours> {
  title: string;
  href: string;
  location: Location;
  /** The last day on which the place may be listed; after it nobody has checked it for too long. */
  until: string;
  /** Between these days the hours hold. */
  reviewedOn: string;
  reviewDue: string;
  facilities: FinderFacility<Hours>[];
}

export interface Search<Hours> {
  places: FinderPlace<Hours>[];
  origin: Location;
  filters: Filters;
  /** The reader's day, or the day of the build when the reader's clock is behind it. */
  today: string;
  /** What some hours say now. It is not asked about hours that nobody stated. */
  findOpening: (hours: Hours, place: FinderPlace<Hours>) => Opening;
}

export interface FoundFacility<Hours> extends FinderFacility<Hours> {
  opening?: Opening | undefined;
  xrayOpening?: Opening | undefined;
}

export interface FoundPlace<Hours> extends Omit<FinderPlace<Hours>, 'facilities'> {
  miles: number;
  facilities: FoundFacility<Hours>[];
}

export interface SearchResult<Hours> {
  /** Nearest first. */
  found: FoundPlace<Hours>[];
  /** The nearest A&E, whatever the filters: nobody may filter it away. */
  nearestAe: FoundPlace<Hours> | undefined;
  /** How many places have gone stale. */
  lapsed: number;
}

export function findNearestPlaces<Hours>(search: Search<Hours>): SearchResult<Hours> {
  const { places, filters, today } = search;
  const current = places.filter(({ until }) => today <= until);
  const byDistance = current
    .map((place) => toFound(place, search))
    .toSorted((a, b) => a.miles - b.miles || (a.title < b.title ? -1 : 1));
  return {
    found: byDistance.filter((place) => place.facilities.some((facility) => isWanted(facility, filters))),
    nearestAe: byDistance.find(({ facilities }) => facilities.some(({ kind }) => kind === 'ae')),
    lapsed: places.length - current.length,
  };
}

/** The later of two days: a clock that is behind cannot bring back what has gone stale. */
export function toLaterDay(a: string, b: string): string {
  return a > b ? a : b;
}

/** Open until it closes: `closes-soon` is open too. What is unknown is not open. */
export function isOpen(opening: Opening | undefined): boolean {
  return opening?.state === 'open' || opening?.state === 'closes-soon';
}

function toFound<Hours>(place: FinderPlace<Hours>, { origin, findOpening }: Search<Hours>): FoundPlace<Hours> {
  return {
    ...place,
    miles: findDistance(origin, place.location),
    facilities: place.facilities.map((facility) => ({
      ...facility,
      opening: facility.hours && findOpening(facility.hours, place),
      xrayOpening: facility.xray && findOpening(facility.xray, place),
    })),
  };
}

/** One facility must meet all filters: X-rays at one do not help at another. */
function isWanted<Hours>(facility: FoundFacility<Hours>, { kinds, openNow, xrayNow }: Filters): boolean {
  const { kind, opening, xrayOpening } = facility;
  return (
    (kinds.length === 0 || kinds.includes(kind)) && (!openNow || isOpen(opening)) && (!xrayNow || isOpen(xrayOpening))
  );
}
