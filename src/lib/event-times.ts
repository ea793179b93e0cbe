/**
 * When an announced event takes place. Times are what clocks in England show, so a meeting at 7pm stays at 7pm when the
 * clocks change, and nothing here is ever turned into a moment. `2027-01-14` is a whole day, `2027-01-14 18:30` a time.
 */
import { addDays, formatDate, formatTime, toWeekday } from './dates.ts';

export interface Repeats {
  every: 'day' | 'week' | 'month';
  interval?: number | undefined;
  on?: 'same-day' | 'same-weekday' | 'last-weekday' | undefined;
  times?: number | undefined;
  until?: string | undefined;
}

/** One time that is not as the others: cancelled, or at another time or place. */
export interface Exception {
  of: string;
  cancelled?: true | undefined;
  starts?: string | undefined;
  ends?: string | undefined;
  place?: string | undefined;
  why?: string | undefined;
}

export interface Schedule {
  announced: string;
  starts: string;
  ends?: string | undefined;
  repeats?: Repeats | undefined;
  exceptions?: Exception[] | undefined;
  status?: 'full' | 'cancelled' | undefined;
  changed?: { on: string; what: string; from?: string | undefined }[] | undefined;
}

export interface Occurrence {
  /** The day on which the rule puts it, whatever became of it. */
  of: string;
  starts: string;
  ends?: string | undefined;
  /** Where it is, if not where the others are. */
  place?: string | undefined;
  cancelled: boolean;
  /** Whether it is at another time than the rule says. */
  moved: boolean;
  why?: string | undefined;
}

/** Every time of an event in the order in which they take place; one for an event that does not repeat. */
export function listOccurrences(schedule: Schedule): Occurrence[] {
  const exceptions = new Map((schedule.exceptions ?? []).map((each) => [each.of, each]));
  return listDays(schedule)
    .map((of) => toOccurrence(of, schedule, exceptions.get(of)))
    .toSorted((a, b) => a.starts.localeCompare(b.starts));
}

/** Exceptions that name a day on which the event would not be. */
export function findStrayExceptions(schedule: Schedule): Exception[] {
  const days = new Set(listDays(schedule));
  return (schedule.exceptions ?? []).filter(({ of }) => !days.has(of));
}

function toOccurrence(of: string, schedule: Schedule, exception: Exception | undefined): Occurrence {
  const [first] = schedule.starts.split(' ');
  const shift = (written: string | undefined) => written && moveDay(written, first!, of);
  return {
    of,
    starts: exception?.starts ?? shift(schedule.starts)!,
    ends: exception?.ends ?? shiftEnd(schedule, of, exception?.starts) ?? undefined,
    place: exception?.place,
    cancelled: exception?.cancelled ?? schedule.status === 'cancelled',
    moved: exception?.starts !== undefined,
    why: exception?.why,
  };
}

/** What lasts as long as ever ends later when it begins later. */
function shiftEnd({ starts, ends }: Schedule, of: string, newStart: string | undefined): string | undefined {
  if (!ends) return undefined;
  const shifted = moveDay(ends, starts.slice(0, 10), of);
  if (!newStart) return shifted;
  return addMinutes(newStart, countMinutes(moveDay(starts, starts.slice(0, 10), of), shifted));
}

/** `2027-01-14 18:30` as many days later as one day lies after another. */
function moveDay(written: string, from: string, to: string): string {
  const days = countMinutes(from, to) / MINUTES_A_DAY;
  return addDays(written.slice(0, 10), days) + written.slice(10);
}

const MINUTES_A_DAY = 24 * 60;

/** By the clock on the wall, as if no clock ever changed. */
function countMinutes(from: string, to: string): number {
  return (toWall(to) - toWall(from)) / 60_000;
}

function addMinutes(written: string, minutes: number): string {
  return new Date(toWall(written) + minutes * 60_000).toISOString().slice(0, written.length).replace('T', ' ');
}

function toWall(written: string): number {
  return Date.parse(`${written.slice(0, 10)}T${written.slice(11) || '00:00'}Z`);
}

