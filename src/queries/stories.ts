/** Patient stories, staff stories and case studies. */
import { getOrderedEntries, toHref, type Entry } from './entries.ts';

export interface StoryLink {
  id: string;
  title: string;
  kind: Entry<'stories'>['data']['kind'];
  /** `Olivia, 8`, `Maqsood, who leads a home care team`, or nothing for a case study. */
  person?: string | undefined;
  basis: Entry<'stories'>['data']['basis'];
  summary: string;
  href: string;
  topicIds: string[];
  areaIds: string[];
}

export const storyKindNames = { patient: 'Patient story', staff: 'Staff story', 'case-study': 'Case study' } as const;

/** `Imagined patient story`, `Case study`: whoever sees only this and a name must not take it for a report. */
export function toKindName({ kind, basis }: Pick<StoryLink, 'kind' | 'basis'>): string {
  const name = storyKindNames[kind];
  return basis === 'imagined' ? `Imagined ${name.toLowerCase()}` : name;
}

/** All stories in order. */
export async function getStories(): Promise<StoryLink[]> {
  return (await getOrderedEntries('stories')).map(toStoryLink);
}

/** The stories that show a point of the plan. */
export async function getStoriesOfPoint(pointId: string): Promise<StoryLink[]> {
  const entries = await getOrderedEntries('stories');
  return entries.filter(({ data }) => (data.points ?? []).some(({ id }) => id === pointId)).map(toStoryLink);
}

export function toStoryLink(entry: Entry<'stories'>): StoryLink {
  const { title, kind, person, basis, summary, topics, areas } = entry.data;
  const said = person && [person.name, person.age === undefined ? toClause(person.role) : `aged ${person.age}`];
  return {
    id: entry.id,
    title,
    kind,
    person: said?.filter(Boolean).join(', '),
    basis,
    summary,
    href: toHref<'stories'>(entry),
    topicIds: topics.map(({ id }) => id),
    areaIds: areas,
  };
}

/** `Leads a new team` as it goes on after a name: `leads a new team`. Abbreviations keep their capitals. */
function toClause(role: string | undefined): string | undefined {
  return role && !/^[A-Z]{2}/.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
}
