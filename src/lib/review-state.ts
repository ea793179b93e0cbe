/**
 * Guidance goes stale in steps: until its review is due it holds; then it says that it is overdue; after a grace period
 * its local detail gives way to the national routes. The build and the reader's browser ask the same functions, so that
 * an old deploy or a saved copy degrades too.
 */
import { addDays } from './dates.ts';

export type Risk = 'high' | 'medium' | 'low';

export interface ReviewDates {
  /** The last day on which the review holds, `2027-02-20`. */
  reviewDue: string;
  /** How much harm it can do when it is wrong. */
  risk: Risk;
}

/** `current` holds; `due` is past its day and says so; `lapsed` shows the national routes in place of local detail. */
export type ReviewState = 'current' | 'due' | 'lapsed';

/** For how many days after `reviewDue` local detail still stands, with a notice. */
export const GRACE_DAYS: Record<Risk, number> = { high: 14, medium: 30, low: 60 };

/** The last day on which local detail stands. */
export function toLastDay({ reviewDue, risk }: ReviewDates): string {
  return addDays(reviewDue, GRACE_DAYS[risk]);
}

/** @param today A day, `2026-11-22`. */
export function findReviewState(dates: ReviewDates, today: string): ReviewState {
  if (today <= dates.reviewDue) return 'current';
  return today <= toLastDay(dates) ? 'due' : 'lapsed';
}

export interface Review extends ReviewDates {
  /** As it is on the day of the build. */
  state: ReviewState;
  reviewedOn: string;
  /** The role that keeps the page. */
  owner: string;
  /** The first day on which the page is overdue. */
  overdueFrom: string;
  /** The last day on which its local detail stands, and the first on which it does not. */
  lastDay: string;
  lapsedFrom: string;
}

/** Everything that a page says about its review, and when it begins to say so. */
export function toReview(
  { reviewDue, risk, reviewedOn, owner }: ReviewDates & { reviewedOn: string; owner: string },
  today: string,
): Review {
  const lastDay = toLastDay({ reviewDue, risk });
  return {
    state: findReviewState({ reviewDue, risk }, today),
    reviewedOn,
    reviewDue,
    risk,
    owner,
    overdueFrom: addDays(reviewDue, 1),
    lastDay,
    lapsedFrom: addDays(lastDay, 1),
  };
}