/** The days on which the rule puts the event, as RFC 5545 counts them: a month without that day is passed over. */
function listDays({ starts, repeats }: Schedule): string[] {
  const first = starts.slice(0, 10);
  if (!repeats) return [first];
  const days: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const day = toStep(first, repeats, step * (repeats.interval ?? 1));
    if (repeats.until ? (day ?? '') > repeats.until : days.length === repeats.times) break;
    if (day) days.push(day);
  }
  return days;
}

/** A hundred times on the 31st of every 12th month take fewer. */
const MOST_STEPS = 2000;

function toStep(first: string, { every, on }: Repeats, step: number): string | undefined {
  if (every === 'day') return addDays(first, step);
  if (every === 'week') return addDays(first, step * 7);
  const month = addMonths(first, step);
  if (on === 'same-day') return toDayOfMonth(month, Number(first.slice(8)));
  const sameWeekday = [1, 2, 3, 4, 5].flatMap((week) => toWeekdayOfMonth(month, toWeekday(first), week) ?? []);
  return on === 'last-weekday' ? sameWeekday.at(-1) : sameWeekday[findWeek(first) - 1];
}

/** Which of its weekdays in the month a day is: 14 January 2027 is the second Thursday. */
export function findWeek(day: string): number {
  return Math.ceil(Number(day.slice(8)) / 7);
}

function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function toDayOfMonth(month: string, day: number): string | undefined {
  const found = addDays(`${month}-01`, day - 1);
  return found.startsWith(month) ? found : undefined;
}

function toWeekdayOfMonth(month: string, weekday: string, week: number): string | undefined {
  const names = [0, 1, 2, 3, 4, 5, 6].map((add) => toWeekday(addDays(`${month}-01`, add)));
  return toDayOfMonth(month, names.indexOf(weekday) + 1 + (week - 1) * 7);
}

/** Until when it has not ended, as `lib/dated.ts` reads it. What has no end is over when its day is. */
export function findEnd({ starts, ends = starts.slice(0, 10) }: Pick<Occurrence, 'starts' | 'ends'>): string {
  return ends.replace(' ', 'T');
}

/** `Thursday 14 January 2027, 6:30pm to 8pm`. */
export function formatOccurrence({ starts, ends }: Pick<Occurrence, 'starts' | 'ends'>): string {
  const [day = '', time] = starts.split(' ');
  const [lastDay = day, lastTime] = ends?.split(' ') ?? [];
  const begin = formatLongDay(day);
  if (!time) return lastDay === day ? begin : `${begin} to ${formatLongDay(lastDay)}`;
  if (!lastTime) return `${begin}, ${formatTime(time)}`;
  const end = lastDay === day ? formatTime(lastTime) : `${formatTime(lastTime)} on ${formatLongDay(lastDay)}`;
  return `${begin}, ${formatTime(time)} to ${end}`;
}

function formatLongDay(day: string): string {
  return `${toWeekday(day)} ${formatDate(day)}`;
}

const NTH = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `Every second Thursday of the month, 6 times`: how it repeats, for readers. */
export function formatRepeats(starts: string, { every, interval = 1, on, times, until }: Repeats): string {
  const day = starts.slice(0, 10);
  const rhythm = interval === 1 ? `every ${every}` : `every ${interval} ${every}s`;
  const words: Record<string, string> = {
    day: interval === 1 ? 'Every day' : `Every ${interval} days`,
    week: interval === 1 ? `Every ${toWeekday(day)}` : `On a ${toWeekday(day)}, ${rhythm}`,
    'same-day': `On day ${Number(day.slice(8))}, ${rhythm}`,
    'same-weekday': `On the ${NTH[findWeek(day) - 1]} ${toWeekday(day)}, ${rhythm}`,
    'last-weekday': `On the last ${toWeekday(day)}, ${rhythm}`,
  };
  const end = until ? `until ${formatDate(until)}` : `${times} times`;
  return `${words[on ?? every]}, ${end}`;
}
