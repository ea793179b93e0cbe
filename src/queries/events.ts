/** Occasions where people are heard: announced ones with their times, and those of the past. */
import { areaNames } from '../lib/areas.ts';
import { isOver } from '../lib/dated.ts';
import { formatDateRange, toSortKey } from '../lib/dates.ts';
import { findEnd, formatOccurrence, formatRepeats, listOccurrences, type Occurrence } from '../lib/event-times.ts';
import { toCitations } from './citations.ts';
import { getEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { getInitiativeLinks } from './initiatives.ts';
import { getReferencedPoints } from './points.ts';
import { getPageFacts } from './prose-context.ts';
import { getRemarks } from './remarks.ts';
import { buildDay } from './site.ts';
import { toWitnesses } from './witnesses.ts';

type Event = Entry<'events'>;

export interface EventLink {
  id: string;
  title: string;
  kind: string;
  kindId: keyof typeof eventKindNames;
  when: string;
  /** The year it began. */
  year: string;
  /** When and, if known, where: `2016, Ely`. */
  whenAndWhere: string;
  areas: string[];
  areaIds: string[];
  townIds: string[];
  topicIds: string[];
  initiativeIds: string[];
  summary: string;
  href: string;
  /** Whether it is over on the day of the build. */
  past: boolean;
  /** Of an announced event: the day or minute when the last of its times is over. */
  over?: string | undefined;
  /** Of an announced event: its times. */
  times: EventTime[];
}

/** One time of an announced event, for a list of what is to come. */
export interface EventTime {
  title: string;
  href: string;
  starts: string;
  when: string;
  place?: string | undefined;
  /** `Cancelled`, `Moved`, `Full`: what is not as one would expect. */
  state?: string | undefined;
  why?: string | undefined;
  /** The day or minute when it is over. */
  until: string;
  /** Whether it is over on the day of the build. */
  past: boolean;
}

export const eventKindNames = {
  workshop: 'Workshop',
  listening: 'Listening events',
  conversation: 'Public conversation',
  survey: 'Survey',
  meeting: 'Meetings',
  'council-meeting': 'Council meeting',
  'board-meeting': 'Board meeting in public',
} as const;

/** All events, the newest first, and whether they lie in the past on the day of the build. */
export async function getEvents(): Promise<EventLink[]> {
  return (await getOrdered()).map(toEventLink);
}

/** Pages for each event. */
export async function getEventPages() {
  const [entries, remarks] = await Promise.all([getOrdered(), getRemarks()]);
  return Promise.all(
    entries.map(async (entry) => {
      const { points = [], sources = [], evidence = [], initiatives = [], towns = [] } = entry.data;
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          event: toEventLink(entry),
          towns: await Promise.all(
            towns.map(async (town) => ({
              title: (await getReferenced('towns', town, entry)).data.title,
              href: `/you-said/in/${town.id}/`,
            })),
          ),
          remarks: remarks.filter(({ events }) => events.some(({ id }) => id === entry.id)),
          initiatives: await getInitiativeLinks((data) => initiatives.some(({ id }) => id === data.id)),
          points: await getReferencedPoints(points, entry),
          citations: await toCitations(sources, entry),
          witnesses: (await Promise.all(evidence.map((each) => toWitnesses({ evidence: each }, entry)))).flat(),
          facts: await getPageFacts(entry),
        },
      };
    }),
  );
}

async function getOrdered(): Promise<Event[]> {
  const key = ({ data: { until, when, schedule } }: Event) => schedule?.starts ?? toSortKey(until ?? when ?? '');
  return (await getEntries('events')).toSorted((a, b) => key(b).localeCompare(key(a)));
}

function toEventLink(entry: Event): EventLink {
  const { title, kind, place, areas, summary, towns = [], topics = [], initiatives = [] } = entry.data;
  const when = formatWhen(entry);
  const times = listTimes(entry);
  const over = times
    .map(({ until }) => until)
    .toSorted()
    .at(-1);
  return {
    ...{ id: entry.id, title, summary, when, over, times },
    kind: eventKindNames[kind],
    kindId: kind,
    year: (entry.data.when ?? entry.data.schedule?.starts ?? '').slice(0, 4),
    whenAndWhere: place ? `${when}, ${place}` : when,
    areas: areas.map((area) => areaNames[area]),
    areaIds: areas,
    townIds: towns.map(({ id }) => id),
    topicIds: topics.map(({ id }) => id),
    initiativeIds: initiatives.map(({ id }) => id),
    href: toHref<'events'>(entry),
    past: over === undefined ? isOver(findLastDay(entry), buildDay) : isOver(over, buildDay),
  };
}

/** The last day of a vague date: `2019` ends with its December. */
function findLastDay({ data: { when = '', until } }: Event): string {
  return toSortKey(until ?? when)
    .replace('-00-00', '-12-31')
    .replaceAll('-00', '-31');
}

function formatWhen({ data: { when, until, schedule, about } }: Event): string {
  if (!schedule) return `${about ? 'about ' : ''}${formatDateRange(when ?? '', until)}`;
  const { starts, ends, repeats } = schedule;
  return repeats
    ? `${formatRepeats(starts, repeats)}; first ${formatOccurrence({ starts, ends })}`
    : formatOccurrence({ starts, ends });
}

function listTimes(entry: Event): EventTime[] {
  const { title, place, schedule } = entry.data;
  if (!schedule) return [];
  const changed = schedule.changed?.at(-1);
  return listOccurrences(schedule).map((time) => ({
    title,
    href: toHref<'events'>(entry),
    starts: time.starts,
    when: formatOccurrence(time),
    place: time.place ?? place,
    state: toState(time, schedule.status === 'full', changed?.from !== undefined),
    why: time.why ?? changed?.what,
    until: findEnd(time),
    past: isOver(findEnd(time), buildDay),
  }));
}

function toState({ cancelled, moved }: Occurrence, full: boolean, allMoved: boolean): string | undefined {
  if (cancelled) return 'Cancelled';
  if (moved || allMoved) return 'Moved';
  return full ? 'Full' : undefined;
}
