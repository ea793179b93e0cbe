import { describe, expect, test } from 'vitest';
import { dropPastDays, formatDays, toHoursRows } from './hours.ts';
import type { StatedHours } from './stated-hours.ts';

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];
const WEEK = [...WORKDAYS, 'sat', 'sun'];

test.each([
  [WEEK, 'Every day'],
  [[...WEEK, 'bank-holiday'], 'Every day, bank holidays too'],
  [WORKDAYS, 'Monday to Friday'],
  [[...WORKDAYS, 'bank-holiday'], 'Monday to Friday and bank holidays'],
  [['sat', 'sun', 'bank-holiday'], 'Saturday, Sunday and bank holidays'],
  [['sat', 'sun'], 'Saturday and Sunday'],
  [['mon', 'wed', 'fri'], 'Monday, Wednesday and Friday'],
  [['mon', 'tue', 'wed', 'fri', 'sat', 'sun'], 'Monday to Wednesday and Friday to Sunday'],
  [['mon'], 'Monday'],
  [['bank-holiday'], 'Bank holidays'],
  [['fri', 'mon', 'thu', 'wed', 'tue'], 'Monday to Friday'],
  // A week does not run on from Sunday to Monday.
  [['sun', 'mon'], 'Monday and Sunday'],
  [[], ''],
])('formatDays: %j is "%s"', (days, words) => {
  expect(formatDays(days)).toBe(words);
});

const weekend: StatedHours = {
  statedOn: '2024-08',
  unlisted: 'unknown',
  schedules: [{ days: ['sat', 'sun', 'bank-holiday'], opens: '09:00', closes: '17:00' }],
};
const write = (hours: Partial<StatedHours>) =>
  toHoursRows({ ...weekend, ...hours }).map(({ days, hours: words }) => `${days}: ${words}`);

describe('the table of a week', () => {
  const listed = 'Saturday, Sunday and bank holidays: 9am to 5pm';

  test('a day that no line names is not known, and so is Christmas Day', () => {
    expect(write({})).toEqual([listed, 'Monday to Friday: Not known', 'Christmas Day: Not known']);
  });

  test('a day that no line names is closed where the source says so, but not Christmas Day', () => {
    expect(write({ unlisted: 'closed' })).toEqual([listed, 'Monday to Friday: Closed', 'Christmas Day: Not known']);
  });

  test('where every day is listed, only Christmas Day is left', () => {
    const schedules = [{ days: [...WEEK, 'bank-holiday'], opens: '08:00', closes: '20:00' }];
    expect(write({ schedules })).toEqual(['Every day, bank holidays too: 8am to 8pm', 'Christmas Day: Not known']);
  });

  test('single days and closures say why', () => {
    const exceptions = [
      { date: '2026-12-25', opens: '10:00', closes: '12:00', reason: 'Christmas Day' },
      { date: '2027-01-01', reason: 'New Year’s Day' },
    ];
    const closures = [
      { from: '2027-01-28', until: '2027-02-03', reason: 'Repairs' },
      { from: '2027-03-01', reason: 'Flood' },
    ];
    expect(write({ exceptions, closures }).slice(2)).toEqual([
      '25 December 2026: 10am to midday (Christmas Day)',
      '1 January 2027: Closed (New Year’s Day)',
      '28 January to 3 February 2027: Closed (Repairs)',
      'From 1 March 2027: Closed until further notice (Flood)',
    ]);
  });
});

test('what is over is left out, and what lasts without an end stays', () => {
  const exceptions = [{ date: '2026-11-21' }, { date: '2026-11-22' }];
  const closures = [
    { from: '2026-01-01', until: '2026-11-21' },
    { from: '2026-11-01', until: '2026-11-22' },
    { from: '2026-02-01' },
  ];
  const left = dropPastDays({ ...weekend, exceptions, closures }, '2026-11-22');
  expect(left.exceptions).toEqual(exceptions.slice(1));
  expect(left.closures).toEqual(closures.slice(1));
  expect(dropPastDays(weekend, '2026-11-22')).toEqual(weekend);
});
