/** The ten points of the plan, as links that carry their priority's theme. */
import type { Reference } from '../schemas/shared.ts';
import { getEntries, getReferenced, toHref, type Entry } from './entries.ts';

export interface PointLink {
  id: string;
  number: number;
  title: string;
  summary: string;
  href: string;
  theme: Entry<'priorities'>['data']['theme'];
}

/** All ten points in order. */
export async function getPoints(): Promise<PointLink[]> {
  const entries = await getEntries('points');
  const links = await Promise.all(entries.map(toPointLink));
  return links.toSorted((a, b) => a.number - b.number);
}

/** @throws when the point's priority does not exist. */
export async function toPointLink(entry: Entry<'points'>): Promise<PointLink> {
  const priority = await getReferenced('priorities', entry.data.priority, entry);
  const { number, title, summary } = entry.data;
  return { id: entry.id, number, title, summary, href: toHref<'points'>(entry), theme: priority.data.theme };
}

/** Links to the points that an entry refers to, in the plan's order. */
export async function getReferencedPoints(
  references: Reference[],
  from: { filePath?: string | undefined; id: string },
): Promise<PointLink[]> {
  const entries = await Promise.all(references.map((reference) => getReferenced('points', reference, from)));
  const links = await Promise.all(entries.map(toPointLink));
  return links.toSorted((a, b) => a.number - b.number);
}
