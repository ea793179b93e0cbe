import { expect, test } from 'vitest';
import { toOpeningData, type OpeningData } from './opening-data.ts';
import { findOpening, type HoursContext } from './opening-hours.ts';

const hours = {
  statedBy: 'The trust',
  confidence: 'A',
  statedOn: '2024-08',
  unlisted: 'closed' as const,
  schedules: [{ days: ['mon', 'bank-holiday'], opens: '09:00', closes: '17:00' }],
  exceptions: [{ date: '2026-12-07', reason: 'Training' }],
  closures: [],
};
const context: HoursContext & { bankHolidays: { date: string; title: string }[] } = {
  bankHolidays: [
    { date: '2026-12-28', title: 'Boxing Day (substitute day)' },
    { date: '2027-03-26', title: 'Good Friday' },
  ],
  coversUntil: '2027-12-31',
  reviewDue: '2027-02-20',
  reviewedOn: '2026-11-22',
};

test('only what the engine asks', () => {
  expect(JSON.parse(JSON.stringify(toOpeningData(hours, context)))).toEqual({
    hours: {
      statedOn: '2024-08',
      schedules: hours.schedules,
      unlisted: 'closed',
      exceptions: hours.exceptions,
    },
    context: {
      bankHolidays: [{ date: '2026-12-28' }],
      coversUntil: '2027-12-31',
      reviewDue: '2027-02-20',
      reviewedOn: '2026-11-22',
    },
  });
});

test('the answers stay the same, every hour of half a year', () => {
  const sent = JSON.parse(JSON.stringify(toOpeningData(hours, context))) as OpeningData;
  const start = Date.parse('2026-11-20T00:00Z');
  const moments = Array.from({ length: 180 * 24 }, (_, hour) => start + hour * 3_600_000);
  const answers = moments.map((now) => findOpening(hours, context, now));
  expect(moments.map((now) => findOpening(sent.hours, sent.context, now))).toEqual(answers);
  expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['open', 'closes-soon', 'closed', 'unknown']));
});
