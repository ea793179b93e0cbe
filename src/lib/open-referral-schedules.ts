/**
 * Stated hours as schedules of Open Referral UK 3.0. It has no field for a day that differs, and a program that reads
 * "every Monday" would show a closed unit as open on that day. So each stretch of the ordinary week is a schedule with
 * a first and a last day, and a day that differs is a gap, or a schedule of its own when its hours were stated for it.
 *
 * A bank holiday is a gap: what a list of one August says of "bank holidays" is no promise for Christmas Day. The notes
 * tell what it says.
 */
import { addDays, formatDate, formatTime, toWeekday } from './dates.ts';
import { formatDays, type Hours } from './hours.ts';

/** The days, both included, for which we stand by the hours: from the review to the end of its grace. */
export interface Span {
  from: string;
  until: string;
}

export interface OpenReferralSchedule {
  id: string;
  service_id: string;
  service_at_location_id?: string;
  valid_from: string;
  valid_to: string;
  freq?: 'WEEKLY';
  byday?: string;
  /** `08:30`, by the clocks of England: the UK profile has no time zone, and a fixed offset would be wrong in summer. */
  opens_at?: string;
  closes_at?: string;
  description: string;
  notes: string;
}

interface Frame {
  service_id: string;
  service_at_location_id: string;
  toId: (name: string) => string;
}

type Times = { opens: string; closes: string };

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** @param holidays England's bank holidays, `2026-12-25`; the list must reach to the end of the span. */
export function toSchedules(hours: Hours, span: Span, holidays: string[], frame: Frame): OpenReferralSchedule[] {
  const days = listDays(span);
  const differs = (day: string) => toText(findTimes(hours, day, holidays)) !== toText(findListed(hours, toCode(day)));
  const weeks = toStretches(days.filter((day) => !differs(day))).flatMap((stretch) =>
    hours.schedules.flatMap((line) => {
      const inWeek = WEEK.filter((day) => line.days.includes(day));
      const named = listDays(stretch).some((day) => inWeek.includes(toCode(day)));
      return named ? [toSchedule(hours, stretch, inWeek, line, frame)] : [];
    }),
  );
  const single = days.filter(differs).flatMap((day) =>
    findTimes(hours, day, holidays).map((times) => {
      return toSchedule(hours, { from: day, until: day }, [toCode(day)], times, frame);
    }),
  );
  return [...weeks, ...single].toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
}

/** Who stated it and when, and what a day without a schedule means. */
export function formatNotes(hours: Hours): string {
  const { statedBy, statedOn, unlisted, closures = [], exceptions = [] } = hours;
  const holidays = findListed(hours, 'bank-holiday').map(formatTimes);
  const when = statedOn ? ` ${formatStatedOn(statedOn)}` : ', with no date';
  const shut = [
    ...closures.map(({ from, until, reason }) => {
      return `${formatDate(from)} ${until ? `to ${formatDate(until)}` : 'until further notice'} (${reason})`;
    }),
    ...exceptions.filter(({ opens }) => !opens).map(({ date, reason }) => `${formatDate(date)} (${reason})`),
  ];
  return [
    `As listed by ${statedBy}${when}. It may have changed: call 111 before you travel.`,
    ...(holidays.length ? [`For bank holidays it lists ${holidays.join(' and ')}: check each one with 111.`] : []),
    ...(shut.length ? [`Closed: ${shut.join('; ')}.`] : []),
    unlisted === 'closed' ? 'Closed on days without a schedule.' : 'Days without a schedule are unknown, not closed.',
  ].join(' ');
}

/** `in August 2024`, `on 22 August 2024`. */
export function formatStatedOn(statedOn: string): string {
  return `${statedOn.length === 10 ? 'on' : 'in'} ${formatDate(statedOn)}`;
}

function toSchedule(hours: Hours, span: Span, week: string[], times: Times, frame: Frame): OpenReferralSchedule {
  const { toId, ...links } = frame;
  const when = span.from === span.until ? formatDate(span.from) : formatDays(week);
  return {
    id: toId(['schedule', links.service_id, span.from, ...week, times.opens, times.closes].join('/')),
    ...links,
    valid_from: span.from,
    valid_to: span.until,
    freq: 'WEEKLY',
    byday: week.map((day) => day.slice(0, 2).toUpperCase()).join(','),
    opens_at: times.opens,
    closes_at: times.closes,
    description: `${when}, ${formatTimes(times)}`,
    notes: formatNotes(hours),
  };
}

/** What stands for a day: a closure before an exception, an exception before a bank holiday, that before the week. */
function findTimes(hours: Hours, day: string, holidays: string[]): Times[] {
  if (hours.closures?.some(({ from, until }) => from <= day && (!until || day <= until))) return [];
  const exception = hours.exceptions?.find(({ date }) => date === day);
  if (exception) return exception.opens && exception.closes ? [toTimes(exception.opens, exception.closes)] : [];
  // Christmas Day is no ordinary day, also when the bank holiday is on a later one.
  return holidays.includes(day) || day.endsWith('-12-25') ? [] : findListed(hours, toCode(day));
}

function findListed({ schedules }: Hours, code: string): Times[] {
  return schedules.filter(({ days }) => days.includes(code)).map(({ opens, closes }) => toTimes(opens, closes));
}

function toTimes(opens: string, closes: string): Times {
  return { opens, closes };
}

function formatTimes({ opens, closes }: Times): string {
  return `${formatTime(opens)} to ${formatTime(closes)}`;
}

function toText(times: Times[]): string {
  return times.map(({ opens, closes }) => `${opens}-${closes}`).join();
}

/** `mon` for a Monday. */
function toCode(day: string): string {
  return toWeekday(day).slice(0, 3).toLowerCase();
}

function listDays({ from, until }: Span): string[] {
  const days = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Days in order as runs without a gap. */
function toStretches(days: string[]): Span[] {
  const stretches: Span[] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last && addDays(last.until, 1) === day) last.until = day;
    else stretches.push({ from: day, until: day });
  }
  return stretches;
}
