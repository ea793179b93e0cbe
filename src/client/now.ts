/** The one place where the reader's clock is read: everything else takes the time as a parameter. */

/** Milliseconds since 1970. */
export function readNow(): number {
  // eslint-disable-next-line no-restricted-syntax -- A browser has no build date: what is open now depends on its clock.
  return Date.now();
}
