/** What people said, remark by remark: where, about what, which work speaks to it, and what is known to have come of it. */
import { formatDate, formatDateRange, toSortKey } from '../lib/dates.ts';
import { getEntries, getReferenced, toHref, type Entry } from './entries.ts';
import { getInitiativeLinks, type InitiativeLink } from './initiatives.ts';
import { toWitnesses, type Witness } from './witnesses.ts';

type Event = Entry<'events'>;
type Heard = NonNullable<Event['data']['heard']>[number];

export interface RemarkAnswer {
  when: string;
  what: string;
  witnesses: Witness[];
}

export interface Remark {
  said: string;
  note?: string | undefined;
  theme: { id: string; title: string; href: string };
  /** Where it was said; two events when the document is not clear. */
  events: { id: string; title: string; href: string; when: string }[];
  towns: string[];
  areas: string[];
  initiatives: InitiativeLink[];
  /** Empty when nobody has said what came of it. */
  answers: RemarkAnswer[];
}

let known: Promise<Remark[]> | undefined;

/** Every remark, by the date of its event, the oldest first. */
export function getRemarks(): Promise<Remark[]> {
  const remarks = (import.meta.env.PROD ? known : undefined) ?? readRemarks();
  known = remarks;
  return remarks;
}

async function readRemarks(): Promise<Remark[]> {
  const key = ({ data }: Event) => data.schedule?.starts ?? toSortKey(data.when ?? '');
  const events = (await getEntries('events')).toSorted((a, b) => key(a).localeCompare(key(b)));
  const remarks = events.flatMap((event) => (event.data.heard ?? []).map((heard) => toRemark(heard, event)));
  return Promise.all(remarks);
}

async function toRemark(heard: Heard, event: Event): Promise<Remark> {
  const theme = await getReferenced('themes', heard.theme, event);
  const also = heard.alsoAt ? [await getReferenced('events', heard.alsoAt, event)] : [];
  const events = [event, ...also];
  const named = new Set(heard.initiatives?.map(({ id }) => id));
  return {
    said: heard.said,
    note: heard.note,
    theme: { id: theme.id, title: theme.data.title, href: toHref<'themes'>(theme) },
    events: events.map(toEvent),
    towns: events.flatMap(({ data }) => data.towns ?? []).map(({ id }) => id),
    areas: events.flatMap(({ data }) => data.areas),
    initiatives: named.size ? await getInitiativeLinks((data) => named.has(data.id)) : [],
    answers: await Promise.all((heard.answers ?? []).map((answer) => toAnswer(answer, event))),
  };
}

function toEvent(event: Event) {
  const { title, when, until, schedule } = event.data;
  const date = when ?? schedule?.starts.slice(0, 10) ?? '';
  return { id: event.id, title, href: toHref<'events'>(event), when: formatDateRange(date, until) };
}

async function toAnswer(answer: NonNullable<Heard['answers']>[number], event: Event): Promise<RemarkAnswer> {
  return { when: formatDate(answer.date), what: answer.what, witnesses: await toWitnesses(answer, event) };
}
