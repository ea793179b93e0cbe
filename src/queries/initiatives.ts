/** The work that the documents name: its pages, and its lists by document and by point. */
import { areaNames } from '../lib/areas.ts';
import { toCitations } from './citations.ts';
import { getEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { getReferencedPoints } from './points.ts';
import {
  countStates,
  getDocumentOf,
  getOrderedInitiatives,
  getPromises,
  toHistory,
  toPromises,
  type StateCount,
} from './promises.ts';
import { getPageFacts } from './prose-context.ts';
import { toServiceLinks } from './services.ts';
import { getStories } from './stories.ts';

type Initiative = Entry<'initiatives'>;

export interface InitiativeLink {
  id: string;
  title: string;
  href: string;
  summary: string;
  states: StateCount[];
}

/** Pages for each piece of work. */
export async function getInitiativePages() {
  const entries = await getOrderedInitiatives();
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

/** Links to pieces of work that fit, in their order, with the states of their promises. */
export async function getInitiativeLinks(fits: (data: Initiative['data']) => boolean): Promise<InitiativeLink[]> {
  const [entries, promises] = await Promise.all([getOrderedInitiatives(), getPromises()]);
  return entries
    .filter(({ data }) => fits(data))
    .map((entry) => ({
      id: entry.id,
      title: entry.data.title,
      href: toHref<'initiatives'>(entry),
      summary: entry.data.summary,
      states: countStates(promises.filter(({ initiative }) => initiative.id === entry.id)),
    }));
}

export interface InitiativeGroup {
  id: string;
  title: string;
  href: string;
  published: string;
  initiatives: InitiativeLink[];
}

/** The work that fits by the document that first names it, the oldest document first. */
export async function getInitiativesByDocument(
  fits: (data: Initiative['data']) => boolean = () => true,
): Promise<InitiativeGroup[]> {
  const publications = (await getEntries('publications')).toSorted((a, b) =>
    a.data.published.localeCompare(b.data.published),
  );
  const groups = await Promise.all(
    publications.map(async (entry) => ({
      id: entry.id,
      title: entry.data.shortTitle,
      href: toHref<'publications'>(entry),
      published: entry.data.published,
      initiatives: await getInitiativeLinks((data) => data.document.id === entry.id && fits(data)),
    })),
  );
  return groups.filter(({ initiatives }) => initiatives.length > 0);
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
