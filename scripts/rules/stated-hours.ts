/**
 * Hours that somebody stated long ago send people to closed doors, and a statement from the future is a slip. A place
 * without fresh hours says that they are unknown.
 */
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

/** Before this, units of the area had other hours and other names. */
const FIRST_YEAR = 2024;

export const statedHours: Rule = {
  name: 'stated-hours',
  severity: 'error',
  waivable: false,
  why: 'hours that hold no more send people to closed doors',
  finds: [
    `opening or X-ray hours stated before ${FIRST_YEAR}, or on no day at all`,
    'anything stated about a place on a day that has not come yet',
  ],
  example: { wrong: 'statedOn: 2019-08', right: 'statedOn: 2024-08' },
  check: ({ files, day }) =>
    files
      .filter(({ collection }) => collection === 'places')
      .flatMap((file) => listStatements(file).flatMap((statement) => checkOne(file, statement, day))),
};

interface Statement {
  path: (string | number)[];
  /** Whether it is about hours. */
  isHours: boolean;
  on: unknown;
}

function checkOne(file: ContentFile, { path, isHours, on }: Statement, day: string): Fault[] {
  const say = (message: string): Fault[] => [
    {
      file: file.path,
      ...findPosition(file, path),
      field: path.join('.'),
      value: on ? String(on) : undefined,
      message,
    },
  ];
  if (on === undefined)
    return isHours ? say('say when these hours were stated, or say in hoursUnknown that they are unknown') : [];
  const date = String(on);
  if (day !== '0000-00-00' && date > day.slice(0, date.length))
    return say('this day has not come yet: write when it was stated');
  if (isHours && Number(date.slice(0, 4)) < FIRST_YEAR) {
    return say(`hours stated before ${FIRST_YEAR} are too old to show: remove them and say so in hoursUnknown`);
  }
  return [];
}

function listStatements(file: ContentFile): Statement[] {
  const statements: Statement[] = [];
  const visit = (value: unknown, path: (string | number)[]) => {
    if (Array.isArray(value)) value.forEach((each, index) => visit(each, [...path, index]));
    else if (typeof value === 'object' && value !== null) {
      const fields = value as Record<string, unknown>;
      const isHours = path.at(-1) === 'hours' || path.at(-1) === 'xray';
      if (isHours || 'statedOn' in fields) {
        statements.push({ path: [...path, 'statedOn'], isHours, on: fields['statedOn'] });
      }
      for (const [name, each] of Object.entries(fields)) visit(each, [...path, name]);
    }
  };
  visit(file.data, []);
  return statements;
}
