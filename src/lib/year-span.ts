/** The years that a period is about, where its words leave no doubt. */
export interface YearSpan {
  /** `2012` */
  from: string;
  to: string;
}

const PERIOD = /^(\d{4}(?:\/\d{2})?)(?:(?:, \d{4}(?:\/\d{2})?)*(?: to | and |–)(\d{4}(?:\/\d{2})?))?$/;

/**
 * `2012/13 and 2013/14` as 2012 to 2014. A year with a stroke may begin in April or in September, so we say no month.
 * @returns undefined for anything but years: `after 2014`, `the next five years`.
 */
export function findYearSpan(period: string): YearSpan | undefined {
  const [, first, last = first] = PERIOD.exec(period) ?? [];
  const years = [first, last].map(readYear);
  const [begins, ends] = years;
  if (!begins || !ends || begins.from > ends.from) return undefined;
  return { from: String(begins.from), to: String(ends.to) };
}

/** `2012/13` is two years that follow each other; 2012/19 is something else. */
function readYear(text: string | undefined): { from: number; to: number } | undefined {
  const [year, next] = (text ?? '').split('/');
  const from = Number(year);
  if (!from) return undefined;
  if (next === undefined) return { from, to: from };
  return (from + 1) % 100 === Number(next) ? { from, to: from + 1 } : undefined;
}
