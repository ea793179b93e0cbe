/** Distances between places on the map. */
export interface Location {
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
}

const EARTH_RADIUS_MILES = 3958.8;

/** Miles between two places as the crow flies (haversine formula). */
export function findDistance(a: Location, b: Location): number {
  const toRadians = (degrees: number) => (degrees * Math.PI) / 180;
  const latitude = toRadians(b.latitude - a.latitude);
  const longitude = toRadians(b.longitude - a.longitude);
  const h =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(toRadians(a.latitude)) * Math.cos(toRadians(b.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(h));
}

/** `about 12 miles`: whole miles, because our locations are those of postcodes. */
export function formatDistance(miles: number): string {
  const rounded = Math.round(miles);
  if (rounded < 1) return 'less than 1 mile';
  return `about ${rounded} mile${rounded === 1 ? '' : 's'}`;
}
