import { expect, test } from 'vitest';
import type { Opening, UnknownReason } from './opening-hours.ts';
import { formatOpening } from './opening-words.ts';

const hours = { statedOn: '2024-08' };
const opens = (day: string, inDays: number) => ({ day, at: '08:30', inDays });

test.each<[Opening, string]>([
  [{ state: 'open', closes: '20:00' }, 'Listed as open until 8pm (list of August 2024). Call 111 before you travel.'],
  [
    { state: 'closes-soon', closes: '18:00', minutes: 25 },
    'Listed as closing soon, at 6pm (list of August 2024). Call 111 before you travel.',
  ],
  [{ state: 'closed' }, 'Listed as closed now (list of August 2024). Call 111 before you travel.'],
  [
    { state: 'closed', opens: opens('2026-11-22', 0) },
    'Listed as closed now. Opens 8:30am today by the list of August 2024. Call 111 before you travel.',
  ],
  [
    { state: 'closed', opens: opens('2026-11-23', 1) },
    'Listed as closed now. Opens 8:30am tomorrow by the list of August 2024. Call 111 before you travel.',
  ],
  [
    { state: 'closed', opens: opens('2026-11-29', 7), reason: 'Training.' },
    'Listed as closed now. Reason given: Training. Opens 8:30am on Sunday 29 November by the list of August 2024. ' +
      'Call 111 before you travel.',
  ],
  [
    { state: 'closed', reason: 'Flood' },
    'Listed as closed now (list of August 2024). Reason given: Flood. Call 111 before you travel.',
  ],
  [{ state: 'unknown', reason: 'no-hours' }, 'Hours not known. Call 111.'],
  [{ state: 'unknown', reason: 'unsound' }, 'Hours not known. Call 111.'],
  [
    { state: 'unknown', reason: 'not-checked' },
    'Hours not known: nobody has checked the list of August 2024 for today. Call 111.',
  ],
  [
    { state: 'unknown', reason: 'day-not-listed' },
    'Hours not known for today: the list of August 2024 does not give them. Call 111.',
  ],
  [
    { state: 'unknown', reason: 'bank-holiday' },
    'Hours not known: the list of August 2024 does not cover this bank holiday. Call 111.',
  ],
  [
    { state: 'unknown', reason: 'christmas-day' },
    'Hours not known: the list of August 2024 does not cover Christmas Day. Call 111.',
  ],
])('%j', (opening, words) => {
  expect(formatOpening(opening, hours)).toBe(words);
});

test('without the day of the list, nothing is said to be open', () => {
  expect(formatOpening({ state: 'open', closes: '20:00' }, undefined)).toBe('Hours not known. Call 111.');
  expect(formatOpening({ state: 'closed' }, { statedOn: undefined })).toBe('Hours not known. Call 111.');
  const reason: UnknownReason = 'no-hours';
  expect(formatOpening({ state: 'unknown', reason }, undefined)).toBe('Hours not known. Call 111.');
});
