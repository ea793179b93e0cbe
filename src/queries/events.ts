/** Occasions where people were heard. */
import { areaNames } from '../lib/areas.ts';
import { formatDateRange, isPast, toSortKey } from '../lib/dates.ts';
import { toCitations } from './citations.ts';
import { getEntries, toHref, toSlug, type Entry } from './entries.ts';
import { getReferencedPoints } from './points.ts';
import { getPageFacts } from './prose-context.ts';
import { buildDay } from './site.ts';

export interface EventLink {
  id: string;
  title: string;
  kind: string;
  when: string;
  /** When and, if known, where: `2016, Ely`. */
  whenAndWhere: string;
  areas: string[];
  areaIds: string[];
  summary: string;
  href: string;
  past: boolean;
}

const KIND_NAMES = {
  workshop: 'Workshop',
  listening: 'Listening events',
  conversation: 'Public conversation',
  survey: 'Survey',
  'council-meeting': 'Council meeting',
  'board-meeting': 'Board meeting in public',
} as const;

/** All events, the newest first, and whether they lie in the past on the day of the build. */
export async function getEvents(): Promise<EventLink[]> {
  return (await getOrdered()).map(toEventLink);
}

/** Pages for each event. */
export async function getEventPages() {
  const entries = await getOrdered();
  return Promise.all(
    entries.map(async (entry) => ({
      params: { slug: toSlug(entry) },
      props: {
        entry,
        event: toEventLink(entry),
        points: await getReferencedPoints(entry.data.points ?? [], entry),
        citations: await toCitations(entry.data.sources, entry),
        facts: await getPageFacts(entry),
      },
    })),
  );
}

async function getOrdered(): Promise<Entry<'events'>[]> {
  const key = ({ data }: Entry<'events'>) => toSortKey(data.until ?? data.when);
  return (await getEntries('events')).toSorted((a, b) => key(b).localeCompare(key(a)));
}

function toEventLink(entry: Entry<'events'>): EventLink {
  const { title, kind, when, until, place, areas, summary } = entry.data;
  const dates = formatDateRange(when, until);
  return {
    id: entry.id,
    title,
    kind: KIND_NAMES[kind],
    when: dates,
    whenAndWhere: place ? `${dates}, ${place}` : dates,
    areas: areas.map((area) => areaNames[area]),
    areaIds: areas,
    summary,
    href: toHref<'events'>(entry),
    past: isPast(toSortKey(until ?? when).replaceAll('-00', '-31'), buildDay),
  };
}
