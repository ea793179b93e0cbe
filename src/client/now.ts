/** The reader's clock. Everything else takes time as a parameter, so that it can be tested. */
export function readNow(): number {
  // eslint-disable-next-line no-restricted-syntax -- the one place where time enters the browser
  return Date.now();
}
