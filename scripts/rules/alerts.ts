/**
 * An alert that nobody ends misleads: readers learn not to trust the next one. It names its last day, and the site is
 * not built with one that is over.
 */
import { addDays, formatDate, isPast } from '../../src/lib/dates.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

/** Longer than this is no alert: it belongs on the page of the place or service. */
const LONGEST_DAYS = 92;

export const alerts: Rule = {
  name: 'alerts',
  severity: 'error',
  waivable: false,
  why: 'a notice that holds no more sends people the wrong way, and teaches them not to read the next one',
  finds: [
    'An alert whose last day has passed → delete its file, or give it a later day if it still holds',
    `An alert that lasts for more than ${LONGEST_DAYS} days → put it on the page of the place or service`,
  ],
  example: { wrong: 'expires: 2026-11-20', right: 'expires: 2026-12-20' },
  check: ({ files, day }) =>
    files.filter(({ collection }) => collection === 'alerts').flatMap((file) => checkAlert(file, day)),
};

function checkAlert(file: ContentFile, day: string): Fault[] {
  const { expires, from } = (file.data ?? {}) as { expires?: unknown; from?: unknown };
  // Outside a repository there is no day to hold it against.
  if (typeof expires !== 'string' || day.startsWith('0000')) return [];
  const begins = typeof from === 'string' && from > day ? from : day;
  const message = isPast(expires, day)
    ? `this alert ended on ${formatDate(expires)} (it was ${formatDate(day)} for this check): delete the file, or write a later day if it still holds`
    : expires > addDays(begins, LONGEST_DAYS)
      ? `an alert lasts for ${LONGEST_DAYS} days at most: write ${addDays(begins, LONGEST_DAYS)} or an earlier day, and renew it then`
      : undefined;
  return message
    ? [{ file: file.path, ...findPosition(file, ['expires']), field: 'expires', value: expires, message }]
    : [];
}
