import { toLater, toLondonMinute } from '../lib/dated.ts';

/** The reader's clock. Everything else takes time as a parameter, so that it can be tested. */
export function readNow(): number {
  // eslint-disable-next-line no-restricted-syntax -- the one place where time enters the browser
  return Date.now();
}

/** The reader's minute in Europe/London, `2026-11-22T12:09`, and never one before the site was built. */
export function readMinute(): string {
  return toLater(toLondonMinute(readNow()), import.meta.env.BUILD_DAY);
}
