/** The page of each story, and the lists of stories by topic and area. */
import { areaNames } from '../lib/areas.ts';
import { toListFilters } from '../lib/list-filters.ts';
import { toCitations } from './citations.ts';
import { getOrderedEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { getInitiativeLinks } from './initiatives.ts';
import { getReferencedPoints } from './points.ts';
import { getPageFacts } from './prose-context.ts';
import { toServiceLinks } from './services.ts';
import { getStories, toStoryLink } from './stories.ts';

/** Pages for each story. */
export async function getStoryPages() {
  const entries = await getOrderedEntries('stories');
  return Promise.all(
    entries.map(async (entry, index) => {
      const [before, after] = [entries[index - 1], entries[index + 1]];
      const citations = await toCitations(entry.data.sources, entry);
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          story: toStoryLink(entry),
          points: await getReferencedPoints(entry.data.points ?? [], entry),
          initiatives: await getInitiativeLinks((data) => isNamed(entry.data.initiatives, data.id)),
          services: await toServiceLinks(entry.data.services ?? [], entry),
          topics: await toTopicLinks(entry),
          areas: entry.data.areas.map((area) => areaNames[area]),
          previous: before && toStoryLink(before),
          next: after && toStoryLink(after),
          citations,
          document: citations[0]?.text ?? '',
          facts: await getPageFacts(entry),
        },
      };
    }),
  );
}

function isNamed(references: { id: string }[] | undefined, id: string): boolean {
  return references?.some((each) => each.id === id) ?? false;
}

async function toTopicLinks(entry: Entry<'stories'>) {
  const topics = await Promise.all(entry.data.topics.map((topic) => getReferenced('topics', topic, entry)));
  return topics.map((topic) => ({ title: topic.data.title, href: toHref<'topics'>(topic) }));
}

/** Ways to look at the stories. */
export async function getStoryFilters() {
  const [stories, topics] = await Promise.all([getStories(), getOrderedEntries('topics')]);
  return toListFilters(stories, [
    {
      slug: 'topic',
      name: 'By topic',
      values: topics.map(({ id, data }) => [id, data.title] as const),
      of: ({ topicIds }) => topicIds,
    },
    { slug: 'in', name: 'By area', values: Object.entries(areaNames), of: ({ areaIds }) => areaIds },
  ]);
}

/** A page for each value of each filter. */
export async function getStoryFilterPages() {
  return (await getStoryFilters()).flatMap((filter) =>
    filter.values.map(({ slug, name, items }) => ({
      params: { filter: filter.slug, value: slug },
      props: {
        title: filter.slug === 'topic' ? `Stories on: ${name}` : `Stories from: ${name}`,
        lead: items.length === 1 ? '1 story.' : `${items.length} stories.`,
        stories: items,
      },
    })),
  );
}
