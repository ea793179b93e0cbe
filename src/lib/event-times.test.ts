import { describe, expect, test } from 'vitest';
import {
  findEnd,
  findStrayExceptions,
  formatOccurrence,
  formatRepeats,
  listOccurrences,
  type Schedule,
} from './event-times.ts';

const of = (more: Partial<Schedule>): Schedule => ({
  announced: '2026-12-01',
  starts: '2027-01-14 18:30',
  ends: '2027-01-14 20:00',
  ...more,
});
const startsOf = (more: Partial<Schedule>) => listOccurrences(of(more)).map(({ starts }) => starts);

describe('when it takes place', () => {
  test('once, if it does not repeat', () => {
    expect(startsOf({})).toEqual(['2027-01-14 18:30']);
  });

  test('every second Thursday of the month', () => {
    expect(startsOf({ repeats: { every: 'month', on: 'same-weekday', times: 4 } })).toEqual([
      '2027-01-14 18:30',
      '2027-02-11 18:30',
      '2027-03-11 18:30',
      '2027-04-08 18:30',
    ]);
  });

  test('a month without a 31st, or without a fifth Friday, is passed over', () => {
    const days = (repeats: Schedule['repeats'], starts: string) =>
      startsOf({ starts, ends: undefined, repeats }).map((day) => day.slice(5));
    expect(days({ every: 'month', on: 'same-day', until: '2027-08-31' }, '2027-01-31')).toEqual([
      '01-31',
      '03-31',
      '05-31',
      '07-31',
      '08-31',
    ]);
    expect(days({ every: 'month', on: 'same-weekday', times: 3 }, '2027-01-29')).toEqual(['01-29', '04-30', '07-30']);
    expect(days({ every: 'month', on: 'last-weekday', times: 3 }, '2027-01-29')).toEqual(['01-29', '02-26', '03-26']);
  });

  test('every second week until a day, which may be the last', () => {
    const repeats = { every: 'week', interval: 2, until: '2027-02-11' } as const;
    expect(startsOf({ repeats })).toEqual(['2027-01-14 18:30', '2027-01-28 18:30', '2027-02-11 18:30']);
  });

  test('what is moved keeps its length, and stands where it is now', () => {
    const times = listOccurrences(
      of({
        repeats: { every: 'week', times: 3 },
        exceptions: [
          { of: '2027-01-14', starts: '2027-01-22 10:00', place: 'March' },
          { of: '2027-01-28', cancelled: true, why: 'Snow.' },
        ],
      }),
    );
    expect(times).toMatchObject([
      { of: '2027-01-21', cancelled: false, moved: false },
      { of: '2027-01-14', starts: '2027-01-22 10:00', ends: '2027-01-22 11:30', place: 'March', moved: true },
      { of: '2027-01-28', cancelled: true, why: 'Snow.' },
    ]);
  });

  test('a cancelled event is cancelled at all its times', () => {
    const times = listOccurrences(of({ status: 'cancelled', repeats: { every: 'week', times: 3 } }));
    expect(times.map(({ cancelled }) => cancelled)).toEqual([true, true, true]);
  });

  test('an exception for a day on which it would not be is found', () => {
    const exceptions = [
      { of: '2027-01-21', cancelled: true as const },
      { of: '2027-01-22', cancelled: true as const },
    ];
    expect(findStrayExceptions(of({ repeats: { every: 'week', times: 3 }, exceptions }))).toEqual([exceptions[1]]);
  });
});

test.each([
  ['2027-01-14 18:30', '2027-01-14 20:00', 'Thursday 14 January 2027, 6:30pm to 8pm'],
  ['2027-01-14 18:30', undefined, 'Thursday 14 January 2027, 6:30pm'],
  ['2027-01-14', undefined, 'Thursday 14 January 2027'],
  ['2027-01-14', '2027-01-15', 'Thursday 14 January 2027 to Friday 15 January 2027'],
  ['2027-10-30 22:00', '2027-10-31 06:00', 'Saturday 30 October 2027, 10pm to 6am on Sunday 31 October 2027'],
])('%s to %s is %s', (starts, ends, words) => {
  expect(formatOccurrence({ starts, ends })).toBe(words);
});

test.each([
  ['2027-01-14 18:30', '2027-01-14 20:00', '2027-01-14T20:00'],
  ['2027-01-14 18:30', undefined, '2027-01-14'],
  ['2027-01-14', '2027-01-15', '2027-01-15'],
])('%s to %s is over at %s', (starts, ends, over) => {
  expect(findEnd({ starts, ends })).toBe(over);
});

test.each([
  [{ every: 'day', times: 3 }, 'Every day, 3 times'],
  [{ every: 'day', interval: 2, until: '2027-02-01' }, 'Every 2 days, until 1 February 2027'],
  [{ every: 'week', times: 6 }, 'Every Thursday, 6 times'],
  [{ every: 'week', interval: 2, times: 6 }, 'On a Thursday, every 2 weeks, 6 times'],
  [{ every: 'month', on: 'same-day', times: 6 }, 'On day 14, every month, 6 times'],
  [{ every: 'month', on: 'same-weekday', times: 6 }, 'On the second Thursday, every month, 6 times'],
  [{ every: 'month', on: 'last-weekday', interval: 3, times: 6 }, 'On the last Thursday, every 3 months, 6 times'],
] as const)('%o in words', (repeats, words) => {
  expect(formatRepeats('2027-01-14 18:30', repeats)).toBe(words);
});
