/** The list of bank holidays against the rules by which they fall: a day that is wrong in it opens a closed door. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findOpening } from '../src/lib/opening-hours.ts';
import { bankHolidaysSchema } from '../src/schemas/bank-holidays.ts';
import { findEaster, listBankHolidays, type BankHoliday } from './fixtures/england-bank-holidays.ts';

const { days, checkedOn, coversUntil } = bankHolidaysSchema.parse(
  parse(readFileSync('content/bank-holidays.yaml', 'utf8')),
);
const computed = [2026, 2027, 2028].flatMap(listBankHolidays);

/** What our list lacks, and what it has too many. The titles of a day are told apart too. */
function compare(list: BankHoliday[]): string[] {
  const write = ({ date, title }: BankHoliday) => `${date} ${title}`;
  const expected = computed.filter(({ date }) => date > checkedOn && date <= coversUntil).map(write);
  const listed = list.map(write);
  return [
    ...expected.filter((each) => !listed.includes(each)).map((each) => `lacks ${each}`),
    ...listed.filter((each) => !expected.includes(each)).map((each) => `has ${each}`),
  ];
}

describe('the rules', () => {
  test.each([
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('Easter of %i is on %s', (year, day) => {
    expect(findEaster(year)).toBe(day);
  });

  test.each([
    // Boxing Day on a Saturday.
    [2026, ['2026-12-25', '2026-12-28']],
    // Christmas Day on a Saturday, on a Sunday, and on a Friday of a leap year.
    [2027, ['2027-12-27', '2027-12-28']],
    [2022, ['2022-12-26', '2022-12-27']],
    [2020, ['2020-12-25', '2020-12-28']],
    [2028, ['2028-12-25', '2028-12-26']],
  ])('Christmas of %i', (year, expected) => {
    expect(
      listBankHolidays(year)
        .map(({ date }) => date)
        .slice(-2),
    ).toEqual(expected);
  });

  test('8 a year, in order, and never on a weekend', () => {
    for (let year = 2020; year < 2050; year += 1) {
      const dates = listBankHolidays(year).map(({ date }) => date);
      expect(new Set(dates).size).toBe(8);
      expect(dates).toEqual([...dates].sort());
      expect(dates.filter((date) => [0, 6].includes(new Date(date).getUTCDay()))).toEqual([]);
    }
  });
});

describe('the list', () => {
  test('has every bank holiday as far as it reaches, and no other', () => {
    expect(days.length).toBeGreaterThan(8);
    expect(compare(days)).toEqual([]);
  });

  test('one day less, one more or one moved would show', () => {
    expect(compare(days.slice(1))).toEqual([`lacks ${days[0]!.date} ${days[0]!.title}`]);
    expect(compare([...days, { date: '2027-06-07', title: 'Party' }])).toEqual(['has 2027-06-07 Party']);
    expect(compare(days.map((day) => ({ ...day, date: day.date.replace('05-31', '05-24') })))).toHaveLength(2);
  });
});

describe.each(computed)('$date, $title', ({ date }) => {
  const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const ask = (names: string[], unlisted: 'closed' | 'unknown') =>
    findOpening(
      { statedOn: '2024-08', unlisted, schedules: [{ days: names, opens: '09:00', closes: '17:00' }] },
      { bankHolidays: computed, coversUntil: '2028-12-31', reviewDue: '2028-12-31' },
      Date.parse(`${date}T12:00Z`),
    ).state;
  const isChristmas = date.endsWith('-12-25');

  test('is open by a line for bank holidays alone', () => {
    expect(ask([...week, 'bank-holiday'], 'unknown')).toBe(isChristmas ? 'unknown' : 'open');
    expect(ask(['bank-holiday'], 'closed')).toBe(isChristmas ? 'unknown' : 'open');
    expect(ask(week, 'unknown')).toBe('unknown');
    expect(ask(week, 'closed')).toBe(isChristmas ? 'unknown' : 'closed');
  });
});
