/** Opening hours in words, for the tables of a place. Who stated them and when belongs to them. */
import { formatDate, formatDateRange, formatTime } from './dates.ts';
import { DAY_NAMES, type Span, type StatedHours } from './stated-hours.ts';

export interface Hours extends StatedHours {
  statedBy: string;
  confidence: 'A' | 'B' | 'C';
}

/** How sure we are, for readers. */
export const confidenceWords = {
  A: 'This is from a page of the health body itself.',
  B: 'This is from news or from a copy of a health page, so it is less sure.',
  C: 'This is from an old or weak source, so it is not sure.',
} as const;

export interface HoursRow {
  days: string;
  hours: string;
}

/**
 * Every line of a table: the week, the days that no line names, Christmas Day, and single days. The engine never takes
 * Christmas Day from "every day", so the table does not either.
 */
export function toHoursRows({ schedules, unlisted, exceptions = [], closures = [] }: StatedHours): HoursRow[] {
  const listed = schedules.flatMap(({ days }) => days);
  const others = DAY_NAMES.filter((day) => !listed.includes(day));
  const christmas = exceptions.some(({ date }) => date.endsWith('-12-25'));
  return [
    ...schedules.map((line) => ({ days: formatDays(line.days), hours: formatSpan(line) })),
    ...(others.length ? [{ days: formatDays(others), hours: unlisted === 'closed' ? 'Closed' : 'Not known' }] : []),
    ...(christmas ? [] : [{ days: 'Christmas Day', hours: 'Not known' }]),
    ...exceptions.map(({ date, opens, closes, reason }) => ({
      days: formatDate(date),
      hours: withReason(opens && closes ? formatSpan({ opens, closes }) : 'Closed', reason),
    })),
    ...closures.map(({ from, until, reason }) => ({
      days: until ? formatDateRange(from, until) : `From ${formatDate(from)}`,
      hours: withReason(until ? 'Closed' : 'Closed until further notice', reason),
    })),
  ];
}

function formatSpan({ opens, closes }: Span): string {
  return `${formatTime(opens)} to ${formatTime(closes)}`;
}

function withReason(hours: string, reason: string | undefined): string {
  return reason ? `${hours} (${reason})` : hours;
}

/** The same hours without single days and closures that are over. */
export function dropPastDays<Given extends StatedHours>(hours: Given, today: string): Given {
  const { exceptions, closures } = hours;
  return {
    ...hours,
    ...(exceptions && { exceptions: exceptions.filter(({ date }) => date >= today) }),
    ...(closures && { closures: closures.filter(({ until = today }) => until >= today) }),
  };
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const NAMES: Record<string, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** Days in words: `Every day, bank holidays too`, `Monday to Friday`, `Saturday, Sunday and bank holidays`. */
export function formatDays(days: string[]): string {
  const inWeek = WEEK.filter((day) => days.includes(day));
  const holidays = days.includes('bank-holiday');
  if (inWeek.length === 7) return holidays ? 'Every day, bank holidays too' : 'Every day';
  const runs: string[][] = [];
  for (const day of inWeek) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && WEEK.indexOf(day) === WEEK.indexOf(before as (typeof WEEK)[number]) + 1) run.push(day);
    else runs.push([day]);
  }
  const words = runs.flatMap((run) =>
    run.length > 2 ? [`${NAMES[run[0] ?? '']} to ${NAMES[run.at(-1) ?? '']}`] : run.map((day) => NAMES[day] ?? day),
  );
  if (holidays) words.push(words.length ? 'bank holidays' : 'Bank holidays');
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}
