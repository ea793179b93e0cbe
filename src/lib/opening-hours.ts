/**
 * Whether a place is open, as far as somebody stated it. The one promise is that nothing unknown or out of date is ever
 * called open: then the answer is `unknown`, with the reason. Pure: the moment is a parameter. Small, because browsers
 * load it.
 */
import { addDays } from './dates.ts';
import { toLondonTime, toMoment } from './london-time.ts';
import { DAY_NAMES, isSoundDay, type Span, type StatedHours } from './stated-hours.ts';

export interface HoursContext {
  /** Every bank holiday in England as far as `coversUntil`. */
  bankHolidays: { date: string }[];
  /** The last day for which that list is complete. */
  coversUntil: string;
  /** The last day on which what is said of the place holds. Hours have no grace after it. */
  reviewDue: string;
  /** The day when the place was checked. A device that shows an earlier day has a wrong clock. */
  reviewedOn?: string | undefined;
}

/** Times are of the 24-hour clock: `18:00`. */
export type Opening =
  | { state: 'open'; closes: string }
  /** 60 minutes or less are left. */
  | { state: 'closes-soon'; closes: string; minutes: number }
  /** Without `opens`, nobody can say when it opens next. */
  | { state: 'closed'; opens?: NextOpening; reason?: string }
  | { state: 'unknown'; reason: UnknownReason };

export interface NextOpening {
  /** `2026-11-23` */
  day: string;
  at: string;
  /** 0 is today, 1 tomorrow. */
  inDays: number;
}

export type UnknownReason =
  /** There are no hours, or nobody knows when they were stated. */
  | 'no-hours'
  /** Two lines overlap, or something in them is no day or time. */
  | 'unsound'
  /** The day comes after a review was due or the list of bank holidays ran out, or before the place was checked. */
  | 'not-checked'
  /** No line names this day of the week. */
  | 'day-not-listed'
  /** It is a bank holiday, and no line is for bank holidays. */
  | 'bank-holiday'
  /** It is 25 December, and no exception is for it. */
  | 'christmas-day';

const SOON_MINUTES = 60;
const DAYS_AHEAD = 7;
const MINUTE = 60_000;

/** @param now Milliseconds since 1970. */
export function findOpening(hours: StatedHours | undefined, context: HoursContext, now: number): Opening {
  if (!hours?.statedOn) return { state: 'unknown', reason: 'no-hours' };
  const today = toLondonTime(now).slice(0, 10);
  const plan = findDayPlan(hours, context, today);
  if (typeof plan === 'string') return { state: 'unknown', reason: plan };
  for (const { opens, closes } of plan.spans) {
    const minutes = toMoment(today, closes) / MINUTE - Math.floor(now / MINUTE);
    if (minutes > 0 && now >= toMoment(today, opens)) {
      return minutes > SOON_MINUTES ? { state: 'open', closes } : { state: 'closes-soon', closes, minutes };
    }
  }
  const opens = findNextOpening(hours, context, today, now);
  return { state: 'closed', ...(opens && { opens }), ...(plan.reason && { reason: plan.reason }) };
}

/** The next time that it opens, if every day until then is known. */
function findNextOpening(hours: StatedHours, context: HoursContext, today: string, now: number) {
  for (let inDays = 0; inDays <= DAYS_AHEAD; inDays++) {
    const day = addDays(today, inDays);
    const plan = findDayPlan(hours, context, day);
    if (typeof plan === 'string') return;
    const [at] = plan.spans
      .map(({ opens }) => opens)
      .filter((opens) => inDays || toMoment(day, opens) > now)
      .sort();
    if (at) return { day, at, inDays };
  }
  return;
}

interface DayPlan {
  spans: Span[];
  /** Why it is closed all day, where somebody said. */
  reason?: string | undefined;
}

/**
 * What is known of a day, strongest first: whether anything holds for it, closures, exceptions, Christmas Day, bank
 * holidays, the week.
 *
 * Christmas Day is never taken from "every day": in 2020 a unit that was listed so was shut on it. It is 25 December
 * itself, also in years when the bank holiday for it is another day. And a bank holiday has the hours of the line for bank
 * holidays, never those of its weekday.
 */
function findDayPlan(hours: StatedHours, context: HoursContext, day: string): DayPlan | UnknownReason {
  const { schedules, exceptions = [], closures = [] } = hours;
  const lastDays = [context.reviewDue, context.coversUntil, hours.reviewDue ?? day];
  if (!lastDays.every((last) => isDay(last) && day <= last) || day < (context.reviewedOn ?? '')) return 'not-checked';

  const dates = [...exceptions.map(({ date }) => date), ...closures.flatMap(({ from, until = from }) => [from, until])];
  if (!dates.every(isDay) || closures.some(({ from, until = from }) => until < from)) return 'unsound';

  const closure = closures.find(({ from, until = day }) => from <= day && day <= until);
  if (closure) return { spans: [], reason: closure.reason };

  const [exception, ...others] = exceptions.filter(({ date }) => date === day);
  if (others.length) return 'unsound';
  if (exception) {
    const { opens, closes, reason } = exception;
    return opens || closes ? toPlan([{ opens: opens ?? '', closes: closes ?? '' }]) : { spans: [], reason };
  }
  if (day.endsWith('12-25')) return 'christmas-day';

  const isHoliday = context.bankHolidays.some(({ date }) => date === day);
  const name = DAY_NAMES[isHoliday ? 7 : (new Date(day).getUTCDay() + 6) % 7]!;
  const spans = schedules.filter(({ days }) => days.includes(name));
  if (spans.length || hours.unlisted === 'closed') return toPlan(spans);
  return isHoliday ? 'bank-holiday' : 'day-not-listed';
}

function toPlan(spans: Span[]): DayPlan | UnknownReason {
  return isSoundDay(spans) ? { spans } : 'unsound';
}

/** That there is such a day in the calendar is for the schema to say. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
