import { expect, test } from 'vitest';
import { findSheetHours, toHoursWords, toStatedWords, type SheetHours } from './sheet-hours.ts';

const TODAY = '2026-11-22';
/** "Every day" is no promise for Christmas Day, until somebody states it. */
const CHRISTMAS = 'Christmas Day: not known, so call 111.';
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const toHours = (more: Partial<SheetHours> = {}): SheetHours => ({
  statedBy: 'the trust',
  statedOn: '2024-08',
  unlisted: 'unknown',
  schedules: [{ days: [...WEEK, 'bank-holiday'], opens: '08:00', closes: '20:00' }],
  ...more,
});

test('a whole week needs one sentence', () => {
  expect(toHoursWords(toHours(), TODAY)).toEqual(['Every day, bank holidays too: 8am to 8pm.', CHRISTMAS]);
});

test('days that no line names are unknown, unless the source says that they are closed', () => {
  const schedules = [{ days: ['sat', 'sun', 'bank-holiday'], opens: '09:00', closes: '17:00' }];
  const weekend = 'Saturday, Sunday and bank holidays: 9am to 5pm.';
  expect(toHoursWords(toHours({ schedules }), TODAY)).toEqual([
    weekend,
    'Monday to Friday: not known, so call 111.',
    CHRISTMAS,
  ]);
  expect(toHoursWords(toHours({ schedules, unlisted: 'closed' }), TODAY)).toEqual([
    weekend,
    'Monday to Friday: closed.',
    CHRISTMAS,
  ]);
});

test('bank holidays that no line names are told too', () => {
  const schedules = [{ days: WEEK, opens: '08:30', closes: '18:00' }];
  expect(toHoursWords(toHours({ schedules }), TODAY)[1]).toBe('Bank holidays: not known, so call 111.');
});

test('single days and closures are told until they are over', () => {
  const hours = toHours({
    exceptions: [
      { date: '2026-11-21', reason: 'Open day' },
      { date: '2026-11-22', opens: '10:00', closes: '12:00', reason: 'Training' },
      { date: '2026-12-25', reason: 'Christmas Day' },
    ],
    closures: [
      { from: '2026-01-01', until: '2026-11-21', reason: 'building work' },
      { from: '2026-11-01', until: '2026-11-22', reason: 'too few staff' },
      { from: '2027-01-04', reason: 'building work' },
    ],
  });
  expect(toHoursWords(hours, TODAY).slice(1)).toEqual([
    '22 November 2026 (Training): 10am to midday.',
    '25 December 2026 (Christmas Day): closed.',
    'Closed from 1 November 2026 to 22 November 2026: too few staff.',
    'Closed from 4 January 2027 until further notice: building work.',
  ]);
});

test('hours whose own review has lapsed are not there', () => {
  const hours = toHours({ reviewDue: '2026-11-08' });
  expect(findSheetHours(hours, 'high', TODAY)).toBe(hours);
  expect(findSheetHours(hours, 'high', '2026-11-23')).toBeUndefined();
  expect(findSheetHours(hours, 'low', '2026-11-23')).toBe(hours);
  expect(findSheetHours(toHours(), 'high', '2030-01-01')).toBeDefined();
  expect(findSheetHours(undefined, 'high', TODAY)).toBeUndefined();
});

test('who stated hours, and when, is said once', () => {
  expect(toStatedWords([toHours(), toHours()])).toEqual(['As listed by the trust in August 2024.']);
  expect(toStatedWords([toHours(), toHours({ statedOn: '2025-01-02' }), undefined])).toEqual([
    'As listed by the trust in August 2024.',
    'As listed by the trust on 2 January 2025.',
  ]);
  expect(toStatedWords([toHours({ statedOn: undefined })])[0]).toContain('with no date');
  expect(toStatedWords([undefined])).toEqual([]);
});
