import { expect, test } from 'vitest';
import { formatDays } from './hours.ts';

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
