/** Events as lists: what is to come, and what there is of a kind, in a place, on a topic. */
import { areaNames } from '../lib/areas.ts';
import { toListFilters } from '../lib/list-filters.ts';
import { getEntries, getOrderedEntries } from './entries.ts';
import { eventKindNames, getEvents, type EventLink, type EventTime } from './events.ts';

/** Every time that is still to come on the day of the build, the next first. */
export async function getTimesAhead(): Promise<EventTime[]> {
  return toTimesAhead(await getEvents());
}

function toTimesAhead(events: EventLink[]): EventTime[] {
  return events
    .flatMap(({ times }) => times)
    .filter(({ past }) => !past)
    .toSorted((a, b) => a.starts.localeCompare(b.starts));
}

/** Ways to look at the events. A place is a town or a district: Peterborough is both. */
export async function getEventFilters() {
  const [events, towns, topics] = await Promise.all([getEvents(), getEntries('towns'), getOrderedEntries('topics')]);
  const places = new Map<string, string>([
    ...towns.map(({ id, data }) => [id, data.title] as const),
    ...Object.entries(areaNames).filter(([id]) => id !== 'outside'),
  ]);
  return toListFilters(events, [
    {
      slug: 'in',
      name: 'By place',
      values: [...places].toSorted(([, a], [, b]) => a.localeCompare(b)),
      of: ({ townIds, areaIds }) => [...townIds, ...areaIds],
    },
    {
      slug: 'topic',
      name: 'By topic',
      values: topics.map(({ id, data }) => [id, data.title] as const),
      of: ({ topicIds }) => topicIds,
    },
    { slug: 'kind', name: 'By kind', values: Object.entries(eventKindNames), of: ({ kindId }) => [kindId] },
  ]);
}

const TITLES: Record<string, (name: string) => string> = {
  in: (name) => `Events in ${name.replace(/^The /, 'the ')}`,
  topic: (name) => `Events about: ${name}`,
  kind: (name) => `Events: ${name.toLowerCase()}`,
};

/** A page for each value of each filter. */
export async function getEventFilterPages() {
  return (await getEventFilters()).flatMap((filter) =>
    filter.values.map(({ slug, name, items }) => ({
      params: { filter: filter.slug, value: slug },
      props: {
        title: TITLES[filter.slug]?.(name) ?? name,
        lead: items.length === 1 ? '1 event.' : `${items.length} events, the newest first.`,
        times: toTimesAhead(items),
        events: items,
      },
    })),
  );
}
