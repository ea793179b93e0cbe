/** Hours in whole sentences, for paper: a sheet on a wall cannot be asked again, so it says what it does not know. */
import { formatDate, formatTime } from './dates.ts';
import { formatDays } from './hours.ts';
import { findReviewState, type ReviewDates } from './review-state.ts';
import { DAY_NAMES, type StatedHours } from './stated-hours.ts';

export interface SheetHours extends StatedHours {
  statedBy: string;
}

/** Hours that are stated and whose review, or that of their place, has not lapsed. */
export function findSheetHours<H extends SheetHours>(
  hours: H | undefined,
  risk: ReviewDates['risk'],
  today: string,
): H | undefined {
  const lapsed = hours?.reviewDue && findReviewState({ reviewDue: hours.reviewDue, risk }, today) === 'lapsed';
  return lapsed ? undefined : hours;
}

/** `Every day, bank holidays too: 8am to 8pm.` Days that no line names, and closures that are not over, are told too. */
export function toHoursWords(hours: SheetHours, today: string): string[] {
  const listed = hours.schedules.flatMap(({ days }) => days);
  const unlisted = DAY_NAMES.filter((day) => !listed.includes(day));
  return [
    ...hours.schedules.map(({ days, opens, closes }) => `${formatDays(days)}: ${toRange(opens, closes)}.`),
    ...(unlisted.length
      ? [`${formatDays(unlisted)}: ${hours.unlisted === 'closed' ? 'closed' : 'not known, so call 111'}.`]
      : []),
    // As on the page of the place: "every day" is no promise for Christmas Day.
    ...(hours.exceptions?.some(({ date }) => date.endsWith('-12-25'))
      ? []
      : ['Christmas Day: not known, so call 111.']),
    ...(hours.exceptions ?? [])
      .filter(({ date }) => date >= today)
      .map(({ date, opens, closes, reason }) => {
        return `${formatDate(date)} (${reason}): ${opens && closes ? toRange(opens, closes) : 'closed'}.`;
      }),
    ...(hours.closures ?? [])
      .filter(({ until }) => !until || until >= today)
      .map(({ from, until, reason }) => {
        return `Closed from ${formatDate(from)}${until ? ` to ${formatDate(until)}` : ' until further notice'}: ${reason}.`;
      }),
  ];
}

/** Who stated the hours and when, saying once what several have in common. */
export function toStatedWords(all: (SheetHours | undefined)[]): string[] {
  const sources = all.flatMap((hours) => (hours ? [`${hours.statedBy}${toStatedOn(hours.statedOn)}`] : []));
  return [...new Set(sources)].map((source) => `As listed by ${source}.`);
}

function toStatedOn(date: string | undefined): string {
  if (!date) return ', with no date';
  return ` ${date.length === '2026-11-22'.length ? 'on' : 'in'} ${formatDate(date)}`;
}

function toRange(opens: string, closes: string): string {
  return `${formatTime(opens)} to ${formatTime(closes)}`;
}
