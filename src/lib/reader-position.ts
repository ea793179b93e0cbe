/** Whether a position that a device gave is good enough to sort places by. */
import { findDistance, type Location } from './distance.ts';

export interface Position extends Location {
  /** The radius in metres within which the device is likely to be. */
  accuracy: number;
}

/** Beyond this, none of our places is the right one. */
export const FAR_MILES = 60;
/** Five miles or so: the order of the nearest places would be chance. */
export const ROUGH_METRES = 8000;

/** @returns what is wrong with the position, or nothing. */
export function findPositionFault(position: Position, places: Location[]): 'far' | 'rough' | undefined {
  const { latitude, longitude, accuracy } = position;
  if (![latitude, longitude].every(Number.isFinite) || !(accuracy <= ROUGH_METRES)) return 'rough';
  return places.some((place) => findDistance(position, place) <= FAR_MILES) ? undefined : 'far';
}
