/**
 * Calendar dates as text: `2016`, `2016-11`, `2016-11-06`. No clock, no time zone: a date in the content is the date
 * that a reader in England sees, and it is never turned into a moment in time.
 */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Whether the text is a year, a month or a day that exists. `2026-02-31` does not. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2016-11-06` as `6 November 2016`, `2016-11` as `November 2016`, `2016` as `2016`. */
export function formatDate(text: string): string {
  const [year, month, day] = text.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A first and a last date, saying nothing twice: `March to November 2019`. */
export function formatDateRange(from: string, until?: string): string {
  if (!until || until === from) return formatDate(from);
  const [start, end] = [from.split('-'), until.split('-')];
  const shared = start.length === end.length && start[0] === end[0];
  if (!shared) return `${formatDate(from)} to ${formatDate(until)}`;
  if (start.length === 3 && start[1] === end[1]) return `${Number(start[2])} to ${formatDate(until)}`;
  const first = formatDate(from).replace(` ${start[0]}`, '');
  return `${first} to ${formatDate(until)}`;
}

/** Text that sorts in time. A vague date sorts before every exact date that it contains. */
export function toSortKey(text: string): string {
  return text.padEnd(10, '-00'.repeat(2).slice(text.length - 4));
}

/** Whether `today` (a day) lies after `due` (a day). */
export function isPast(due: string, today: string): boolean {
  return today > due;
}

/** The day in Europe/London at a moment given in seconds since 1970. */
export function toLondonDay(epochSeconds: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(epochSeconds * 1000));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The day of the week: `2026-11-22` is a `Sunday`. */
export function toWeekday(day: string): string {
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
  return weekday.format(new Date(`${day}T12:00:00Z`));
}

/** `08:30` as `8:30am`, `20:00` as `8pm`, `12:00` as `midday`, `00:00` as `midnight`: as the NHS writes times. */
export function formatTime(text: string): string {
  if (text === '12:00') return 'midday';
  if (text === '00:00') return 'midnight';
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  const clock = `${hours % 12 || 12}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
  return `${clock}${hours < 12 ? 'am' : 'pm'}`;
}

/** The day so many days after another. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
