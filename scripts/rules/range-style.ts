/**
 * A dash between two numbers is read aloud as "minus", as "dash" or not at all, so "5-7" can become 57. "To" is heard.
 */
import { MONTHS } from '../../src/lib/dates.ts';
import { findOurWords } from '../content/our-words.ts';
import { GAP } from '../content/reader-texts.ts';
import type { Rule } from './rule.ts';

const DASH = '(\\s[-–—]\\s|[-–—‑])';
const AMOUNT = '£?\\d+(?:,\\d{3})*(?:[.:]\\d+)?(?:/\\d\\d)?(?:%|(?:m|bn|am|pm|st|nd|rd|th)\\b)?';
const DAY =
  '(?:Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?';
const MONTH = `(?:${MONTHS.join('|')}|${MONTHS.map((month) => month.slice(0, 3)).join('|')}|Sept)`;
const WORDS = [`(?:${DAY})`, `(?:\\d{1,2} )?${MONTH}(?: \\d{4})?`, 'midday|midnight|noon'].join('|');
const END = `(?:\\b(?:${WORDS})\\b|${AMOUNT}|${GAP})`;
/** Not in a telephone number, a day (2016-11-06), a code (EQ-5D) or a word (Covid-19). */
const RANGE = new RegExp(
  `(?<![\\p{L}\\d]|[\\d\\p{L}][.,:/-]|\\+)(?:([Bb]etween|[Ff]rom)\\s+)?(${END})${DASH}(${END})(?!\\d|[-/:]\\d|[-–]?[A-Z])`,
  'gu',
);
const BETWEEN_TO = /\b(between)\s(£?\d[\d,.]*%?)\sto\s(£?\d[\d,.]*\d%?|\d%?)/gi;

export const rangeStyle: Rule = {
  name: 'range-style',
  severity: 'error',
  waivable: true,
  why: 'a screen reader may leave out a dash between two numbers, and "5-7" becomes 57',
  finds: [
    'A dash between two numbers, days, months or times: "5-7" → "5 to 7", "9am–5pm" → "9am to 5pm"',
    'A dash after "between" or "from": "between 5-7" → "between 5 and 7"',
    '"to" after "between": "between 5 to 7" → "between 5 and 7"',
  ],
  example: { wrong: 'Open Monday-Friday, for ages 5-7.', right: 'Open Monday to Friday, for ages 5 to 7.' },
  check: ({ files }) => [
    ...findOurWords(files, RANGE, ([, before, from = '', dash, until = '']) => {
      if (!isRange(from, until) || (dash?.startsWith(' ') && !before && !isTime(from))) return undefined;
      const join = before?.toLowerCase() === 'between' ? 'and' : 'to';
      return `say the range in words: "${before ? `${before} ` : ''}${show(from)} ${join} ${show(toWholeYear(from, until))}"`;
    }),
    ...findOurWords(
      files,
      BETWEEN_TO,
      ([, between, from, until]) => `after "between" comes "and": "${between} ${from} and ${until}"`,
    ),
  ],
};

/** A telephone number has a 0 in front, and a word and a number make no range. */
function isRange(from: string, until: string): boolean {
  const isNumber = (end: string) => /^[£\d]/.test(end) || end === GAP;
  return !/^0\d/.test(from) && (isNumber(from) === isNumber(until) || (isTime(from) && isTime(until)));
}

/** Between other numbers a dash with spaces is more often the dash of a sentence: "in 2016 – 2 years before". */
function isTime(end: string): boolean {
  return /[ap]m$|[a-z]{3}/i.test(end);
}

function show(end: string): string {
  return end === GAP ? '…' : end;
}

/** The 19 of `2018-19` is 2019. */
function toWholeYear(from: string, until: string): string {
  return /^(?:19|20)\d\d$/.test(from) && /^\d\d$/.test(until) ? `${from.slice(0, 2)}${until}` : until;
}
