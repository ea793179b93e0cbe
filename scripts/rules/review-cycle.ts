/**
 * The dates of a review are a promise to readers: this was checked then, and will be again by then. A slip in a year
 * makes a page trusted for too long, and nobody sees it.
 */
import { addDays, formatDate, isPast } from '../../src/lib/dates.ts';
import { findPosition, type Fault } from '../content/content-files.ts';
import { countDays, listReviews, type Review } from '../content/reviews.ts';
import type { Rule } from './rule.ts';

/** The check's day is that of the last commit, and an editor who reviews a page now writes a later one. */
const GRACE_DAYS = 31;

export const reviewCycle: Rule = {
  name: 'review-cycle',
  severity: 'error',
  waivable: false,
  why: 'readers trust a page until the day that it names, so a slip in that day hides what is out of date',
  finds: [
    'A review on a day that is over a month ahead',
    'A next review on the day of the last one, or before it',
    'A next review too far ahead: 90 days for a place, a year for all others',
    'An accessibility statement last reviewed over a year ago',
  ],
  example: { wrong: 'reviewDue: 2062-11-22', right: 'reviewDue: 2027-02-20' },
  check: ({ root, files, day }) =>
    listReviews(root, files).flatMap((review) => [
      ...checkReviewedOn(review, day),
      ...(review.field === 'reviewDue' ? checkReviewDue(review) : checkStatement(review, day)),
    ]),
};

function checkReviewedOn(review: Review, day: string): Fault[] {
  // Outside a repository there is no day to hold it against.
  if (day.startsWith('0000') || !isPast(addDays(day, GRACE_DAYS), review.reviewedOn)) return [];
  return [
    toFault(
      review,
      'reviewedOn',
      `this day is still to come (it was ${formatDate(day)} for this check): write the day when the facts were last checked`,
    ),
  ];
}

function checkReviewDue(review: Review): Fault[] {
  const { reviewedOn, reviewDue, longest } = review;
  if (reviewDue <= reviewedOn) {
    return [toFault(review, 'reviewDue', `write a day after the last review, which was on ${formatDate(reviewedOn)}`)];
  }
  if (countDays(reviewedOn, reviewDue) <= longest) return [];
  const latest = addDays(reviewedOn, longest);
  return [
    toFault(review, 'reviewDue', `a review holds for ${toWords(longest)} here: write ${latest} or an earlier day`),
  ];
}

function checkStatement(review: Review, day: string): Fault[] {
  if (!isPast(review.reviewDue, day)) return [];
  return [
    toFault(
      review,
      'reviewedOn',
      'this is over 12 months ago, and the law wants the statement kept up to date: test the site again, mend it, set this day',
    ),
  ];
}

function toWords(days: number): string {
  return days > 360 ? 'a year' : `${days} days`;
}

function toFault({ file, ...dates }: Review, field: 'reviewedOn' | 'reviewDue', message: string): Fault {
  return { file: file.path, ...findPosition(file, [field]), field, value: dates[field], message };
}
