/** What is new, as feeds: updates, events, and what was added to the ledger of promises. */
import { toAtom } from '../lib/atom.ts';
import { formatDate } from '../lib/dates.ts';
import type { Feed, FeedEntry } from '../lib/feed.ts';
import { toJsonFeed } from '../lib/json-feed.ts';
import { getEntries, toHref } from './entries.ts';
import { getEvents } from './events.ts';
import { getPromises, type PromiseView } from './promises.ts';
import { buildDay, LEDGER_OPENED, site } from './site.ts';
import { getUpdates } from './updates.ts';

/** The address of each feed, and of the page it follows. Addresses are for ever. */
export const feedLinks = {
  updates: {
    title: 'Updates',
    page: '/updates/',
    atom: '/updates/feed.xml',
    json: '/updates/feed.json',
  },
  events: {
    title: 'Events',
    page: '/events/',
    atom: '/events/feed.xml',
    json: '/events/feed.json',
  },
  promises: {
    title: 'Promises: what has changed',
    page: '/plan/promises/',
    atom: '/plan/promises/changes.xml',
    json: '/plan/promises/changes.json',
  },
} as const;
export type FeedName = keyof typeof feedLinks;

const SUBTITLES: Record<FeedName, string> = {
  updates:
    'What was reported and what happened to health and care in Cambridgeshire and Peterborough, the newest first.',
  events: 'Occasions where people are heard about health and care in Cambridgeshire and Peterborough.',
  promises: 'What our sources say became of the promises in the health and care plans, the newest first.',
};

const NEWEST = 50;

/** A feed in both formats. */
export async function getFeed(name: FeedName): Promise<{ atom: string; json: string }> {
  const { title, page, atom, json } = feedLinks[name];
  const dated = await readers[name]();
  const entries = dated.toSorted(byNewest).slice(0, NEWEST);
  const feed: Feed = {
    title: `${title} - ${site.name}`,
    subtitle: SUBTITLES[name],
    page: site.baseUrl + page,
    atom: site.baseUrl + atom,
    json: site.baseUrl + json,
    author: site.name,
    entries,
  };
  return { atom: toAtom(feed, entries[0]?.updated ?? buildDay), json: toJsonFeed(feed) };
}

/** `date` is when it happened, `updated` when it came to this site. */
type Dated = FeedEntry & { date: string };

const readers: Record<FeedName, () => Promise<Dated[]>> = {
  updates: listUpdates,
  events: listEvents,
  promises: async () => (await getPromises()).flatMap(toChanges),
};

async function listUpdates(): Promise<Dated[]> {
  return (await getUpdates()).map(({ href, title, summary, date, when, recorded }) => ({
    ...toAddress(href),
    title: `${when}: ${title}`,
    text: summary,
    updated: recorded ?? LEDGER_OPENED,
    published: date.length === 10 ? date : undefined,
    date,
  }));
}

async function listEvents(): Promise<Dated[]> {
  const [entries, links] = await Promise.all([getEntries('events'), getEvents()]);
  return entries.flatMap((entry) => {
    const link = links.find(({ id }) => id === entry.id)!;
    const { schedule, summary } = entry.data;
    const change = schedule?.changed?.at(-1);
    return {
      ...toAddress(toHref<'events'>(entry)),
      title: `${link.when}: ${link.title}`,
      text: [change && `${formatDate(change.on)}: ${change.what}`, summary].filter(Boolean).join(' '),
      updated: change?.on ?? schedule?.announced ?? LEDGER_OPENED,
      date: schedule?.starts ?? entry.data.when ?? '',
    };
  });
}

function toChanges({ href, what, history }: PromiseView): Dated[] {
  return history.map(({ date, when, status = '', what: happened, recorded }, index) => ({
    id: `${site.baseUrl}${href}-${index + 1}`,
    link: `${site.baseUrl}${href}`,
    title: `${status.charAt(0).toUpperCase()}${status.slice(1)}, ${when}: ${what}`,
    text: happened,
    updated: recorded ?? LEDGER_OPENED,
    published: date.length === 10 ? date : undefined,
    date,
  }));
}

function toAddress(href: string): { id: string; link: string } {
  return { id: site.baseUrl + href, link: site.baseUrl + href };
}

function byNewest(a: Dated, b: Dated): number {
  return b.updated.localeCompare(a.updated) || b.date.localeCompare(a.date) || a.id.localeCompare(b.id);
}
