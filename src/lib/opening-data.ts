/** What a page gives its script so that it can say what is open now: the engine's input, and nothing that it does not ask. */
import type { HoursContext } from './opening-hours.ts';
import type { StatedHours } from './stated-hours.ts';

export interface OpeningData {
  hours: StatedHours;
  context: HoursContext;
}

/**
 * Short, because it stands in the page. After the review is due every answer is "not known", so later bank holidays are
 * left out, and the list ends with the review.
 */
export function toOpeningData(given: StatedHours, context: HoursContext): OpeningData {
  const { statedOn, reviewDue, schedules, unlisted, exceptions, closures } = given;
  const last = context.coversUntil < context.reviewDue ? context.coversUntil : context.reviewDue;
  return {
    hours: {
      statedOn,
      schedules: schedules.map(({ days, opens, closes }) => ({ days, opens, closes })),
      unlisted,
      ...(reviewDue && { reviewDue }),
      ...(exceptions?.length && { exceptions }),
      ...(closures?.length && { closures }),
    },
    context: {
      bankHolidays: context.bankHolidays.filter(({ date }) => date <= last).map(({ date }) => ({ date })),
      coversUntil: context.coversUntil,
      reviewDue: context.reviewDue,
      reviewedOn: context.reviewedOn,
    },
  };
}
