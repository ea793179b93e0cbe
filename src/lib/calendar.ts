/**
 * Calendars as phones and computers read them: RFC 5545, with the names of RFC 7986. Our events become jCal (RFC 7265),
 * which is plain data; ical.js turns that into text, with its line ends, its folding and its escapes.
 */
import ICAL from 'ical.js';
import { addDays, toWeekday } from './dates.ts';
import { findWeek, listOccurrences, type Occurrence, type Repeats, type Schedule } from './event-times.ts';
import { toMoment } from './london-time.ts';

// ical.js 2.2.1 does not count the space that begins a folded line, so that 75 become 76. Remove when it does.
ICAL.foldLength = 74;

export interface CalendarEvent {
  /** Never changes: calendars know an event again by it. */
  uid: string;
  title: string;
  description: string;
  place?: string | undefined;
  url: string;
  category: string;
  /** An announced event. */
  schedule?: Schedule | undefined;
  /** Of an event of the past: its day, or its first and last. */
  days?: { from: string; until: string } | undefined;
  /** The day since which the file says what it says. */
  written: string;
}

export interface Calendar {
  name: string;
  description: string;
  /** The address of the calendar itself. */
  address: string;
  /** The address of the page that it follows. */
  page: string;
  maker: string;
}

type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];
type Component = [name: string, properties: Property[], components: Component[]];

/** The text of a calendar, each line ended by CRLF and none longer than 75 bytes. */
export function toCalendar(calendar: Calendar, events: CalendarEvent[]): string {
  const { name, description, address, page, maker } = calendar;
  const head: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', `-//${maker}//Events//EN`],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['method', {}, 'text', 'PUBLISH'],
    ['name', {}, 'text', name],
    ['x-wr-calname', {}, 'unknown', name],
    ['description', {}, 'text', description],
    ['x-wr-timezone', {}, 'unknown', ZONE],
    ['url', {}, 'uri', page],
    ['source', {}, 'uri', address],
    ['refresh-interval', {}, 'duration', 'PT12H'],
    ['x-published-ttl', {}, 'unknown', 'PT12H'],
  ];
  // A calendar without a single component is none, and the zone is one, whatever becomes of the events.
  const calendarData: Component = ['vcalendar', head, [LONDON, ...events.flatMap(toComponents)]];
  return `${ICAL.stringify(calendarData as never)}\r\n`;
}

const ZONE = 'Europe/London';

/** The rule of clock changes since 1996; all our times are later. */
const LONDON: Component = [
  'vtimezone',
  [['tzid', {}, 'text', ZONE]],
  [
    toObservance('daylight', 'BST', '1996-03-31T01:00:00', { from: '+00:00', to: '+01:00' }, 3),
    toObservance('standard', 'GMT', '1996-10-27T02:00:00', { from: '+01:00', to: '+00:00' }, 10),
  ],
];

