/** What is nearest to a town, and where the middle of several towns is. */
import { findDistance, formatDistance, type Location } from './distance.ts';
import type { UrgentKind } from './place-kinds.ts';

export interface TownPlace {
  title: string;
  location: Location;
  until: string;
  facilities: { kind: UrgentKind; hours?: unknown }[];
}

export interface NearestPlace {
  title: string;
  /** `about 7 miles` */
  distance: string;
  /** Whether nobody has stated hours for any of what was looked for. */
  isSilent: boolean;
  until: string;
}

/** The nearest place with one of the kinds, as the crow flies. */
export function findNearestOf(kinds: UrgentKind[], from: Location, places: TownPlace[]): NearestPlace | undefined {
  const [nearest] = places
    .map((place) => ({
      place,
      miles: findDistance(from, place.location),
      wanted: place.facilities.filter(({ kind }) => kinds.includes(kind)),
    }))
    .filter(({ wanted }) => wanted.length > 0)
    .toSorted((a, b) => a.miles - b.miles);
  if (!nearest) return undefined;
  const { place, miles, wanted } = nearest;
  return {
    title: place.title,
    distance: formatDistance(miles),
    isSilent: wanted.every(({ hours }) => !hours),
    until: place.until,
  };
}

/** The mean of some places on the map; they are near enough to each other for that. */
export function toMiddle(locations: Location[]): Location {
  const toMean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    latitude: toMean(locations.map(({ latitude }) => latitude)),
    longitude: toMean(locations.map(({ longitude }) => longitude)),
  };
}
