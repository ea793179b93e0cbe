import { describe, expect, test } from 'vitest';
import { findOpening, type HoursContext, type Opening } from './opening-hours.ts';
import type { StatedHours } from './stated-hours.ts';

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];
const context: HoursContext = {
  bankHolidays: [{ date: '2026-12-28' }, { date: '2027-12-27' }, { date: '2027-12-28' }, { date: '2028-12-25' }],
  coversUntil: '2028-12-31',
  reviewDue: '2028-12-31',
};
const daily: StatedHours = {
  statedOn: '2024-08',
  unlisted: 'unknown',
  schedules: [{ days: [...WORKDAYS, 'sat', 'sun', 'bank-holiday'], opens: '08:30', closes: '18:00' }],
};

/** The answer at a moment given with its distance from Greenwich, `2026-11-22T08:30+00:00`. */
function ask(at: string, hours: Partial<StatedHours> = {}, more: Partial<HoursContext> = {}): Opening {
  return findOpening({ ...daily, ...hours }, { ...context, ...more }, Date.parse(at));
}

/** The same in a word or two, for tables. */
function askShortly(at: string, hours: Partial<StatedHours> = {}, more: Partial<HoursContext> = {}): string {
  const answer = ask(at, hours, more);
  if (answer.state === 'open') return `open until ${answer.closes}`;
  if (answer.state === 'closes-soon') return `${answer.minutes} minutes left`;
  if (answer.state === 'unknown') return answer.reason;
  return answer.opens ? `opens ${answer.opens.day} ${answer.opens.at}` : 'closed';
}

describe('a day', () => {
  test.each([
    ['2026-11-23T00:00Z', 'opens 2026-11-23 08:30'],
    ['2026-11-23T08:29:59Z', 'opens 2026-11-23 08:30'],
    ['2026-11-23T08:30Z', 'open until 18:00'],
    ['2026-11-23T16:59:59Z', 'open until 18:00'],
    ['2026-11-23T17:00Z', '60 minutes left'],
    ['2026-11-23T17:59:59Z', '1 minutes left'],
    ['2026-11-23T18:00Z', 'opens 2026-11-24 08:30'],
    ['2026-11-23T23:59:59Z', 'opens 2026-11-24 08:30'],
    // In summer the clock of England is an hour ahead of Greenwich.
    ['2027-06-01T07:29Z', 'opens 2027-06-01 08:30'],
    ['2027-06-01T07:30Z', 'open until 18:00'],
    ['2027-06-01T17:00Z', 'opens 2027-06-02 08:30'],
    ['2027-05-31T23:30Z', 'opens 2027-06-01 08:30'],
  ])('%s: %s', (at, answer) => {
    expect(askShortly(at)).toBe(answer);
  });

  test('with a break at midday', () => {
    const schedules = [
      { days: ['mon'], opens: '13:00', closes: '17:00' },
      { days: ['mon'], opens: '09:00', closes: '12:00' },
    ];
    const at = (time: string) => askShortly(`2026-11-23T${time}Z`, { schedules });
    expect([at('08:00'), at('11:30'), at('12:00'), at('13:00'), at('17:00')]).toEqual([
      'opens 2026-11-23 09:00',
      '30 minutes left',
      'opens 2026-11-23 13:00',
      'open until 17:00',
      'closed',
    ]);
  });

  test('from midnight to the last minute', () => {
    const schedules = [{ days: daily.schedules[0]!.days, opens: '00:00', closes: '23:59' }];
    expect(ask('2026-11-22T23:58Z', { schedules })).toEqual({ state: 'closes-soon', closes: '23:59', minutes: 1 });
    expect(askShortly('2026-11-22T23:59Z', { schedules })).toBe('opens 2026-11-23 00:00');
    expect(askShortly('2026-11-23T00:00Z', { schedules })).toBe('open until 23:59');
  });
});

