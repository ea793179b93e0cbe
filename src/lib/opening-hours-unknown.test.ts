/** Whatever is missing, out of date or makes no sense is never called open. */
import { describe, expect, test } from 'vitest';
import { findOpening, type HoursContext, type Opening } from './opening-hours.ts';
import type { StatedHours } from './stated-hours.ts';

const context: HoursContext = { bankHolidays: [], coversUntil: '2028-12-31', reviewDue: '2028-12-31' };
const daily: StatedHours = {
  statedOn: '2024-08',
  unlisted: 'unknown',
  schedules: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], opens: '08:30', closes: '18:00' }],
};

function ask(at: string, hours: Partial<StatedHours> = {}, more: Partial<HoursContext> = {}): Opening {
  return findOpening({ ...daily, ...hours }, { ...context, ...more }, Date.parse(at));
}

/** The state and its reason in a word, for tables. */
function askShortly(at: string, hours: Partial<StatedHours> = {}, more: Partial<HoursContext> = {}): string {
  const answer = ask(at, hours, more);
  return answer.state === 'unknown' ? answer.reason : answer.state;
}

describe('out of date', () => {
  test.each([
    ['the place', {}, { reviewDue: '2026-11-22' }],
    ['the hours', { reviewDue: '2026-11-22' }, {}],
    ['the bank holidays', {}, { coversUntil: '2026-11-22' }],
  ])('%s: to the last minute of the day, and not a minute longer', (_, hours, more) => {
    expect(askShortly('2026-11-22T12:00Z', hours, more)).toBe('open');
    expect(ask('2026-11-22T23:59Z', hours, more)).toEqual({ state: 'closed' });
    expect(askShortly('2026-11-23T00:00Z', hours, more)).toBe('not-checked');
    expect(askShortly('2026-11-23T12:00Z', hours, more)).toBe('not-checked');
  });

  test('closures and exceptions fall with it', () => {
    const hours = {
      closures: [{ from: '2026-11-01', reason: 'Flood' }],
      exceptions: [{ date: '2026-11-23', opens: '09:00', closes: '17:00' }],
    };
    expect(askShortly('2026-11-23T12:00Z', hours, { reviewDue: '2026-11-22' })).toBe('not-checked');
  });

  test('a device whose clock is behind is told nothing', () => {
    expect(askShortly('1970-01-01T12:00Z', {}, { reviewedOn: '2026-11-22' })).toBe('not-checked');
    expect(askShortly('2026-11-22T12:00Z', {}, { reviewedOn: '2026-11-22' })).toBe('open');
  });

  test.each([undefined, '', '2027', '2027-1-1', 'next year'])('a day that is none, %j, is never far away', (day) => {
    const reviewDue = day as string;
    expect(askShortly('2026-11-23T12:00Z', {}, { reviewDue })).toBe('not-checked');
    expect(askShortly('2026-11-23T12:00Z', {}, { coversUntil: reviewDue })).toBe('not-checked');
  });
});

describe('hours that make no sense', () => {
  const week = (...spans: [string, string][]) => ({
    schedules: spans.map(([opens, closes]) => ({ days: ['mon'], opens, closes })),
  });

  test.each<[string, Partial<StatedHours>]>([
    ['lines that overlap', week(['08:00', '12:00'], ['11:00', '18:00'])],
    ['lines that touch', week(['08:00', '12:00'], ['12:00', '18:00'])],
    ['the same line twice', week(['08:00', '18:00'], ['08:00', '18:00'])],
    ['a line the wrong way round', week(['18:00', '08:00'])],
    ['a line of no length', week(['08:00', '08:00'])],
    ['times of the 12-hour clock', week(['8:30', '18:00'])],
    ['a time that no clock shows', week(['08:30', '24:00'])],
    ['no time at all', week(['08:30', ''])],
    ['an exception without its end', { exceptions: [{ date: '2026-11-23', opens: '09:00' }] }],
    ['an exception the wrong way round', { exceptions: [{ date: '2026-11-23', opens: '18:00', closes: '09:00' }] }],
    ['two exceptions for one day', { exceptions: [{ date: '2026-11-23' }, { date: '2026-11-23' }] }],
    ['an exception on no day', { exceptions: [{ date: '23 November 2026' }] }],
    ['a closure from no day', { closures: [{ from: '2026-11' }] }],
    ['a closure that ends before it begins', { closures: [{ from: '2026-12-02', until: '2026-12-01' }] }],
  ])('%s', (_, hours) => {
    expect(askShortly('2026-11-23T12:00Z')).toBe('open');
    expect(askShortly('2026-11-23T12:00Z', hours)).toBe('unsound');
  });

  test('no hours, and hours that were stated on no day', () => {
    expect(findOpening(undefined, context, Date.parse('2026-11-23T12:00Z'))).toEqual({
      state: 'unknown',
      reason: 'no-hours',
    });
    expect(askShortly('2026-11-23T12:00Z', { statedOn: undefined })).toBe('no-hours');
  });
});
