/**
 * Hours that somebody stated long ago send people to closed doors, and a statement from the future is a slip. A place
 * without fresh hours says that they are unknown.
 */
import { addDays } from '../../src/lib/dates.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

/** Before this, units of the area had other hours and other names. */
const FIRST_YEAR = 2024;
const DAYS_AHEAD = 366;
/** The day of a check that has none. */
const LONG_AGO = '0000-00-00';

export const statedHours: Rule = {
  name: 'stated-hours',
  severity: 'error',
  waivable: false,
  why: 'hours that hold no more send people to closed doors',
  finds: [
    `opening or X-ray hours stated before ${FIRST_YEAR}, or on no day at all`,
    'anything stated about a place on a day that has not come yet',
    'a single day with other hours, or a closure, that begins more than a year ahead: a slip in the year',
  ],
  example: { wrong: 'statedOn: 2019-08', right: 'statedOn: 2024-08' },
  check: ({ files, day }) =>
    files
      .filter(({ collection }) => collection === 'places')
      .flatMap((file) => {
        const { statements, days } = listStatements(file);
        return [
          ...statements.flatMap((statement) => checkOne(file, statement, day)),
          ...days.flatMap((announced) => checkDay(file, announced, day)),
        ];
      }),
};

interface Statement {
  path: (string | number)[];
  /** Whether it is about hours. */
  isHours: boolean;
  on: unknown;
}

/** A day on which hours are other than usual. */
interface Announced {
  path: (string | number)[];
  date: string;
}

function checkOne(file: ContentFile, { path, isHours, on }: Statement, day: string): Fault[] {
  const say = (message: string) => [toFault(file, path, on, message)];
  if (on === undefined)
    return isHours ? say('say when these hours were stated, or say in hoursUnknown that they are unknown') : [];
  const date = String(on);
  if (day !== LONG_AGO && date > day.slice(0, date.length))
    return say('this day has not come yet: write when it was stated');
  if (isHours && Number(date.slice(0, 4)) < FIRST_YEAR) {
    return say(`hours stated before ${FIRST_YEAR} are too old to show: remove them and say so in hoursUnknown`);
  }
  return [];
}

/** Nobody announces hours so far ahead. What is past may stay: it does no harm. */
function checkDay(file: ContentFile, { path, date }: Announced, day: string): Fault[] {
  if (day === LONG_AGO || date <= addDays(day, DAYS_AHEAD)) return [];
  return [toFault(file, path, date, 'is more than a year ahead: write the day as announced, or wait until it is near')];
}

function toFault(file: ContentFile, path: (string | number)[], value: unknown, message: string): Fault {
  const text = value ? String(value) : undefined;
  return { file: file.path, ...findPosition(file, path), field: path.join('.'), value: text, message };
}

function listStatements(file: ContentFile): { statements: Statement[]; days: Announced[] } {
  const statements: Statement[] = [];
  const days: Announced[] = [];
  const visit = (value: unknown, path: (string | number)[]) => {
    if (Array.isArray(value)) value.forEach((each, index) => visit(each, [...path, index]));
    else if (typeof value === 'object' && value !== null) {
      const fields = value as Record<string, unknown>;
      const isHours = path.at(-1) === 'hours' || path.at(-1) === 'xray';
      if (isHours || 'statedOn' in fields) {
        statements.push({ path: [...path, 'statedOn'], isHours, on: fields['statedOn'] });
      }
      const list = path.at(-2);
      const name = list === 'exceptions' ? 'date' : list === 'closures' ? 'from' : undefined;
      if (name && name in fields) days.push({ path: [...path, name], date: String(fields[name]) });
      for (const [name, each] of Object.entries(fields)) visit(each, [...path, name]);
    }
  };
  visit(file.data, []);
  return { statements, days };
}
