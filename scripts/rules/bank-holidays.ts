/**
 * On a bank holiday many places have other hours. Where the list of them runs out, no place counts as open any more, so
 * an editor must hear of it long before.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, formatDate, toWeekday } from '../../src/lib/dates.ts';
import { bankHolidaysSchema, type BankHolidays } from '../../src/schemas/bank-holidays.ts';
import { findPosition, readYamlFile, type Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

const FILE = 'content/bank-holidays.yaml';
/** For how long the list must last. */
const DAYS_AHEAD = 90;
/** A law can move one or add one, and has never taken one away. */
const IN_A_YEAR = 8;

export const bankHolidays: Rule = {
  name: 'bank-holidays',
  severity: 'error',
  waivable: false,
  why: 'on a bank holiday many places have other hours, and a list that lacks one opens a closed door',
  finds: [
    `A list that ends in the next ${DAYS_AHEAD} days → add the bank holidays of the next year, then set coversUntil`,
    `Fewer than ${IN_A_YEAR} bank holidays in a whole year that the list covers`,
    'A bank holiday out of order, at a weekend, or after the last day that the list covers',
  ],
  example: { wrong: 'coversUntil: 2026-12-31', right: 'coversUntil: 2027-12-31' },
  check: ({ root, day }) => {
    if (!existsSync(join(root, FILE))) return [];
    const file = readYamlFile(root, FILE);
    // What is of the wrong form is for the rule on these files to say.
    const { data } = bankHolidaysSchema.safeParse(file.data);
    if (!data) return [];
    const say = (path: (string | number)[], value: string, message: string | undefined): Fault[] =>
      message ? [{ file: FILE, ...findPosition(file, path), field: path.join('.'), value, message }] : [];
    return [
      ...say(['coversUntil'], data.coversUntil, explainEnd(data.coversUntil, day)),
      ...data.days.flatMap(({ date }, index) => say(['days', index, 'date'], date, explainDay(data, index))),
      ...listShortYears(data).flatMap(({ year, count }) =>
        say(
          ['days'],
          year,
          `has ${count} bank holidays in ${year}, and England has ${IN_A_YEAR} a year: add the others`,
        ),
      ),
    ];
  },
};

function explainEnd(coversUntil: string, day: string): string | undefined {
  // A check without a day has nothing to count from.
  if (day === '0000-00-00' || coversUntil >= addDays(day, DAYS_AHEAD)) return undefined;
  const last = formatDate(addDays(day, DAYS_AHEAD));
  return `the list must reach to ${last} or later: add the bank holidays that GOV.UK lists, then set coversUntil to the last day for which they are complete`;
}

function explainDay({ days, coversUntil }: BankHolidays, index: number): string | undefined {
  const date = days[index]?.date ?? '';
  const before = days[index - 1]?.date;
  if (before && before > date) return `comes before ${formatDate(before)}: put the days in order`;
  if (date > coversUntil) return 'is after coversUntil: the list cannot be complete until then without this day';
  const weekday = toWeekday(date);
  return /^S/.test(weekday) ? `is a ${weekday}, and a bank holiday is never at a weekend: look up its day` : undefined;
}

/** Years of which every day is covered. The year of the check itself may have begun before the list. */
function listShortYears({ days, checkedOn, coversUntil }: BankHolidays): { year: string; count: number }[] {
  const last = Number(addDays(coversUntil, 1).slice(0, 4)) - 1;
  const first = Number(checkedOn.slice(0, 4)) + 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index))
    .map((year) => ({ year, count: days.filter(({ date }) => date.startsWith(year)).length }))
    .filter(({ count }) => count < IN_A_YEAR);
}
