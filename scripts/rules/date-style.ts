/**
 * "06/11/2017" is June to some readers and November to others, and a day that does not exist, or that falls on another
 * day of the week, sends people to an event that is not there. One form, `6 November 2017`, can be checked.
 */
import { formatDate, isCalendarDate, MONTHS, toWeekday } from '../../src/lib/dates.ts';
import { findOurWords } from '../content/our-words.ts';
import type { Rule } from './rule.ts';

const SHORT = [...MONTHS.map((name) => name.slice(0, 3)), 'Sept'];
const ABBREVIATED = SHORT.filter((name) => name !== 'May').join('|');
const MONTH = `(?<month>${[...MONTHS, ...SHORT].join('|')})\\b(?:(?<=\\b(?:${ABBREVIATED}))\\.)?`;
const WEEKDAY =
  '(?:\\b(?<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?)[.,]?\\s(?:the\\s)?)?';
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const YEAR = '(?<year>(?:19|20)\\d\\d)';
/** A day and a month in words, in any order, with a year or without. */
const DAY_FIRST = new RegExp(
  `${WEEKDAY}\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?\\s${MONTH}(?:,?\\s${YEAR}\\b)?`,
  'g',
);
const MONTH_FIRST = new RegExp(
  `${WEEKDAY}\\b${MONTH}\\s(?<day>\\d{1,2})(?:(?:st|nd|rd|th)\\b|(?=,?\\s${YEAR.replace('<year>', '<next>')})|(?=[.,;)](?!\\d)|$))(?:,?\\s${YEAR}\\b)?`,
  'g',
);
const SHORT_MONTH = new RegExp(`\\b(?<month>${ABBREVIATED})\\b\\.?\\s${YEAR}\\b`, 'g');
const DIGITS =
  /(?<![\d/.-])(?:(?<iso>(?:19|20)\d\d)-(?<isoMonth>\d\d)-(?<isoDay>\d\d)|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)|\d{1,2}([.-])\d{1,2}\4(?:19|20)\d\d)(?![\d/-])/g;

export const dateStyle: Rule = {
  name: 'date-style',
  severity: 'error',
  waivable: true,
  why: 'a date that can be read in two ways sends people on the wrong day',
  finds: [
    'Days in another form: "6th November, 2017" or "November 6" → "6 November 2017", "6 November"',
    'Days in digits: "06/11/2017" or "2017-11-06" → "6 November 2017"',
    'Short months: "Nov 2017" → "November 2017". In a table they may stay',
    'Days that there are not: "31 June"',
    'A day of the week that is short, or does not fit the date: "Tue" → "Tuesday"',
  ],
  example: { wrong: 'It was held on the 6th November, 2017.', right: 'It was held on 6 November 2017.' },
  check: ({ files }) => [
    ...[DAY_FIRST, MONTH_FIRST].flatMap((pattern) =>
      findOurWords(files, pattern, (match, { kind }) => explainDay(match, kind === 'cell')),
    ),
    ...findOurWords(files, SHORT_MONTH, ({ groups = {}, input, index }, { kind }) =>
      kind === 'cell' || /\d(?:st|nd|rd|th)?(?:\sof)?\s$/.test(input.slice(0, index))
        ? undefined
        : `write the month in full: "${MONTHS[toMonth(groups['month']) - 1]} ${groups['year']}"`,
    ),
    ...findOurWords(files, DIGITS, ({ groups = {} }) => {
      const iso = `${groups['iso']}-${groups['isoMonth']}-${groups['isoDay']}`;
      if (!groups['iso']) return 'write the month as a word, like "6 November 2017": in digits it can be two days';
      return `write the date as "${isCalendarDate(iso) ? formatDate(iso) : '6 November 2017'}"`;
    }),
  ],
};

function explainDay({ 0: found, groups = {} }: RegExpExecArray, inTable: boolean): string | undefined {
  const { day = '', month = '', year } = groups;
  const weekday = toFullWeekday(groups['weekday']);
  const number = toMonth(month);
  const date = [year ?? '2000', String(number).padStart(2, '0'), day.padStart(2, '0')].join('-');
  if (!isCalendarDate(date)) return `there is no such day: look up which day of ${MONTHS[number - 1]} is meant`;
  if (weekday && year && toWeekday(date) !== weekday) {
    return `${formatDate(date)} was or is a ${toWeekday(date)}: mend the date or the day of the week`;
  }
  const name = inTable && !MONTHS.some((each) => each === month) ? month : MONTHS[number - 1];
  const right = [inTable ? groups['weekday'] : weekday, String(Number(day)), name, year].filter(Boolean).join(' ');
  return found === right ? undefined : `write the date as "${right}"`;
}

/** `Tuesday` for `Tue` and `Tues`. */
function toFullWeekday(name: string | undefined): string | undefined {
  return name && WEEKDAYS.find((weekday) => weekday.startsWith(name.slice(0, 3)));
}

/** 1 for `January` and `Jan`. */
function toMonth(name = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}
