import { describe, expect, test } from 'vitest';
import { toWeekday } from './dates.ts';
import type { Hours } from './hours.ts';
import { formatNotes, toSchedules, type OpenReferralSchedule } from './open-referral-schedules.ts';

const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'bank-holiday'];
const stated = (over: Partial<Hours> = {}): Hours => ({
  statedBy: 'the board',
  statedOn: '2024-08',
  confidence: 'A',
  unlisted: 'unknown',
  schedules: [{ days: EVERY_DAY, opens: '08:00', closes: '20:00' }],
  ...over,
});
const SPAN = { from: '2026-12-21', until: '2027-01-03' };
const frame = { service_id: 's', service_at_location_id: 'l', toId: (name: string) => name };
const schedulesOf = (over: Partial<Hours> = {}, holidays: string[] = []) =>
  toSchedules(stated(over), SPAN, holidays, frame);
const toRow = ({ valid_from, valid_to, byday, opens_at, closes_at }: OpenReferralSchedule) =>
  `${valid_from} ${valid_to} ${byday} ${opens_at}-${closes_at}`;

/** What a program that reads the schedules, and no notes, would say of a day. */
const isOpenOn = (schedules: OpenReferralSchedule[], day: string) =>
  schedules.some(({ valid_from, valid_to, byday = '' }) => {
    return valid_from <= day && day <= valid_to && byday.split(',').includes(toWeekday(day).slice(0, 2).toUpperCase());
  });

describe('the week', () => {
  test('one line is one schedule, from the review to the last day', () => {
    expect(schedulesOf().map(toRow)).toEqual([
      '2026-12-21 2026-12-24 MO,TU,WE,TH,FR,SA,SU 08:00-20:00',
      '2026-12-26 2027-01-03 MO,TU,WE,TH,FR,SA,SU 08:00-20:00',
    ]);
  });

  test('Christmas Day is a gap, also when the bank holiday is on a later day', () => {
    expect(isOpenOn(schedulesOf({}, ['2026-12-28']), '2026-12-25')).toBe(false);
    expect(isOpenOn(schedulesOf({}, ['2026-12-28']), '2026-12-24')).toBe(true);
  });

  test('each line is a schedule of its own, and a day in none has none', () => {
    const schedules = schedulesOf({
      schedules: [
        { days: ['fri', 'mon'], opens: '08:30', closes: '18:00' },
        { days: ['sat'], opens: '09:00', closes: '17:00' },
      ],
    });
    expect(schedules.map(toRow)).toEqual([
      '2026-12-21 2026-12-24 MO,FR 08:30-18:00',
      '2026-12-26 2027-01-03 MO,FR 08:30-18:00',
      '2026-12-26 2027-01-03 SA 09:00-17:00',
    ]);
    expect(isOpenOn(schedules, '2026-12-27')).toBe(false);
  });

  test('they point to the service and to the place', () => {
    expect(schedulesOf()[0]).toMatchObject({ service_id: 's', service_at_location_id: 'l', freq: 'WEEKLY' });
  });
});

describe('days that differ', () => {
  test('a bank holiday is a gap, whatever the list says of bank holidays in general', () => {
    const schedules = schedulesOf({}, ['2026-12-25', '2026-12-28']);
    expect(schedules.map(toRow)).toEqual([
      '2026-12-21 2026-12-24 MO,TU,WE,TH,FR,SA,SU 08:00-20:00',
      '2026-12-26 2026-12-27 MO,TU,WE,TH,FR,SA,SU 08:00-20:00',
      '2026-12-29 2027-01-03 MO,TU,WE,TH,FR,SA,SU 08:00-20:00',
    ]);
    expect(isOpenOn(schedules, '2026-12-25')).toBe(false);
  });

  test('a holiday on which it is not open anyway cuts nothing', () => {
    const weekend = [{ days: ['sat', 'sun'], opens: '09:00', closes: '17:00' }];
    expect(schedulesOf({ schedules: weekend }, ['2026-12-25'])).toHaveLength(1);
  });

  test('hours stated for a day stand for that day alone', () => {
    const exceptions = [{ date: '2026-12-25', opens: '10:00', closes: '12:00', reason: 'Christmas Day' }];
    expect(schedulesOf({ exceptions }, ['2026-12-25']).map(toRow)).toEqual([
      '2026-12-21 2026-12-24 MO,TU,WE,TH,FR,SA,SU 08:00-20:00',
      '2026-12-25 2026-12-25 FR 10:00-12:00',
      '2026-12-26 2027-01-03 MO,TU,WE,TH,FR,SA,SU 08:00-20:00',
    ]);
  });

  test('a closure is a gap, also over an exception', () => {
    const schedules = schedulesOf({
      closures: [{ from: '2026-12-24', until: '2026-12-26', reason: 'no staff' }],
      exceptions: [{ date: '2026-12-25', opens: '10:00', closes: '12:00', reason: 'Christmas Day' }],
    });
    expect(
      ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27'].map((day) => isOpenOn(schedules, day)),
    ).toEqual([true, false, false, false, true]);
  });

  test('a closure without an end lasts', () => {
    const schedules = schedulesOf({ closures: [{ from: '2026-12-24', reason: 'no staff' }] });
    expect(schedules.map(toRow)).toEqual(['2026-12-21 2026-12-23 MO,TU,WE,TH,FR,SA,SU 08:00-20:00']);
  });

  test('a day closed as an exception is a gap', () => {
    const schedules = schedulesOf({ exceptions: [{ date: '2026-12-30', reason: 'training' }] });
    expect(isOpenOn(schedules, '2026-12-30')).toBe(false);
    expect(isOpenOn(schedules, '2026-12-31')).toBe(true);
  });

  test('a stretch without a day of the line gives no schedule', () => {
    const weekend = [{ days: ['sun'], opens: '09:00', closes: '17:00' }];
    const exceptions = [{ date: '2026-12-27', reason: 'training' }];
    expect(schedulesOf({ schedules: weekend, exceptions }).map(toRow)).toEqual([
      '2026-12-28 2027-01-03 SU 09:00-17:00',
    ]);
  });
});

test('a span that has passed gives nothing', () => {
  expect(toSchedules(stated(), { from: '2027-01-03', until: '2027-01-02' }, [], frame)).toEqual([]);
});

test('no two schedules share an id', () => {
  const ids = schedulesOf({}, ['2026-12-25', '2026-12-28']).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('notes', () => {
  test('say who stated it, when, and what is unknown', () => {
    expect(formatNotes(stated({ schedules: [{ days: ['mon'], opens: '08:00', closes: '20:00' }] }))).toBe(
      'As listed by the board in August 2024. It may have changed: call 111 before you travel. Days without a schedule are unknown, not closed.',
    );
  });

  test('say what the list has for bank holidays, and when it is closed', () => {
    const text = formatNotes(
      stated({
        statedOn: '2024-08-22',
        unlisted: 'closed',
        closures: [{ from: '2026-12-24', reason: 'no staff' }],
        exceptions: [{ date: '2026-12-23', reason: 'training' }],
      }),
    );
    expect(text).toContain('on 22 August 2024');
    expect(text).toContain('For bank holidays it lists 8am to 8pm: check each one with 111.');
    expect(text).toContain('Closed: 24 December 2026 until further notice (no staff); 23 December 2026 (training).');
    expect(text).toContain('Closed on days without a schedule.');
  });

  test('a statement without a date says so', () => {
    expect(formatNotes(stated({ statedOn: undefined }))).toContain('the board, with no date');
  });
});