describe('clock changes', () => {
  const night = { schedules: [{ days: ['sun'], opens: '00:15', closes: '02:30' }] };

  test.each([
    // 2027: forward on 28 March, back on 31 October. The night is an hour shorter, then an hour longer.
    ['2027-03-28T00:15Z', '75 real minutes are left', 'open until 02:30'],
    ['2027-03-28T00:30Z', '60 minutes left', '60 minutes left'],
    ['2027-03-28T01:29Z', 'the clock shows 2:29', '1 minutes left'],
    ['2027-03-28T01:30Z', 'the clock shows 2:30', 'closed'],
    ['2027-10-30T23:15Z', 'the clock shows 0:15', 'open until 02:30'],
    ['2027-10-31T00:31Z', 'the clock shows 1:31 for the first time', 'open until 02:30'],
    ['2027-10-31T01:30Z', 'the clock shows 1:30 for the second time', '60 minutes left'],
    ['2027-10-31T02:30Z', 'the clock shows 2:30', 'closed'],
  ])('%s, %s: %s', (at, _, answer) => {
    const hours = { ...night, unlisted: 'closed' as const };
    expect(askShortly(at, hours).replace(/^opens.*/, 'closed')).toBe(answer);
  });

  test('a door that shuts in the hour that comes twice shuts the first time', () => {
    const hours = { schedules: [{ days: ['sun'], opens: '00:15', closes: '01:30' }] };
    expect(askShortly('2027-10-31T00:29Z', hours)).toBe('1 minutes left');
    expect(askShortly('2027-10-31T00:30Z', hours)).toBe('closed');
    expect(askShortly('2027-10-31T01:10Z', hours)).toBe('closed');
  });

  test('a door that opens in the hour that never comes opens at the change', () => {
    const hours = { schedules: [{ days: ['sun'], opens: '01:30', closes: '09:00' }] };
    expect(askShortly('2027-03-28T00:59Z', hours)).toBe('opens 2027-03-28 01:30');
    expect(askShortly('2027-03-28T01:00Z', hours)).toBe('open until 09:00');
  });

  test.each(
    [2026, 2027, 2028].flatMap((year) => [year, year]).map((year, index) => [year, index % 2 ? 10 : 3] as const),
  )('the days around the change of %i in month %i begin and end by the clock of England', (year, month) => {
    const last = 31 - new Date(Date.UTC(year, month - 1, 31)).getUTCDay();
    const at = (day: number, hour: number) =>
      findOpening(daily, { ...context, coversUntil: '2029-12-31' }, Date.UTC(year, month - 1, day, hour, 30)).state;
    const summerBefore = month === 10 ? 1 : 0;
    const summerAfter = month === 3 ? 1 : 0;
    expect([at(last - 1, 8 - summerBefore), at(last - 1, 7 - summerBefore)]).toEqual(['open', 'closed']);
    expect([at(last, 8 - summerAfter), at(last, 7 - summerAfter)]).toEqual(['open', 'closed']);
    expect([at(last, 17 - summerAfter), at(last, 18 - summerAfter)]).toEqual(['closes-soon', 'closed']);
  });
});

describe('days that no line names', () => {
  const weekend = { schedules: [{ days: ['sat', 'sun', 'bank-holiday'], opens: '09:00', closes: '17:00' }] };

  test('are unknown, unless the source says that it is closed on all others', () => {
    expect(askShortly('2026-11-24T10:00Z', weekend)).toBe('day-not-listed');
    expect(askShortly('2026-11-24T10:00Z', { ...weekend, unlisted: 'closed' })).toBe('opens 2026-11-28 09:00');
  });

  test('hide the next opening behind them', () => {
    expect(ask('2026-11-22T17:00Z', weekend)).toEqual({ state: 'closed' });
    expect(askShortly('2026-11-21T17:00Z', weekend)).toBe('opens 2026-11-22 09:00');
  });

  test('may lie between two openings for a week and no longer', () => {
    const mondays: Partial<StatedHours> = {
      schedules: [{ days: ['mon'], opens: '09:00', closes: '10:00' }],
      unlisted: 'closed',
    };
    expect(ask('2026-11-23T12:00Z', mondays)).toEqual({
      state: 'closed',
      opens: { day: '2026-11-30', at: '09:00', inDays: 7 },
    });
    const exceptions = [{ date: '2026-11-30', reason: 'Training' }];
    expect(ask('2026-11-23T12:00Z', { ...mondays, exceptions })).toEqual({ state: 'closed' });
  });
});

