/**
 * Not everybody reads "17:00" as five in the afternoon, and "12pm" means noon to some and midnight to others. A person
 * who mistakes it stands before a closed door.
 */
import { formatTime } from '../../src/lib/dates.ts';
import { findOurWords } from '../content/our-words.ts';
import type { Rule } from './rule.ts';

/** Any time of day that has a mark of one: minutes of two digits, am or pm, "noon", "o'clock". */
const TIME = new RegExp(
  [
    // 5pm, 5:30 p.m., 5.30pm
    '(?<![\\d.,:£/])(?<clock>\\d{1,2})(?:[:.](?<minutes>[0-5]\\d))? ?(?<half>[ap])(?:\\.\\s?m\\.(?=\\s+\\p{Ll}|,)|\\.\\s?m\\b|m\\b)',
    // 17:00, 17.00 hours
    '(?<![\\d.,:£/])(?<hours>[01]\\d|2[0-3]):(?<after>[0-5]\\d)(?: ?(?:hrs?|hours))?\\b(?![:/]\\d)',
    '(?<![\\d.,:£/])(?<hours2>[01]\\d|2[0-3])\\.?(?<after2>[0-5]\\d) ?hrs?\\b',
    // at 9:30
    "(?<=\\b(?:at|from|until|till|by|before|after) )(?<unclear>\\d:[0-5]\\d|\\d{1,2} o[’']clock)(?! ?[ap]\\.?m)\\b",
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
  example: { wrong: 'Open until 17.30 hrs, closed at 12pm.', right: 'Open until 5:30pm, closed at midday.' },
  check: ({ files }) =>
    findOurWords(files, TIME, ({ 0: found, groups = {} }) => {
      const right = toRightTime(groups);
      if (right === undefined) return 'say whether it is morning or evening, like "9:30am" or "5pm"';
      return right === found ? undefined : `write the time as "${right}"`;
    }),
};

function toRightTime({ clock, minutes, half, ...rest }: Record<string, string | undefined>): string | undefined {
  if (rest['noon']) return 'midday';
  if (rest['midnight']) return 'midnight';
  if (rest['unclear']) return undefined;
  const hours = rest['hours'] ?? rest['hours2'];
  if (hours) return formatTime(`${hours}:${rest['after'] ?? rest['after2']}`);
  const hour = Number(clock) > 12 ? Number(clock) : (Number(clock) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return formatTime(`${String(hour).padStart(2, '0')}:${minutes ?? '00'}`);
}
