/** What somebody comes for: a condition or a concern, with all that the site has on it. */
import { toCitations } from './citations.ts';
import { getDataLink } from './data-lists.ts';
import { getOrderedEntries, getReferenced, toHref, toSlug } from './entries.ts';
import { getEvents } from './events.ts';
import { getInitiativesByDocument } from './initiatives.ts';
import { countStates, getPromises } from './promises.ts';
import { getPageFacts } from './prose-context.ts';
import { toServiceLinks } from './services.ts';
import { getStories } from './stories.ts';
import { getUpdates } from './updates.ts';

/** All topics in order. */
export async function getTopicLinks() {
  return (await getOrderedEntries('topics')).map((entry) => ({
    id: entry.id,
    title: entry.data.title,
    summary: entry.data.summary,
    href: toHref<'topics'>(entry),
  }));
}

/** Pages for each topic. */
export async function getTopicPages() {
  const [entries, promises, stories, events, updates] = await Promise.all([
    getOrderedEntries('topics'),
    getPromises(),
    getStories(),
    getEvents(),
    getUpdates(),
  ]);
  return Promise.all(
    entries.map(async (entry) => {
      const { services = [], words = [], sources } = entry.data;
      const named = (list: { id: string }[] | undefined, id: string) => list?.some((each) => each.id === id);
      const own = promises.filter(({ topics }) => topics.includes(entry.id));
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          services: await toServiceLinks(services, entry),
          groups: await getInitiativesByDocument((data) => named(data.topics, entry.id) ?? false),
          states: countStates(own),
          tables: await getDataLink('about', entry.id),
          stories: stories.filter(({ topicIds }) => topicIds.includes(entry.id)),
          events: events.filter(({ topicIds }) => topicIds.includes(entry.id)),
          updates: updates.filter(({ topicIds }) => topicIds.includes(entry.id)),
          words: await Promise.all(
            words.map(async (word) => {
              const found = await getReferenced('glossary', word, entry);
              return { term: found.data.term, meaning: found.data.meaning, href: toHref<'glossary'>(found) };
            }),
          ),
          citations: await toCitations(sources, entry),
          facts: await getPageFacts(entry),
        },
      };
    }),
  );
}
