import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GOLDEN, MORE, toEvent } from '../../tests/fixtures/calendar-cases.ts';
import {
  readWithIcalJs,
  readWithNodeIcal,
  readWithTsIcs,
  type ReadTime,
} from '../../tests/fixtures/calendar-readers.ts';
import { toCalendar } from './calendar.ts';
import { addDays } from './dates.ts';
import { listOccurrences, type Schedule } from './event-times.ts';

const CALENDAR = {
  name: 'Events: Fit for the Future',
  description: 'Times are what clocks in England show.',
  address: 'https://example.org/events/calendar.ics',
  page: 'https://example.org/events/',
  maker: 'Fit for the Future',
};
const write = (schedule: Schedule, name?: string) => toCalendar(CALENDAR, [toEvent(schedule, name)]);
const all = [...Object.entries(GOLDEN), ...MORE.map((schedule) => [JSON.stringify(schedule), schedule] as const)];

/** What readers of our pages are told, in the form of the readers of our calendars. */
function toExpected(schedule: Schedule): ReadTime[] {
  return listOccurrences(schedule).map(({ starts, ends, cancelled, place = 'Ely, the hall; upstairs' }) => ({
    starts: starts.replace(' ', 'T'),
    ends: starts.length === 10 ? addDays(ends ?? starts, 1) : (ends ?? starts).replace(' ', 'T'),
    cancelled,
    place,
  }));
}

const isByWeekday = ({ repeats }: Schedule) => repeats?.on?.endsWith('weekday') ?? false;

describe.each([
  { reader: 'node-ical', read: readWithNodeIcal, cases: all },
  { reader: 'ical.js', read: readWithIcalJs, cases: all },
  { reader: 'ts-ics', read: readWithTsIcs, cases: all.filter(([, schedule]) => !isByWeekday(schedule)) },
])('$reader reads what our pages say', ({ read, cases }) => {
  test.each(cases)('%s', (_name, schedule) => {
    expect(read(write(schedule))).toEqual(toExpected(schedule));
  });
});

test.each(Object.entries(GOLDEN))('%s is written as it was', async (name, schedule) => {
  await expect(write(schedule, name)).toMatchFileSnapshot(
    join(import.meta.dirname, `../../tests/fixtures/calendars/${name}.ics`),
  );
});

describe('every line', () => {
  const text = toCalendar(
    CALENDAR,
    all.map(([, schedule], index) => toEvent(schedule, `e${index}`)),
  );
  const lines = text.split('\r\n');

  test('ends with CRLF, and no other sign of a line’s end is there', () => {
    expect(lines.at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has 75 bytes at most, and no letter is cut', () => {
    const bytes = lines.map((line) => Buffer.from(line));
    expect(Math.max(...bytes.map(({ length }) => length))).toBeLessThanOrEqual(75);
    const folded = lines.filter((line) => line.startsWith(' '));
    expect(folded.length).toBeGreaterThan(100);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (const line of bytes) expect(() => decoder.decode(line)).not.toThrow();
    expect(text).not.toContain('\uFFFD');
  });
});

test('an event is known again after a change, and the change is counted', () => {
  const [before, after] = [GOLDEN['single']!, GOLDEN['moved']!].map((schedule) => write(schedule, 'talk'));
  for (const text of [before, after]) expect(text).toContain('UID:talk@example.org');
  expect(before).toContain('SEQUENCE:0');
  expect(after).toContain('SEQUENCE:1');
  expect(after).toContain('DTSTAMP:20261210T000000Z');
});

test('one time of a repeated event is named by when it would have been', () => {
  const text = write(GOLDEN['one-moved-one-cancelled']!);
  expect(text).toContain('RECURRENCE-ID;TZID=Europe/London:20270222T140000');
  expect(text).toContain('DTSTART;TZID=Europe/London:20270223T100000');
  expect(text.match(/UID:case@example\.org/g)).toHaveLength(3);
});

test('a day of the past is a whole day that takes nobody’s time; a vague date is left out', () => {
  const past = { ...toEvent(GOLDEN['single']!), schedule: undefined };
  const text = toCalendar(CALENDAR, [{ ...past, days: { from: '2017-03-30', until: '2017-03-30' } }]);
  expect(text).toContain('DTSTART;VALUE=DATE:20170330\r\nDTEND;VALUE=DATE:20170331');
  expect(text).toContain('TRANSP:TRANSPARENT');
  expect(toCalendar(CALENDAR, [past])).not.toContain('BEGIN:VEVENT');
});

test('a calendar without events is still one', () => {
  const text = toCalendar(CALENDAR, []);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/London');
});
