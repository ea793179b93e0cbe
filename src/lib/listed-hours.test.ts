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
    text: 'Monday to Friday, 8:30am to 6pm; Saturday, Sunday and bank holidays, 9am to midday; Christmas Day, not known (list of August 2024)',
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

test('days that no line names are unknown, and days that differ are told', () => {
  const schedules = [{ days: ['sat', 'sun', 'bank-holiday'], opens: '09:00', closes: '17:00' }];
  const exceptions = [{ date: '2026-12-24', reason: 'Christmas Eve' }];
  const closures = [{ from: '2026-12-01', reason: 'building work' }];
  const text = (more: Partial<StatedHours>) =>
    findListedHours({ ...hours, schedules, ...more }, DUE, '2026-11-22')?.text;
  expect(text({})).toContain('; Monday to Friday, not known; Christmas Day, not known (');
  expect(text({ unlisted: 'closed' })).toContain('; Monday to Friday, closed;');
  expect(text({ exceptions })).toContain('24 December 2026, closed (Christmas Eve)');
  expect(text({ closures })).toContain('From 1 December 2026, closed until further notice (building work)');
});

test('they hold on the last day and not after it', () => {
  expect(findListedHours(hours, DUE, DUE)).toBeDefined();
  expect(findListedHours(hours, DUE, '2027-02-21')).toBe(undefined);
});
