import { describe, expect, test } from 'vitest';
import { addDays } from './dates.ts';
import { findReviewState, GRACE_DAYS, toLastDay, toReview, type Risk } from './review-state.ts';

const RISKS = Object.keys(GRACE_DAYS) as Risk[];

describe.each(RISKS)('with %s risk', (risk) => {
  const dates = { reviewDue: '2027-02-20', risk };
  const grace = GRACE_DAYS[risk];

  test.each([
    [-365, 'current'],
    [0, 'current'],
    [1, 'due'],
    [grace, 'due'],
    [grace + 1, 'lapsed'],
    [365, 'lapsed'],
  ])('%i days after the review was due it is %s', (days, state) => {
    expect(findReviewState(dates, addDays('2027-02-20', days))).toBe(state);
  });

  test('every day is in one state, and the states only get worse', () => {
    const order = ['current', 'due', 'lapsed'];
    const states = Array.from({ length: 200 }, (_, index) =>
      order.indexOf(findReviewState(dates, addDays('2027-01-01', index))),
    );
    expect(states.toSorted((a, b) => a - b)).toEqual(states);
    expect(new Set(states).size).toBe(3);
  });
});

test('the more harm a mistake can do, the sooner detail gives way', () => {
  expect(GRACE_DAYS.high).toBeLessThan(GRACE_DAYS.medium);
  expect(GRACE_DAYS.medium).toBeLessThan(GRACE_DAYS.low);
});

test('the days that a page names meet without a gap', () => {
  const review = toReview(
    { reviewDue: '2027-02-20', risk: 'high', reviewedOn: '2026-11-22', owner: 'Editor' },
    '2026-11-22',
  );
  expect(review).toMatchObject({
    state: 'current',
    overdueFrom: '2027-02-21',
    lastDay: '2027-03-06',
    lapsedFrom: '2027-03-07',
  });
  expect(toLastDay(review)).toBe(review.lastDay);
});
