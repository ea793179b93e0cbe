/** Stated hours in one line, with the last day on which they hold. */
import { formatDate } from './dates.ts';
import { toHoursRows } from './hours.ts';
import type { StatedHours } from './stated-hours.ts';

export interface ListedHours {
  /** `Every day, 8am to 8pm (list of August 2024)` */
  text: string;
  until: string;
}

/**
 * Nothing where nobody stated hours with a date, or where they should have been checked again by now: hours have no grace.
 * Where some days differ, a line has no room to say so, and leads to the page that has.
 *
 * @param reviewDue The day by which the place must be checked again.
 */
export function findListedHours(
  hours: StatedHours | undefined,
  reviewDue: string,
  today: string,
): ListedHours | undefined {
  if (!hours?.statedOn) return undefined;
  const until = hours.reviewDue && hours.reviewDue < reviewDue ? hours.reviewDue : reviewDue;
  if (today > until) return undefined;
  // The same rows as in the table of the place, so that no unknown day is left out.
  const lines = toHoursRows(hours).map(
    ({ days, hours: span }) => `${days}, ${span.replace(/^(?:Not|Closed)/, (word) => word.toLowerCase())}`,
  );
  return { text: `${lines.join('; ')} (list of ${formatDate(hours.statedOn)})`, until };
}
