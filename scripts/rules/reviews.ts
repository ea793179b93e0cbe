/**
 * Guidance goes stale in silence. When the day of the next check has passed, the page tells its readers, and the check
 * tells the editors. The site is still built: an old page that says that it is old is better than none.
 */
import { formatDate, isPast } from '../../src/lib/dates.ts';
import { findPosition } from '../content/content-files.ts';
import { formatCount } from '../shared/counts.ts';
import { countDays, listReviews } from '../content/reviews.ts';
import type { Rule } from './rule.ts';

export const reviews: Rule = {
  name: 'reviews',
  severity: 'warning',
  waivable: false,
  why: 'hours, numbers and advice change, and readers trust what a page says',
  finds: ['A page whose review date has passed → check its facts, then set reviewedOn and reviewDue'],
  example: { wrong: 'reviewDue: 2026-02-20', right: 'reviewDue: 2027-11-22' },
  check: ({ root, files, day }) =>
    listReviews(root, files)
      // The statement on accessibility is a matter of law, and `review-cycle` has it.
      .filter(({ field, reviewDue }) => field === 'reviewDue' && isPast(reviewDue, day))
      .map(({ file, title, reviewDue, field }) => ({
        file: file.path,
        ...findPosition(file, [field]),
        field,
        value: reviewDue,
        message:
          `“${title}” is ${formatCount(countDays(reviewDue, day), 'day')} past its review date (${formatDate(reviewDue)}) ` +
          'and tells readers so: check its facts, then set reviewedOn and reviewDue',
      })),
};
