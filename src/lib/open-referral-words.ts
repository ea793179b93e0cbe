/** What the open data says of a unit in sentences: what is known of it, and what to know before going there. */
import { formatDate } from './dates.ts';
import type { Facility, Guidance, Place } from './open-referral.ts';
import { findReviewState, type ReviewDates } from './review-state.ts';

/** What is said of the unit, each fact with who said it and when. Guidance that has lapsed is not repeated. */
export function describe({ summary }: Place, { name, guidance, facts = [] }: Facility, today: string): string {
  const general = isAe(guidance) || findReviewState(guidance, today) === 'lapsed' ? [] : [guidance.summary];
  const told = facts.map(({ text, statedBy, statedOn }) => {
    return `${text} (${statedBy}${statedOn ? `, ${formatDate(statedOn)}` : ', with no date'})`;
  });
  return [`${name}.`, summary, ...general, ...told].join(' ');
}

/** `active` means only that we list it: whoever shows a service as active must also show what is not known of it. */
export function describeAlert(
  { guidance, hoursUnknown = '', hours }: Facility,
  review: ReviewDates,
  today: string,
): string {
  const late = `These facts were due to be checked again by ${formatDate(review.reviewDue)}.`;
  const lead = hours ? 'The hours may have changed.' : 'Opening hours: not known.';
  return [
    // Nobody with a life in danger should stop to read about hours.
    ...(isAe(guidance) ? [] : [lead]),
    hoursUnknown || 'Call 111 before you travel.',
    ...(hoursUnknown.includes('999') ? [] : ['In an emergency, call 999.']),
    ...(findReviewState(review, today) === 'current' ? [] : [late]),
  ].join(' ');
}

function isAe({ phone }: Guidance): boolean {
  return phone === '999';
}
