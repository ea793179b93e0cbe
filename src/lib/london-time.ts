/**
 * Clock time in England and moments in time. `Intl` knows both clock changes of every year, so nothing here does. Moments
 * are milliseconds since 1970, days `2026-11-22`, times `08:30`.
 */
const HOUR = 3_600_000;
const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' });
/** Asking `Intl` is slow, and clocks change on the hour alone. */
const summerHours = new Map<number, boolean>();

/** What calendars and clocks in England show at a moment: `2026-11-22T08:30`. */
export function toLondonTime(moment: number): string {
  return new Date(isSummerTime(moment) ? moment + HOUR : moment).toISOString().slice(0, 16);
}

/**
 * When clocks in England first show a time. In autumn an hour comes twice, and the first counts: a door that shuts at
 * 1:30am shuts once. In spring an hour never comes, and the change itself, at 1am, stands for all of it.
 */
export function toMoment(day: string, time: string): number {
  const winter = Date.parse(`${day}T${time}Z`);
  if (isSummerTime(winter - HOUR)) return winter - HOUR;
  return isSummerTime(winter) ? Math.floor(winter / HOUR) * HOUR : winter;
}

/** Why a time on a clock in England is no one moment: in spring an hour is missing, in autumn one comes twice. */
export function explainClockChange(day: string, time: string): string | undefined {
  const [moment, shown] = [toMoment(day, time), `${day}T${time}`];
  if (toLondonTime(moment) !== shown) return 'does not exist: clocks go forward that night and skip this hour';
  if (toLondonTime(moment + HOUR) !== shown) return undefined;
  return 'comes twice that night, because clocks go back: choose a time before 1am or from 2am';
}

function isSummerTime(moment: number): boolean {
  const hour = Math.floor(moment / HOUR);
  let answer = summerHours.get(hour);
  if (answer === undefined) {
    answer = Number(londonHour.format(hour * HOUR)) !== hour % 24;
    summerHours.set(hour, answer);
  }
  return answer;
}
