import { describe, expect, test } from 'vitest';
import {
  addDays,
  formatDate,
  formatDateRange,
  formatTime,
  isCalendarDate,
  isPast,
  toLondonDay,
  toSortKey,
  toWeekday,
} from './dates.ts';

describe('isCalendarDate', () => {
  test.each(['2016', '2016-11', '2016-11-06', '2024-02-29', '2000-02-29', '1900-01-01', '2100-12-31'])(
    '%s exists',
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  test.each([
    '2026-02-31',
    '2025-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-01-00',
    '2026-13-01',
    '2026-00',
    '1899',
    '2101-01-01',
    '2026-1-1',
    '26-01-01',
    '06/11/2016',
    '2026-01-01T00:00',
    '2026-01-01\n',
    ' 2026',
    '',
  ])('%j does not', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

test.each([
  ['2016-11-06', '6 November 2016'],
  ['2016-01-31', '31 January 2016'],
  ['2016-12', 'December 2016'],
  ['2016', '2016'],
])('formatDate: %s is %s', (text, words) => {
  expect(formatDate(text)).toBe(words);
});

test.each([
  ['2019', undefined, '2019'],
  ['2019-03-14', '2019-03-14', '14 March 2019'],
  ['2019-03-14', '2019-03-16', '14 to 16 March 2019'],
  ['2019-03-14', '2019-11-02', '14 March to 2 November 2019'],
  ['2018-12-31', '2019-01-02', '31 December 2018 to 2 January 2019'],
  ['2019-03', '2019-11', 'March to November 2019'],
  ['2018-11', '2019-03', 'November 2018 to March 2019'],
  ['2018', '2019', '2018 to 2019'],
  ['2019-03', '2019-11-02', 'March 2019 to 2 November 2019'],
])('formatDateRange: %s until %s is "%s"', (from, until, words) => {
  expect(formatDateRange(from, until)).toBe(words);
});

test('toSortKey: a vague date comes before every exact one that it contains', () => {
  const inTime = ['2015-12-31', '2016', '2016-01', '2016-01-01', '2016-01-31', '2016-11', '2016-11-06', '2017'];
  const byKey = inTime.toReversed().toSorted((a, b) => (toSortKey(a) < toSortKey(b) ? -1 : 1));
  expect(byKey).toEqual(inTime);
});

test('isPast: the day itself is not past', () => {
  expect(isPast('2026-11-22', '2026-11-21')).toBe(false);
  expect(isPast('2026-11-22', '2026-11-22')).toBe(false);
  expect(isPast('2026-11-22', '2026-11-23')).toBe(true);
});

/** Clocks go forward on 29 March 2026 and back on 25 October 2026, both at 1am Greenwich time. */
test.each([
  ['2026-03-28T23:59:59Z', '2026-03-28'],
  ['2026-03-29T00:00:00Z', '2026-03-29'],
  ['2026-03-29T22:59:59Z', '2026-03-29'],
  ['2026-03-29T23:00:00Z', '2026-03-30'],
  ['2026-10-24T22:59:59Z', '2026-10-24'],
  ['2026-10-24T23:00:00Z', '2026-10-25'],
  ['2026-10-25T23:59:59Z', '2026-10-25'],
  ['2026-10-26T00:00:00Z', '2026-10-26'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
  ['1970-01-01T00:00:00Z', '1970-01-01'],
])('toLondonDay: at %s it is %s in London', (moment, day) => {
  expect(toLondonDay(Date.parse(moment) / 1000)).toBe(day);
});

test.each([
  ['00:00', 'midnight'],
  ['00:30', '12:30am'],
  ['08:00', '8am'],
  ['08:30', '8:30am'],
  ['09:05', '9:05am'],
  ['11:59', '11:59am'],
  ['12:00', 'midday'],
  ['12:30', '12:30pm'],
  ['18:30', '6:30pm'],
  ['20:00', '8pm'],
  ['23:59', '11:59pm'],
])('formatTime: %s is %s', (text, words) => {
  expect(formatTime(text)).toBe(words);
});

test.each([
  ['2026-11-22', 90, '2027-02-20'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-01-01', 0, '2026-01-01'],
])('addDays: %s and %i is %s', (day, count, sum) => {
  expect(addDays(day, count)).toBe(sum);
});

test.each([
  ['2026-11-22', 'Sunday'],
  ['2024-02-29', 'Thursday'],
  ['1900-01-01', 'Monday'],
])('%s was a %s', (day, weekday) => {
  expect(toWeekday(day)).toBe(weekday);
});
