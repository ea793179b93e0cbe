import { expect, test } from 'vitest';
import { findListedHours } from './listed-hours.ts';
import type { StatedHours } from './stated-hours.ts';

const hours: StatedHours = {
  statedOn: '2024-08',
  unlisted: 'unknown',
  schedules: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:30', closes: '18:00' },
    { days: ['sat', 'sun', 'bank-holiday'], opens: '09:00', closes: '12:00' },
  ],
};
const DUE = '2027-02-20';

test('every line with its list', () => {
  expect(findListedHours(hours, DUE, '2026-11-22')).toEqual({
    text: 'Monday to Friday, 8:30am to 6pm; Saturday, Sunday and bank holidays, 9am to midday (list of August 2024)',
    until: DUE,
  });
});

test('hours with a day of their own hold until the earlier one', () => {
  expect(findListedHours({ ...hours, reviewDue: '2026-12-01' }, DUE, '2026-12-01')?.until).toBe('2026-12-01');
  expect(findListedHours({ ...hours, reviewDue: '2026-12-01' }, DUE, '2026-12-02')).toBe(undefined);
  expect(findListedHours({ ...hours, reviewDue: '2027-12-01' }, DUE, '2026-12-02')?.until).toBe(DUE);
});

test.each([
  ['nobody stated any', undefined],
  ['they have no date', { ...hours, statedOn: undefined }],
])('nothing where %s', (_name, each) => {
  expect(findListedHours(each, DUE, '2026-11-22')).toBe(undefined);
});

test.each([
  ['it is closed for a while', { ...hours, closures: [{ from: '2026-12-01' }] }],
  ['a day differs', { ...hours, exceptions: [{ date: '2026-12-24', reason: 'Christmas Eve' }] }],
])('no line of hours where %s', (_name, each) => {
  expect(findListedHours(each, DUE, '2026-11-22')).toEqual({ text: 'some days differ, as its page says', until: DUE });
});

test('they hold on the last day and not after it', () => {
  expect(findListedHours(hours, DUE, DUE)).toBeDefined();
  expect(findListedHours(hours, DUE, '2027-02-21')).toBe(undefined);
});