function toObservance(name: string, zone: string, start: string, offsets: { from: string; to: string }, month: number) {
  return [
    name,
    [
      ['tzname', {}, 'text', zone],
      ['dtstart', {}, 'date-time', start],
      ['tzoffsetfrom', {}, 'utc-offset', offsets.from],
      ['tzoffsetto', {}, 'utc-offset', offsets.to],
      ['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: month, byday: '-1SU' }],
    ],
    [],
  ] as Component;
}

/** The event itself, and each of its times that is not as the rule says. */
function toComponents(event: CalendarEvent): Component[] {
  const { schedule, days } = event;
  if (!schedule) return days ? [['vevent', [...toCommon(event), ...toDays(days)], []]] : [];
  const cancelled = schedule.status === 'cancelled';
  const main: Property[] = [
    ...toCommon(event),
    ...toTimes(schedule),
    ...(schedule.repeats ? [['rrule', {}, 'recur', toRule(schedule)] as Property] : []),
    ...toPlace(event.place),
    ['status', {}, 'text', cancelled ? 'CANCELLED' : 'CONFIRMED'],
    ['transp', {}, 'text', 'OPAQUE'],
  ];
  const others = listOccurrences(schedule).filter(({ of }) => schedule.exceptions?.some((each) => each.of === of));
  return [['vevent', main, []], ...others.map((each) => toOverride(event, schedule, each))];
}

function toOverride(event: CalendarEvent, schedule: Schedule, occurrence: Occurrence): Component {
  const time = schedule.starts.slice(10);
  return [
    'vevent',
    [
      ...toCommon({ ...event, description: [occurrence.why, event.description].filter(Boolean).join('\n\n') }),
      toWhen('recurrence-id', occurrence.of + time),
      ...toTimes(occurrence),
      ...toPlace(occurrence.place ?? event.place),
      ['status', {}, 'text', occurrence.cancelled ? 'CANCELLED' : 'CONFIRMED'],
      ['transp', {}, 'text', 'OPAQUE'],
    ],
    [],
  ];
}

function toCommon({ uid, title, description, url, category, schedule, written }: CalendarEvent): Property[] {
  const changes = schedule?.changed ?? [];
  const stamp = `${changes.at(-1)?.on ?? schedule?.announced ?? written}T00:00:00Z`;
  return [
    ['uid', {}, 'text', uid],
    ['dtstamp', {}, 'date-time', stamp],
    ['created', {}, 'date-time', `${schedule?.announced ?? written}T00:00:00Z`],
    ['last-modified', {}, 'date-time', stamp],
    ['sequence', {}, 'integer', changes.length],
    ['summary', { language: 'en-GB' }, 'text', schedule?.status === 'full' ? `${title} (full)` : title],
    ['description', { language: 'en-GB' }, 'text', description],
    ['url', {}, 'uri', url],
    ['categories', {}, 'text', category],
  ];
}

function toPlace(place: string | undefined): Property[] {
  return place ? [['location', { language: 'en-GB' }, 'text', place]] : [];
}

/** Days of the past take nobody's time any more. */
function toDays({ from, until }: { from: string; until: string }): Property[] {
  return [
    ...toTimes({ starts: from, ends: until }),
    ['status', {}, 'text', 'CONFIRMED'],
    ['transp', {}, 'text', 'TRANSPARENT'],
  ];
}

/** A last day is meant whole, and a calendar wants the day after it. */
function toTimes({ starts, ends }: Pick<Occurrence, 'starts' | 'ends'>): Property[] {
  const isDay = starts.length === 10;
  const end = isDay ? addDays(ends ?? starts, 1) : ends;
  return [toWhen('dtstart', starts), ...(end ? [toWhen('dtend', end)] : [])];
}

function toWhen(name: string, written: string): Property {
  const [day = '', time] = written.split(' ');
  return time ? [name, { tzid: ZONE }, 'date-time', `${day}T${time}:00`] : [name, {}, 'date', day];
}

/** `FREQ=MONTHLY;BYDAY=2TH;COUNT=6`. */
function toRule({ starts, repeats }: Schedule): Record<string, string | number> {
  const { every, interval, on, times, until } = repeats as Repeats;
  const weekday = toWeekday(starts.slice(0, 10)).slice(0, 2).toUpperCase();
  const days: Record<string, object> = {
    'same-day': { bymonthday: Number(starts.slice(8, 10)) },
    'same-weekday': { byday: `${findWeek(starts.slice(0, 10))}${weekday}` },
    'last-weekday': { byday: `-1${weekday}` },
  };
  return {
    freq: { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' }[every],
    ...(interval && { interval }),
    ...(on && days[on]),
    ...(times && { count: times }),
    ...(until && { until: starts.length === 10 ? until : toUtcEnd(until) }),
  };
}

/** An end of a rule is a moment in UTC (RFC 5545, 3.3.10) wherever its start has a zone: the last of that day in England. */
function toUtcEnd(day: string): string {
  return new Date(toMoment(addDays(day, 1), '00:00') - 1000).toISOString().replace('.000', '');
}
