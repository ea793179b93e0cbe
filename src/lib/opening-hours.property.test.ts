/**
 * Three years of minutes, over the hours of our places and over made-up ones, against a second opinion. One wrong "open"
 * can cost a frightened person an hour, so nothing here is sampled where answers change.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listBankHolidays } from '../../tests/fixtures/england-bank-holidays.ts';
import { makeUpHours } from '../../tests/fixtures/made-up-hours.ts';
import { isLastSunday, Oracle } from '../../tests/fixtures/opening-oracle.ts';
import { addDays } from './dates.ts';
import { findOpening, type HoursContext, type Opening } from './opening-hours.ts';
import type { StatedHours } from './stated-hours.ts';

const FIRST = '2026-11-22';
const DAYS = 1097;
const MINUTE = 60_000;
const bankHolidays = [2026, 2027, 2028, 2029].flatMap(listBankHolidays);
const isHoliday = (day: string) => bankHolidays.some(({ date }) => date === day);
/** As long as the three years last, so that it is the rules that are tried and not the end of the list. */
const lasting: HoursContext = { bankHolidays, coversUntil: '2029-12-31', reviewDue: '2029-12-31' };

interface PlaceFile {
  id: string;
  reviewDue: string;
  facilities: { name: string; hours?: StatedHours; xray?: StatedHours }[];
}
const places = readdirSync('content/places').map((name) => parse(readFileSync(`content/places/${name}`, 'utf8')));
const realHours = (places as PlaceFile[]).flatMap(({ reviewDue, facilities }) =>
  facilities.flatMap(({ name, hours, xray }) => [
    ...(hours ? [{ name, hours, reviewDue }] : []),
    ...(xray ? [{ name: `${name}: X-ray`, hours: xray, reviewDue }] : []),
  ]),
);

/** How far from a change, in minutes, the answer is tried: around itself, and where "closes soon" begins before it. */
const AROUND = [-1, 0, 1, 59, 60, 61, 62];

interface Tally {
  asked: number;
  open: number;
  /** Days with at least one answer that it is open. */
  openDays: Set<string>;
  wrong: string[];
}

/**
 * Asks engine and oracle about three years: around every change of an answer, and every so many minutes elsewhere. With
 * `closely`, also about every minute of bank holidays, Christmas and clock changes.
 */
function compare(
  hours: StatedHours | undefined,
  context: HoursContext,
  { every = 180, phase = 0, closely = false } = {},
): Tally {
  const oracle = new Oracle(hours, context);
  const tally: Tally = { asked: 0, open: 0, openDays: new Set(), wrong: [] };
  for (let count = 0; count < DAYS; count += 1) {
    const found = oracle.getDay(addDays(FIRST, count));
    const { day, start, minutes } = found;
    const wanted = new Set(closely && isSpecial(day) ? minutes.keys() : []);
    for (let minute = phase % every; minute < minutes.length; minute += every) wanted.add(minute);
    for (let minute = 0; minute <= minutes.length; minute += 1) {
      if (minutes[minute] !== minutes[minute - 1]) AROUND.forEach((before) => wanted.add(minute - before));
    }
    for (const minute of wanted) {
      if (minute < 0 || minute >= minutes.length) continue;
      const answer = findOpening(hours, context, start + minute * MINUTE);
      tally.asked += 1;
      if (answer.state === 'open' || answer.state === 'closes-soon') {
        tally.open += 1;
        tally.openDays.add(day);
      }
      const expected = oracle.answer(found, minute);
      if (!isSame(answer, expected) && tally.wrong.length < 5) {
        tally.wrong.push(`${day} +${minute}: ${JSON.stringify(answer)}, but ${JSON.stringify(expected)}`);
      }
    }
  }
  return tally;
}

/** Days on which mistakes are likely. */
function isSpecial(day: string): boolean {
  return isHoliday(day) || /-12-2[4-6]$/.test(day) || isLastSunday(day, 3) || isLastSunday(day, 10);
}

/** Comparing texts would take longer than asking. */
function isSame(a: Opening, b: Opening): boolean {
  if (a.state === 'open' && b.state === 'open') return a.closes === b.closes;
  if (a.state === 'unknown' && b.state === 'unknown') return a.reason === b.reason;
  if (a.state === 'closes-soon' && b.state === 'closes-soon') return a.closes === b.closes && a.minutes === b.minutes;
  if (a.state !== 'closed' || b.state !== 'closed' || a.reason !== b.reason) return false;
  return a.opens?.day === b.opens?.day && a.opens?.at === b.opens?.at && a.opens?.inDays === b.opens?.inDays;
}

test('our places have hours to try', () => {
  expect(realHours.map(({ name }) => name)).toContain('Ely Minor Injury Unit (MIU): X-ray');
});

