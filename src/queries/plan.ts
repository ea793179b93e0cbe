/** The plan's pages: priorities, points, and the texts that tell its parts. */
import type { IconName } from '../lib/icons.ts';
import { routes } from '../lib/routes.ts';
import { toCitations } from './citations.ts';
import { getEntries, getOrderedEntries, toHref, toSlug, type Entry } from './entries.ts';
import { getInitiativeLinks } from './initiatives.ts';
import { getPoints, toPointLink, type PointLink } from './points.ts';
import { getPageFacts } from './prose-context.ts';
import { getStoriesOfPoint } from './stories.ts';

export interface PriorityLink {
  id: string;
  number: number;
  title: string;
  summary: string;
  href: string;
  theme: Entry<'priorities'>['data']['theme'];
  points: PointLink[];
}

/** All four priorities in order, each with its points. */
export async function getPriorities(): Promise<PriorityLink[]> {
  const [entries, points] = await Promise.all([getEntries('priorities'), getEntries('points')]);
  const links = await Promise.all(
    entries.map(async (entry) => {
      const own = points.filter(({ data }) => data.priority.id === entry.id);
      const ordered = (await Promise.all(own.map(toPointLink))).toSorted((a, b) => a.number - b.number);
      const { number, title, summary, theme } = entry.data;
      return { id: entry.id, number, title, summary, theme, href: toHref<'priorities'>(entry), points: ordered };
    }),
  );
  return links.toSorted((a, b) => a.number - b.number);
}

/** The figures in the lead of the plan's first page. */
export function getPlanFacts() {
  const keyFigures = ['stp-2016-plan-years', 'stp-2016-priorities', 'stp-2016-plan-points'];
  return getPageFacts({ id: 'the first page of the plan', data: { keyFigures } });
}

/** Pages for each priority. */
export async function getPriorityPages() {
  const [entries, priorities] = await Promise.all([getEntries('priorities'), getPriorities()]);
  return Promise.all(
    priorities.map(async (priority, index) => {
      const entry = findEntry(entries, priority.id);
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          priority,
          previous: priorities[index - 1],
          next: priorities[index + 1],
          citations: await toCitations(entry.data.sources, entry),
          facts: await getPageFacts(entry),
        },
      };
    }),
  );
}

/** Pages for each point. */
export async function getPointPages() {
  const [entries, points, priorities] = await Promise.all([getEntries('points'), getPoints(), getPriorities()]);
  return Promise.all(
    points.map(async (point, index) => {
      const entry = findEntry(entries, point.id);
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          point,
          icon: point.id as IconName,
          priority: priorities.find(({ points: own }) => own.some(({ id }) => id === point.id)),
          initiatives: await getInitiativeLinks(({ points }) => points?.some(({ id }) => id === point.id) ?? false),
          stories: await getStoriesOfPoint(point.id),
          previous: points[index - 1],
          next: points[index + 1],
          citations: await toCitations(entry.data.sources, entry),
          facts: await getPageFacts(entry, 'below the text'),
        },
      };
    }),
  );
}

export interface PlanPageLink {
  title: string;
  summary: string;
  href: string;
}

/** The plan's narrative pages in order. */
export async function getPlanPageLinks(): Promise<PlanPageLink[]> {
  const entries = await getOrderedEntries('planPages');
  return entries.map(({ data, ...entry }) => ({
    title: data.title,
    summary: data.summary,
    href: routes.planPages(toSlug(entry)),
  }));
}

/** Pages for each narrative page. */
export async function getPlanPages() {
  const entries = await getOrderedEntries('planPages');
  const links = await getPlanPageLinks();
  return Promise.all(
    entries.map(async (entry, index) => ({
      params: { slug: toSlug(entry) },
      props: {
        entry,
        previous: links[index - 1],
        next: links[index + 1],
        citations: await toCitations(entry.data.sources, entry),
        facts: await getPageFacts(entry),
      },
    })),
  );
}

function findEntry<Found extends { id: string }>(entries: Found[], id: string): Found {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw new Error(`There is no entry "${id}"`);
  return entry;
}
