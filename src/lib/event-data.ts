/** An occasion in the words of schema.org: https://schema.org/Event. */
import { listOccurrences, type Schedule } from './event-times.ts';
import type { JsonLd } from './json-ld.ts';
import { toMoment } from './london-time.ts';

export interface EventData {
  title: string;
  summary: string;
  href: string;
  /** Of an event of the past, as precise as the source: `2019`, `2019-03` or `2019-03-14`. */
  when?: string | undefined;
  until?: string | undefined;
  schedule?: Schedule | undefined;
  place?: string | undefined;
  organiser?: string | undefined;
  link?: string | undefined;
  access?: { online?: boolean | undefined } | undefined;
}

/** @param base The site's address without a / at the end. */
export function toEventData(base: string, event: EventData): JsonLd {
  const { title, summary, href, when, until, schedule, place, organiser, link } = event;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    description: summary,
    url: `${base}${href}`,
    ...(schedule ? toTimes(base, event, schedule) : { startDate: when, ...(until && { endDate: until }) }),
    ...(place && { location: { '@type': 'Place', name: place, address: place } }),
    ...(organiser && { organizer: { '@type': 'Organization', name: organiser } }),
    ...(link && { sameAs: link }),
  };
}

function toTimes(base: string, event: EventData, schedule: Schedule): Record<string, unknown> {
  const { starts, ends, status, repeats } = schedule;
  const before = schedule.changed?.findLast(({ from }) => from)?.from;
  return {
    startDate: toDateTime(starts),
    ...(ends && { endDate: toDateTime(ends) }),
    eventStatus: `https://schema.org/${status === 'cancelled' ? 'EventCancelled' : before ? 'EventRescheduled' : 'EventScheduled'}`,
    ...(before && { previousStartDate: toDateTime(before) }),
    ...(event.access?.online !== undefined && {
      eventAttendanceMode: `https://schema.org/${event.access.online ? 'Mixed' : 'Offline'}EventAttendanceMode`,
    }),
    ...(status === 'full' && { remainingAttendeeCapacity: 0 }),
    ...(repeats && { subEvent: listOccurrences(schedule).map((time) => toSubEvent(base, event, time)) }),
  };
}

function toSubEvent(base: string, { title, href, place }: EventData, time: ReturnType<typeof listOccurrences>[number]) {
  const { starts, ends, cancelled, moved, of } = time;
  const where = time.place ?? place;
  return {
    '@type': 'Event',
    name: title,
    url: `${base}${href}`,
    startDate: toDateTime(starts),
    ...(ends && { endDate: toDateTime(ends) }),
    eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : moved ? 'EventRescheduled' : 'EventScheduled'}`,
    ...(moved && { previousStartDate: of }),
    ...(where && { location: { '@type': 'Place', name: where, address: where } }),
  };
}

/** `2027-07-14 18:30` with the offset that clocks in England have then: `2027-07-14T18:30:00+01:00`. */
function toDateTime(written: string): string {
  const [day = '', time] = written.split(' ');
  if (!time) return day;
  const hours = (Date.parse(`${day}T${time}Z`) - toMoment(day, time)) / 3_600_000;
  return `${day}T${time}:00+0${hours}:00`;
}
