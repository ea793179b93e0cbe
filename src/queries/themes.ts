/** You said, we did: what people said again and again, by theme and by town. */
import { toCitations } from './citations.ts';
import { getEntries, getOrderedEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { getEvents } from './events.ts';
import { getPageFacts } from './prose-context.ts';
import { getRemarks, type Remark } from './remarks.ts';
import { toServiceLinks } from './services.ts';

/** All themes in order, with how often each was raised and how often something is known to have come of it. */
export async function getThemeLinks() {
  const [entries, remarks] = await Promise.all([getOrderedEntries('themes'), getRemarks()]);
  return entries.map((entry) => {
    const own = remarks.filter(({ theme }) => theme.id === entry.id);
    return {
      id: entry.id,
      title: entry.data.title,
      summary: entry.data.summary,
      href: toHref<'themes'>(entry),
      said: own.length,
      answered: own.filter(isAnswered).length,
    };
  });
}

function isAnswered({ answers }: Remark): boolean {
  return answers.length > 0;
}

/** Pages for each theme. */
export async function getThemePages() {
  const [entries, remarks] = await Promise.all([getOrderedEntries('themes'), getRemarks()]);
  return Promise.all(
    entries.map(async (entry, index) => ({
      params: { slug: toSlug(entry) },
      props: {
        entry,
        remarks: remarks.filter(({ theme }) => theme.id === entry.id),
        topics: await toTopics(entry),
        services: await toServiceLinks(entry.data.services ?? [], entry),
        previous: toNeighbour(entries[index - 1]),
        next: toNeighbour(entries[index + 1]),
        citations: await toCitations(entry.data.sources, entry),
        facts: await getPageFacts(entry),
      },
    })),
  );
}

function toNeighbour(entry: Entry<'themes'> | undefined) {
  return entry && { label: entry.data.title, href: toHref<'themes'>(entry) };
}

async function toTopics(entry: Entry<'themes'>) {
  const topics = await Promise.all((entry.data.topics ?? []).map((topic) => getReferenced('topics', topic, entry)));
  return topics.map((topic) => ({ title: topic.data.title, href: toHref<'topics'>(topic) }));
}

/** Towns where people were heard, and those of which no document tells. */
export async function getHeardTowns() {
  const [towns, events, remarks] = await Promise.all([getEntries('towns'), getEvents(), getRemarks()]);
  return towns
    .map((town) => ({
      id: town.id,
      title: town.data.title,
      area: town.data.area,
      href: `/you-said/in/${town.id}/`,
      events: events.filter(({ townIds }) => townIds.includes(town.id)),
      remarks: remarks.filter(({ towns: of }) => of.includes(town.id)),
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title));
}

/** Pages for each town where people were heard. */
export async function getTownPages() {
  const towns = await getHeardTowns();
  return towns
    .filter(({ events }) => events.length > 0)
    .map((town) => ({ params: { town: town.id }, props: { town } }));
}