// Each asks about another minute of forty where nothing changes, so that together they ask about every tenth.
describe.each(realHours.map((each, index) => ({ ...each, phase: index * 10 })))(
  '$name',
  ({ hours, reviewDue, phase }) => {
    test('three years of minutes, if it were checked all that time', () => {
      const { wrong, open, asked } = compare(hours, lasting, { every: 40, phase, closely: true });
      expect(wrong).toEqual([]);
      expect(asked).toBeGreaterThan(60_000);
      expect(open).toBeGreaterThan(10_000);
    });

    test('as it stands: never open from the day after its review is due', () => {
      const { wrong, openDays } = compare(hours, { ...lasting, reviewDue });
      expect(wrong).toEqual([]);
      expect(openDays.size).toBeGreaterThan(10);
      expect([...openDays].filter((day) => day > reviewDue)).toEqual([]);
    });
  },
);

describe('made-up hours', () => {
  // Each asks about another minute of three hours.
  test.each(Array.from({ length: 12 }, (_, seed) => seed))('week %i', (seed) => {
    const { hours, holds } = makeUpHours(seed, FIRST, DAYS);
    const { wrong, openDays } = compare(hours, { bankHolidays, ...holds }, { phase: seed * 15 });
    expect(wrong).toEqual([]);
    const last = [holds.reviewDue, holds.coversUntil, hours.reviewDue ?? holds.reviewDue].sort()[0]!;
    expect([...openDays].filter((day) => day > last)).toEqual([]);
  });

  test('between them they reach every answer', () => {
    const answers = new Set<string>();
    for (let seed = 0; seed < 12; seed += 1) {
      const { hours, holds } = makeUpHours(seed, FIRST, DAYS);
      for (let day = 0; day < DAYS; day += 1) {
        for (const minute of [100, 600, 1070, 1195]) {
          const now = Date.parse(`${FIRST}T00:00Z`) + (day * 1440 + minute) * MINUTE;
          const answer = findOpening(hours, { bankHolidays, ...holds }, now);
          answers.add(answer.state === 'unknown' ? answer.reason : answer.state);
          if (answer.state === 'closed') answers.add(answer.opens ? 'opens' : 'never opens');
        }
      }
    }
    expect([...answers].sort()).toEqual(
      [
        ...['open', 'closes-soon', 'closed', 'opens', 'never opens'],
        ...['not-checked', 'unsound', 'day-not-listed', 'bank-holiday', 'christmas-day'],
      ].sort(),
    );
  });
});

/** What is taken away from the data is never made up for. */
describe('less data', () => {
  const { hours } = realHours.find(({ name }) => name === 'Ely Minor Injury Unit (MIU)')!;
  const without = (name: string): StatedHours => ({
    ...hours,
    schedules: hours.schedules.map((line) => ({ ...line, days: line.days.filter((day) => day !== name) })),
  });
  const { openDays: before } = compare(hours, lasting);

  test('all days but Christmas Day are open days before', () => {
    expect(before.size).toBe(DAYS - 3);
  });

  test('without its Mondays: no Monday is open but bank holidays', () => {
    const { wrong, openDays } = compare(without('mon'), lasting);
    const lost = [...before].filter((day) => !openDays.has(day));
    expect(wrong).toEqual([]);
    expect(lost.length).toBeGreaterThan(130);
    expect(lost.every((day) => isMonday(day) && !isHoliday(day))).toBe(true);
    expect([...openDays].every((day) => !isMonday(day) || isHoliday(day))).toBe(true);
  });

  test('without its line for bank holidays: no bank holiday is open', () => {
    const { wrong, openDays } = compare(without('bank-holiday'), lasting);
    expect(wrong).toEqual([]);
    expect([...openDays].filter(isHoliday)).toEqual([]);
    expect(openDays.size).toBeLessThan(before.size - 20);
  });

  test('without its last lines: never open', () => {
    expect(compare({ ...hours, schedules: [] }, lasting).open).toBe(0);
  });

  test('without any hours: never open, and nothing else is said either', () => {
    expect(compare(undefined, lasting)).toMatchObject({ wrong: [], open: 0 });
    expect(compare({ ...hours, statedOn: undefined }, lasting)).toMatchObject({ wrong: [], open: 0 });
  });

  test('past its review, or after the list of bank holidays: never open', () => {
    const ended = addDays(FIRST, -1);
    expect(compare(hours, { ...lasting, reviewDue: ended })).toMatchObject({ wrong: [], open: 0 });
    expect(compare(hours, { ...lasting, coversUntil: ended })).toMatchObject({ wrong: [], open: 0 });
    expect(compare({ ...hours, reviewDue: ended }, lasting)).toMatchObject({ wrong: [], open: 0 });
  });
});

function isMonday(day: string): boolean {
  return new Date(day).getUTCDay() === 1;
}
