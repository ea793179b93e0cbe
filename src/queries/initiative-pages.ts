/** The page of each piece of work, with all that goes with it. */
import { areaNames } from '../lib/areas.ts';
import { toCitations } from './citations.ts';
import { getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { getEvents } from './events.ts';
import { getReferencedPoints } from './points.ts';
import { getDocumentOf, getOrderedInitiatives, toHistory, toPromises } from './promises.ts';
import { getPageFacts } from './prose-context.ts';
import { getRemarks } from './remarks.ts';
import { toServiceLinks } from './services.ts';
import { getStories } from './stories.ts';
import { getUpdates } from './updates.ts';

type Initiative = Entry<'initiatives'>;

/** Pages for each piece of work. */
export async function getInitiativePages() {
  const [entries, remarks, updates, events] = await Promise.all([
    getOrderedInitiatives(),
    getRemarks(),
    getUpdates(),
    getEvents(),
  ]);
  const ofDocument = new Map(entries.map(({ data }) => [data.document.id, [] as Initiative[]]));
  for (const entry of entries) ofDocument.get(entry.data.document.id)?.push(entry);
  return Promise.all(
    entries.map(async (entry) => {
      const siblings = ofDocument.get(entry.data.document.id) ?? [];
      const at = siblings.indexOf(entry);
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          document: await getDocumentOf(entry),
          points: await getReferencedPoints(entry.data.points ?? [], entry),
          topics: await toTopicLinks(entry),
          areas: entry.data.areas.map((area) => toAreaLink(area)),
          leads: await toLeads(entry),
          promises: await toPromises(entry),
          history: await Promise.all((entry.data.history ?? []).map((each) => toHistory(each, entry))),
          relations: toRelations(entry, entries),
          services: await toServiceLinks(entry.data.services ?? [], entry),
          remarks: remarks.filter(({ initiatives }) => initiatives.some(({ id }) => id === entry.id)),
          updates: updates.filter(({ initiativeIds }) => initiativeIds.includes(entry.id)),
          events: events.filter(({ initiativeIds }) => initiativeIds.includes(entry.id)),
          stories: (await getStories()).filter(({ id }) => entry.data.stories?.some((story) => story.id === id)),
          previous: toPlainLink(siblings[at - 1]),
          next: toPlainLink(siblings[at + 1]),
          citations: await toCitations(entry.data.sources, entry),
          facts: await getPageFacts(entry),
        },
      };
    }),
  );
}

export interface Relation {
  what: string;
  links: { title: string; href: string }[];
}

/** What it is a part of, what its parts are, what came before and after. */
function toRelations(entry: Initiative, all: Initiative[]): Relation[] {
  const named = (fits: (other: Initiative) => boolean) =>
    all.filter((other) => other !== entry && fits(other)).flatMap((other) => toPlainLink(other) ?? []);
  const { partOf, follows = [] } = entry.data;
  return [
    { what: 'A part of', links: named((other) => other.id === partOf?.id) },
    { what: 'Its parts', links: named((other) => other.data.partOf?.id === entry.id) },
    { what: 'What came before it', links: named((other) => follows.some(({ id }) => id === other.id)) },
    {
      what: 'What followed',
      links: named((other) => (other.data.follows ?? []).some(({ id }) => id === entry.id)),
    },
  ].filter(({ links }) => links.length > 0);
}

function toPlainLink(entry: Initiative | undefined) {
  return entry && { title: entry.data.title, href: toHref<'initiatives'>(entry) };
}

async function toTopicLinks(entry: Initiative) {
  const topics = await Promise.all(entry.data.topics.map((topic) => getReferenced('topics', topic, entry)));
  return topics.map((topic) => ({ title: topic.data.title, href: toHref<'topics'>(topic) }));
}

/** The land around has no page. */
function toAreaLink(area: Initiative['data']['areas'][number]) {
  return { title: areaNames[area], href: area === 'outside' ? undefined : `/areas/${area}/` };
}

async function toLeads(entry: Initiative) {
  return Promise.all(
    (entry.data.leads ?? []).map(async ({ name, organisation }) => ({
      name,
      href: organisation && toHref<'organisations'>(await getReferenced('organisations', organisation, entry)),
    })),
  );
}
