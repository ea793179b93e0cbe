/** Asks the device where it is, once and only when the reader says so. The answer stays in memory. */
import type { FinderFault } from '../lib/finder-words.ts';
import type { Position } from '../lib/reader-position.ts';

const PATIENCE = 10_000;
/** An answer of the last minute will do. */
const FRESH = 60_000;

/** The codes of a GeolocationPositionError. */
const FAULTS: Record<number, FinderFault> = { 1: 'refused', 2: 'unavailable', 3: 'timeout' };

export function askForLocation(): Promise<Position | { fault: FinderFault }> {
  return new Promise((resolve) => {
    // Browsers have none of it where the page did not come over a safe connection.
    if (!('geolocation' in navigator)) return resolve({ fault: 'unavailable' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracy }),
      ({ code }) => resolve({ fault: FAULTS[code] ?? 'unavailable' }),
      { timeout: PATIENCE, maximumAge: FRESH },
    );
  });
}