describe('bank holidays and Christmas', () => {
  const workdays = { schedules: [{ days: WORKDAYS, opens: '08:30', closes: '18:00' }] };

  test('a bank holiday has its own line, not that of its weekday', () => {
    expect(askShortly('2026-12-28T10:00Z')).toBe('open until 18:00');
    expect(askShortly('2026-12-28T10:00Z', workdays)).toBe('bank-holiday');
    expect(askShortly('2026-12-28T10:00Z', { ...workdays, unlisted: 'closed' })).toBe('opens 2026-12-29 08:30');
    expect(askShortly('2026-12-28T10:00Z', workdays, { bankHolidays: [] })).toBe('open until 18:00');
  });

  test.each([2026, 2027, 2028])('Christmas Day %i is unknown, whatever is listed', (year) => {
    expect(askShortly(`${year}-12-25T10:00Z`)).toBe('christmas-day');
    expect(askShortly(`${year}-12-25T10:00Z`, { unlisted: 'closed', schedules: workdays.schedules })).toBe(
      'christmas-day',
    );
  });

  test('the day that stands in for it is a bank holiday like others', () => {
    expect(askShortly('2027-12-27T10:00Z')).toBe('open until 18:00');
  });

  test('an exception states it', () => {
    const exceptions = [{ date: '2026-12-25', opens: '10:00', closes: '14:00' }];
    expect(askShortly('2026-12-25T11:00Z', { exceptions })).toBe('open until 14:00');
    expect(askShortly('2026-12-24T20:00Z', { exceptions })).toBe('opens 2026-12-25 10:00');
    expect(askShortly('2026-12-24T20:00Z')).toBe('closed');
  });
});

describe('exceptions and closures', () => {
  const exceptions = [{ date: '2026-11-24', reason: 'Training' }];

  test('an exception stands above the week', () => {
    expect(ask('2026-11-24T10:00Z', { exceptions })).toEqual({
      state: 'closed',
      opens: { day: '2026-11-25', at: '08:30', inDays: 1 },
      reason: 'Training',
    });
    expect(askShortly('2026-11-23T20:00Z', { exceptions })).toBe('opens 2026-11-25 08:30');
  });

  test('a closure stands above exceptions, and ends when it says', () => {
    const open = [{ date: '2026-11-24', opens: '09:00', closes: '17:00' }];
    const closures = [{ from: '2026-11-23', until: '2026-11-25', reason: 'Flood' }];
    expect(askShortly('2026-11-24T10:00Z', { exceptions: open })).toBe('open until 17:00');
    expect(ask('2026-11-24T10:00Z', { exceptions: open, closures })).toEqual({
      state: 'closed',
      opens: { day: '2026-11-26', at: '08:30', inDays: 2 },
      reason: 'Flood',
    });
    expect(askShortly('2026-11-26T10:00Z', { closures })).toBe('open until 18:00');
    expect(askShortly('2026-11-22T10:00Z', { closures })).toBe('open until 18:00');
  });

  test('nobody knows when a closure without an end is over', () => {
    const closures = [{ from: '2026-11-23', reason: 'Flood' }];
    expect(ask('2027-06-24T10:00Z', { closures })).toEqual({ state: 'closed', reason: 'Flood' });
    expect(ask('2026-11-22T19:00Z', { closures })).toEqual({ state: 'closed' });
  });
});
