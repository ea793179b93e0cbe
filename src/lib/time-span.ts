/** The time that a period is about, where its words leave no doubt. */
export interface TimeSpan {
  /** `2012` or `2017-09`. */
  from: string;
  to: string;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const MONTH = `(${MONTHS.join('|')})`;
const YEAR = String.raw`(\d{4}(?:/\d{2})?)`;
const PERIOD = new RegExp(`^(?:(?:${MONTH} )?${YEAR}|${MONTH}(?= (?:to|and) ${MONTH}))(?:(?: (?:to|and) |–)(.+))?$`);
const ONE = new RegExp(`^(?:${MONTH} )?${YEAR}$`);

/**
 * `2012/13 and 2013/14` as 2012 to 2014: a year with a stroke may begin in April or in September, so we say no month.
 * `July and September 2017` as 2017-07 to 2017-09.
 * @returns undefined for anything but years and months: `after 2014`, `the next five years`.
 */
export function findTimeSpan(period: string): TimeSpan | undefined {
  const [, month, year, bare, , second] = PERIOD.exec(period) ?? [];
  const last = second === undefined ? undefined : ONE.exec(second);
  if (last === null) return undefined;
  const begins = readTime(month ?? bare, year ?? last?.[2]);
  const ends = last ? readTime(last[1], last[2]) : begins;
  if (!begins || !ends || begins.from > ends.from) return undefined;
  return { from: begins.from, to: ends.to };
}

/** `2012/13` is two years that follow each other; 2012/19 is something else. */
function readTime(month: string | undefined, text: string | undefined): TimeSpan | undefined {
  const [year = '', next] = (text ?? '').split('/');
  if (!year) return undefined;
  if (month !== undefined) {
    const time = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`;
    return next === undefined ? { from: time, to: time } : undefined;
  }
  if (next === undefined) return { from: year, to: year };
  return (Number(year) + 1) % 100 === Number(next) ? { from: year, to: String(Number(year) + 1) } : undefined;
}
