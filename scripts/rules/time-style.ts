/**
 * Not everybody reads "17:00" as five in the afternoon, and "12pm" means noon to some and midnight to others. A person
 * who mistakes it stands before a closed door.
 */
import { formatTime } from '../../src/lib/dates.ts';
import { findOurWords } from '../content/our-words.ts';
import type { Rule } from './rule.ts';

const CLOCK = '(?:[01]\\d|2[0-3])[0-5]\\d';
/** After these, four digits are a time and no count. */
const OPEN =
  '(?<=\\b(?:open|opens|opening|closed|hours|daily|weekdays|weekends|\\p{L}{3,6}days?):?,? (?:from |between )?)';
/** `0900 to 1700`: only a time begins with 0. */
const RANGE = `(?:${OPEN}|(?<![\\d.,:£/+-]|\\d )(?=0))(?<opens>${CLOCK})(?: ?hrs?)? ?(?:to|and|until|till|-|–) ?(?<closes>${CLOCK}|2400)(?: ?hrs?\\b|\\b)(?![:/,.]?\\d| \\d)`;

/** Any time of day that has a mark of one: minutes of two digits, am or pm, "noon", "o'clock". */
const TIME = new RegExp(
  [
    RANGE,
    // 5pm, 5:30 p.m., 5.30pm
    '(?<![\\d.,:£/])(?<clock>\\d{1,2})(?:[:.](?<minutes>[0-5]\\d))? ?(?<half>[ap])(?:\\.\\s?m\\.(?=\\s+\\p{Ll}|,)|\\.\\s?m\\b|m\\b)',
    // 17:00, 17.00 hours
    '(?<![\\d.,:£/])(?<hours>[01]\\d|2[0-3]|24(?=:00)):(?<after>[0-5]\\d)(?: ?(?:hrs?|hours))?\\b(?![:/]\\d)',
    '(?<![\\d.,:£/])(?<hours2>[01]\\d|2[0-3])\\.?(?<after2>[0-5]\\d) ?hrs?\\b',
    // at 9:30
    "(?<=\\b(?:at|from|until|till|by|before|after) )(?<unclear>\\d:[0-5]\\d|\\d{1,2} o[’']clock)(?! ?[ap]\\.?m)\\b",
    // at 5.30
    '(?<=\\b(?:at|until|till) )(?<hours3>\\d{1,2})\\.(?<after3>[0-5]\\d)\\b(?![%:/]|\\.\\d| (?:%|per|million|billion|times|points?|out|hours|miles|metres|each|[ap]\\.?m)\\b)',
    '\\b(?<noon>(?:12 )?noon|12 midday)\\b',
    '\\b(?<midnight>12 midnight)\\b',
  ].join('|'),
  'giu',
);

export const timeStyle: Rule = {
  name: 'time-style',
  severity: 'error',
  waivable: true,
  why: 'a reader who mistakes a time may stand before a closed door',
  finds: [
    'The 24-hour clock: "17:30" or "1730 hrs" → "5:30pm", "0900 to 1700" → "9am to 5pm"',
    'Other forms of am and pm: "5 p.m." or "5.00pm" → "5pm"',
    'Midday and midnight in another form: "noon", "12pm", "12am" → "midday", "midnight"',
    'A time that may be morning or evening: "at 9:30", "at 5.30" → "at 5:30pm"',
  ],
  example: { wrong: 'Open until 17.30 hrs, closed at 12pm.', right: 'Open until 5:30pm, closed at midday.' },
  check: ({ files }) =>
    findOurWords(files, TIME, ({ 0: found, groups = {} }) => {
      const right = toRightTime(groups);
      if (right === undefined && groups['opens']) return undefined;
      if (right === undefined) return 'say whether it is morning or evening, like "9:30am" or "5pm"';
      return right === found ? undefined : `write the time as "${right}"`;
    }),
};

/** Where four digits are times of day, so that no other rule takes them for counts. */
export function isInClockRange(text: string, index: number): boolean {
  return [...text.matchAll(new RegExp(RANGE, 'giu'))].some(
    (match) => index >= match.index && index < match.index + match[0].length && toRange(match.groups ?? {}),
  );
}

/** Nothing for two years. */
function toRange({ opens = '', closes = '' }: Record<string, string | undefined>): string | undefined {
  const isYears = [opens, closes].every((digits) => /^(?:1[89]|20|21)/.test(digits));
  return isYears ? undefined : `${toTime(opens)} to ${toTime(closes)}`;
}

/** From `0900`, and from `2400`, which is the midnight that a day ends with. */
function toTime(digits: string): string {
  return formatTime(`${digits.slice(0, 2).replace('24', '00')}:${digits.slice(2)}`);
}

function toRightTime({ clock, minutes, half, ...rest }: Record<string, string | undefined>): string | undefined {
  if (rest['noon']) return 'midday';
  if (rest['midnight']) return 'midnight';
  if (rest['opens']) return toRange(rest);
  const hours = rest['hours'] ?? rest['hours2'] ?? rest['hours3'];
  if (rest['unclear'] || (rest['hours3'] && Number(hours) <= 12) || Number(hours) > 24) return undefined;
  if (hours) return toTime(`${hours}${rest['after'] ?? rest['after2'] ?? rest['after3']}`);
  const hour = Number(clock) > 12 ? Number(clock) : (Number(clock) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return formatTime(`${String(hour).padStart(2, '0')}:${minutes ?? '00'}`);
}
