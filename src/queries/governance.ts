/** How decisions were made: the groups of each document as a tree. */
import { toCitations } from './citations.ts';
import { formatDate, toSortKey } from '../lib/dates.ts';
import { formatLocator } from '../lib/outline.ts';
import { toTree } from '../lib/group-tree.ts';
import { getEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { getPageFacts } from './prose-context.ts';

async function getOrdered(): Promise<Entry<'governance'>[]> {
  return (await getEntries('governance')).toSorted((a, b) =>
    toSortKey(a.data.when).localeCompare(toSortKey(b.data.when)),
  );
}

/** All structures, the oldest first. */
export async function getGovernanceLinks() {
  return (await getOrdered()).map((entry) => ({
    title: entry.data.title,
    summary: entry.data.summary,
    href: toHref<'governance'>(entry),
    meta: `${formatDate(entry.data.when)}, ${entry.data.groups.length} groups`,
  }));
}

/** Pages for each structure. */
export async function getGovernancePages() {
  const [entries, links] = await Promise.all([getOrdered(), getGovernanceLinks()]);
  return Promise.all(
    entries.map(async (entry, index) => {
      const publication = await getReferenced('publications', entry.data.publication, entry);
      const nameOf = new Map(entry.data.groups.map(({ id, name }) => [id, name]));
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          tree: toTree(entry.data.groups),
          groups: entry.data.groups.map((group) => ({
            ...group,
            under:
              group.under === undefined ? undefined : { id: group.under, name: nameOf.get(group.under) ?? group.under },
            worksWith: (group.worksWith ?? []).map((id) => ({ id, name: nameOf.get(id) ?? id })),
            source: group.at
              ? {
                  text: `${publication.data.shortTitle}: ${formatLocator(group.at, publication.data.outline)}`,
                  href: `${toHref<'publications'>(publication)}#${group.at}`,
                }
              : undefined,
          })),
          previous: links[index - 1],
          next: links[index + 1],
          citations: await toCitations(entry.data.sources, entry),
          facts: await getPageFacts(entry),
        },
      };
    }),
  );
}
