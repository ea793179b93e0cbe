/** Opening hours as somebody stated them, in the shape of `content/places/`: what the opening-hours engine reads. */

/** From when until when, by the 24-hour clock: `08:30`. */
export interface Span {
  opens: string;
  closes: string;
}
/** One line of the regular week: `mon` to `sun`, and `bank-holiday`. */
export interface Schedule extends Span {
  days: string[];
}
/** A single day with other hours, or closed when it has none. */
export interface HoursException {
  date: string;
  opens?: string | undefined;
  closes?: string | undefined;
  reason?: string | undefined;
}
/** Days in a row on which it is closed; without `until`, nobody has said when it opens again. */
export interface Closure {
  from: string;
  until?: string | undefined;
  reason?: string | undefined;
}
export interface StatedHours {
  statedOn?: string | undefined;
  /** The last day on which these hours hold, when it comes before the place's own. */
  reviewDue?: string | undefined;
  schedules: Schedule[];
  /** What a day that no line names is. */
  unlisted: 'closed' | 'unknown';
  exceptions?: HoursException[] | undefined;
  closures?: Closure[] | undefined;
}

/** As lines of the week name days. */
export const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'bank-holiday'];

/**
 * Whether the hours of one day make sense together. Where two of them overlap or touch, or one is the wrong way round,
 * nobody can tell which is meant.
 */
export function isSoundDay(spans: Span[]): boolean {
  const times = [...spans].sort((a, b) => (a.opens < b.opens ? -1 : 1)).flatMap(({ opens, closes }) => [opens, closes]);
  return times.every((time, index) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time) && (!index || times[index - 1]! < time));
}
