/** What was reported and what happened, as a dated series: the last word on the promises that it speaks of. */
import { areaNames } from '../lib/areas.ts';
import { formatDate, toSortKey } from '../lib/dates.ts';
import { toCitations } from './citations.ts';
import { getEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { getInitiativeLinks } from './initiatives.ts';
import { getPromises } from './promises.ts';
import { getPageFacts } from './prose-context.ts';
import { toWitnesses } from './witnesses.ts';

type Update = Entry<'updates'>;

export interface UpdateLink {
  id: string;
  title: string;
  href: string;
  summary: string;
  date: string;
  when: string;
  kind: string;
  topicIds: string[];
  areaIds: string[];
  initiativeIds: string[];
  recorded?: string | undefined;
}

const KIND_NAMES = { report: 'Report', news: 'News' } as const;

/** All updates, the newest first. */
export async function getUpdates(): Promise<UpdateLink[]> {
  return (await getOrdered()).map(toLink);
}

/** Pages for each update. */
export async function getUpdatePages() {
  const entries = await getOrdered();
  return Promise.all(
    entries.map(async (entry, index) => {
      const { areas, initiatives = [], sources = [], evidence = [] } = entry.data;
      const [newer, older] = [entries[index - 1], entries[index + 1]];
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          update: toLink(entry),
          topics: await toTopics(entry),
          areas: areas.map((area) => areaNames[area]),
          initiatives: await getInitiativeLinks((data) => initiatives.some(({ id }) => id === data.id)),
          said: await getSaidOfPromises(entry),
          citations: await toCitations(sources, entry),
          witnesses: (await Promise.all(evidence.map((each) => toWitnesses({ evidence: each }, entry)))).flat(),
          previous: older && { label: older.data.title, href: toHref<'updates'>(older) },
          next: newer && { label: newer.data.title, href: toHref<'updates'>(newer) },
          facts: await getPageFacts(entry),
        },
      };
    }),
  );
}

/** What the ledger takes from it: every entry that names it, or that names the document it tells of on its day. */
async function getSaidOfPromises(entry: Update) {
  const { publication, date } = entry.data;
  return (await getPromises()).flatMap((promise) =>
    promise.history
      .filter(({ toldBy, date: day }) => toldBy === entry.id || (toldBy === publication?.id && day === date))
      .map(({ what, figures, status }) => ({ promise, what, figures, status })),
  );
}

async function getOrdered(): Promise<Update[]> {
  const key = ({ data }: Update) => toSortKey(data.date);
  return (await getEntries('updates')).toSorted((a, b) => key(b).localeCompare(key(a)));
}

function toLink(entry: Update): UpdateLink {
  const { title, summary, date, kind, topics, areas, initiatives = [], recorded } = entry.data;
  return {
    ...{ id: entry.id, title, summary, date, recorded },
    href: toHref<'updates'>(entry),
    when: formatDate(date),
    kind: KIND_NAMES[kind],
    topicIds: topics.map(({ id }) => id),
    areaIds: areas,
    initiativeIds: initiatives.map(({ id }) => id),
  };
}

async function toTopics(entry: Update) {
  const topics = await Promise.all(entry.data.topics.map((topic) => getReferenced('topics', topic, entry)));
  return topics.map((topic) => ({ title: topic.data.title, href: toHref<'topics'>(topic) }));
}
