/** The places nearest to somebody that give one kind of help. */
import { findDistance, type Location } from './distance.ts';
import { findReviewState, type ReviewDates } from './review-state.ts';

interface Place extends ReviewDates {
  location: Location;
  facilities: { service: string }[];
}

export type Nearest<P> = { lapsed: false; place: P; miles: number } | { lapsed: true; place: P };

/**
 * The nearest places with a facility of this kind, the nearest first. A place whose review has lapsed keeps its turn
 * without its name: to put the next one there would call a farther place the nearest.
 * @param service The id of the guidance for this kind: `minor-injury-units`.
 * @param today A day, `2026-11-22`.
 */
export function findNearestOfKind<P extends Place>(
  places: P[],
  { from, service, count, today }: { from: Location; service: string; count: number; today: string },
): Nearest<P>[] {
  return places
    .filter(({ facilities }) => facilities.some((facility) => facility.service === service))
    .map((place) => ({ place, miles: findDistance(from, place.location) }))
    .toSorted((a, b) => a.miles - b.miles)
    .slice(0, count)
    .map(({ place, miles }) =>
      findReviewState(place, today) === 'lapsed' ? { lapsed: true, place } : { lapsed: false, place, miles },
    );
}
