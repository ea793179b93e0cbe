/** Events as calendars: one for all, and one for each whose day is known. */
import { toCalendar, type CalendarEvent } from '../lib/calendar.ts';
import { getEntries, toHref, toSlug, type Entry } from './entries.ts';
import { eventKindNames } from './events.ts';
import { LEDGER_OPENED, site } from './site.ts';

type Event = Entry<'events'>;

const PAGE = `${site.baseUrl}/events/`;

/** All events whose day is known. */
export async function getCalendar(): Promise<string> {
  const events = (await getEntries('events')).flatMap((entry) => toCalendarEvent(entry) ?? []);
  return toText(`Events: ${site.name}`, `${PAGE}calendar.ics`, PAGE, events);
}

/** How many events a calendar cannot hold, because only a month or a year is known. */
export async function countVague(): Promise<number> {
  return (await getEntries('events')).filter((entry) => !toCalendarEvent(entry)).length;
}

/** Whether an event has a calendar file. */
export function hasDay(entry: Event): boolean {
  return toCalendarEvent(entry) !== undefined;
}

/** A file for each event whose day is known. */
export async function getCalendarFiles() {
  return (await getEntries('events')).flatMap((entry) => {
    const event = toCalendarEvent(entry);
    if (!event) return [];
    const text = toText(event.title, `${event.url}event.ics`, event.url, [event]);
    return [{ params: { slug: toSlug(entry) }, props: { text } }];
  });
}

function toText(name: string, address: string, page: string, events: CalendarEvent[]): string {
  const description =
    'Times are what clocks in England show. Events of which only a month or year is known are left out.';
  return toCalendar({ name, description, address, page, maker: site.name }, events);
}

function toCalendarEvent(entry: Event): CalendarEvent | undefined {
  const { title, summary, kind, place, schedule, when, until, join, who } = entry.data;
  const exact = [when, until ?? when].every((date) => date?.length === 10);
  if (!schedule && !exact) return undefined;
  const url = `${site.baseUrl}${toHref<'events'>(entry)}`;
  return {
    uid: `${entry.id}@${new URL(site.baseUrl).hostname}`,
    title,
    description: [summary, who, join, url].filter(Boolean).join('\n\n'),
    place,
    url,
    category: eventKindNames[kind],
    schedule,
    days: exact ? { from: when!, until: until ?? when! } : undefined,
    written: LEDGER_OPENED,
  };
}
