import { expect, test } from 'vitest';
import { toEventData, type EventData } from './event-data.ts';

const BASE = 'https://example.org';
const PAST: EventData = { title: 'A', summary: 'B', href: '/events/a/', when: '2019-03', organiser: 'The CCG' };
const TALK: EventData = {
  title: 'A talk',
  summary: 'About care near home.',
  href: '/events/a-talk/',
  place: 'Ely, the hall',
  schedule: { announced: '2027-01-04', starts: '2027-07-14 18:30', ends: '2027-07-14 20:00' },
};
const of = (schedule: Partial<NonNullable<EventData['schedule']>>, more: Partial<EventData> = {}) =>
  toEventData(BASE, { ...TALK, ...more, schedule: { ...TALK.schedule!, ...schedule } });

test('dates of the past stay as vague as they are', () => {
  expect(toEventData(BASE, PAST)).toMatchObject({ startDate: '2019-03', organizer: { name: 'The CCG' } });
  expect(toEventData(BASE, PAST)).not.toHaveProperty('endDate');
  expect(toEventData(BASE, PAST)).not.toHaveProperty('eventStatus');
  expect(toEventData(BASE, { ...PAST, until: '2019' })).toMatchObject({ endDate: '2019' });
});

test('times have the offset of clocks in England, in summer and in winter', () => {
  expect(of({})).toMatchObject({
    startDate: '2027-07-14T18:30:00+01:00',
    endDate: '2027-07-14T20:00:00+01:00',
    eventStatus: 'https://schema.org/EventScheduled',
    location: { name: 'Ely, the hall' },
  });
  expect(of({ starts: '2027-12-14 18:30' })).toMatchObject({ startDate: '2027-12-14T18:30:00+00:00' });
  expect(of({ starts: '2027-12-14', ends: undefined })).toMatchObject({ startDate: '2027-12-14' });
});

test('a cancelled, a moved, a full and an online event say so', () => {
  expect(of({ status: 'cancelled' })).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
  expect(of({ changed: [{ on: '2027-02-01', what: 'Later', from: '2027-07-13 18:30' }] })).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2027-07-13T18:30:00+01:00',
  });
  expect(of({ status: 'full' })).toMatchObject({ remainingAttendeeCapacity: 0 });
  expect(of({}, { access: { online: true } })).toMatchObject({
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
  });
  expect(of({})).not.toHaveProperty('eventAttendanceMode');
});

test('each time of a repeated event is an event of its own', () => {
  const data = of({
    repeats: { every: 'week', times: 3 },
    exceptions: [
      { of: '2027-07-21', cancelled: true },
      { of: '2027-07-28', starts: '2027-07-29 10:00' },
    ],
  });
  expect(data['subEvent']).toMatchObject([
    { startDate: '2027-07-14T18:30:00+01:00', eventStatus: 'https://schema.org/EventScheduled' },
    { startDate: '2027-07-21T18:30:00+01:00', eventStatus: 'https://schema.org/EventCancelled' },
    {
      startDate: '2027-07-29T10:00:00+01:00',
      endDate: '2027-07-29T11:30:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2027-07-28',
    },
  ]);
});
