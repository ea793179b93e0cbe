/** The ledger of promises: every promise with its state on the day of the build. */
import { areaNames } from '../lib/areas.ts';
import { formatDate, toSortKey } from '../lib/dates.ts';
import { findPromiseState, formatState, isOverdue, promiseStates, type PromiseState } from '../lib/promise-state.ts';
import type { Area } from '../schemas/shared.ts';
import { getEntries, getReferenced, toHref, type Entry } from './entries.ts';
import { buildDay } from './site.ts';
import { findUpdate, toWitnesses, type Witness } from './witnesses.ts';

type Initiative = Entry<'initiatives'>;
type Written = NonNullable<Initiative['data']['promises']>[number];
type WrittenEntry = NonNullable<Initiative['data']['history']>[number];

export interface HistoryView {
  date: string;
  when: string;
  status?: string | undefined;
  what: string;
  figures: string[];
  witnesses: Witness[];
  recorded?: string | undefined;
  /** The document or the update that tells of it, by id. */
  toldBy?: string | undefined;
}

export interface PromiseView {
  id: string;
  href: string;
  what: string;
  by: string;
  made: string;
  figures: string[];
  measure?: string | undefined;
  due?: string | undefined;
  dueWords?: string | undefined;
  dueNote?: string | undefined;
  overdue: boolean;
  state: PromiseState;
  since: string;
  stateWords: string;
  witnesses: Witness[];
  history: HistoryView[];
  initiative: { id: string; title: string; href: string };
  /** The document that promises it, or `others`. */
  document: string;
  points: string[];
  topics: string[];
  areas: Area[];
}

/** Promised by somebody else than our documents. */
const OTHERS = 'others';

let known: Promise<PromiseView[]> | undefined;

/** Every promise, in the order of the documents and of the work in them. */
export function getPromises(): Promise<PromiseView[]> {
  const promises = (import.meta.env.PROD ? known : undefined) ?? readPromises();
  known = promises;
  return promises;
}

async function readPromises(): Promise<PromiseView[]> {
  const initiatives = await getOrderedInitiatives();
  return (await Promise.all(initiatives.map(toPromises))).flat();
}

/** All pieces of work: documents by their date, the work of each in its order. */
export async function getOrderedInitiatives(): Promise<Initiative[]> {
  const [entries, publications] = await Promise.all([getEntries('initiatives'), getEntries('publications')]);
  const publishedOf = new Map(publications.map(({ id, data }) => [id, toSortKey(data.published)]));
  const rank = ({ data }: Initiative) =>
    `${publishedOf.get(data.document.id) ?? ''} ${String(data.order).padStart(4, '0')}`;
  return entries.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The promises of one piece of work. */
export function toPromises(entry: Initiative): Promise<PromiseView[]> {
  return Promise.all((entry.data.promises ?? []).map((promise) => toPromise(promise, entry)));
}

async function toPromise(promise: Written, entry: Initiative): Promise<PromiseView> {
  const { id, what, by, made, figures = [], measure, due, dueNote, history = [] } = promise;
  const { title, points = [], topics, areas } = entry.data;
  const entries = await Promise.all(history.map((each) => toHistory(each, entry)));
  const said = entries.map(({ date, status = '' }) => ({ date, status }));
  const state = findPromiseState({ ...promise, history: said }, buildDay);
  const href = toHref<'initiatives'>(entry);
  return {
    id: `${entry.id}/${id}`,
    href: `${href}#promise-${id}`,
    ...{ what, by, made, figures, measure, due, dueNote },
    dueWords: dueNote ?? (due && formatDate(due)),
    overdue: isOverdue(due, buildDay),
    ...state,
    stateWords: formatState(state),
    witnesses: await toWitnesses(promise, entry),
    history: entries,
    initiative: { id: entry.id, title, href },
    document: promise.source?.publication.id ?? OTHERS,
    points: points.map((point) => point.id),
    topics: topics.map((topic) => topic.id),
    areas,
  };
}

/** One entry of a ledger for readers; its day is that of the update, if it names one. */
export async function toHistory(entry: WrittenEntry & { status?: string }, from: Initiative): Promise<HistoryView> {
  const { status, what, figures = [], recorded, source } = entry;
  const update = await findUpdate(entry, from);
  const date = entry.date ?? update?.data.date ?? '';
  return {
    ...{ date, status, what, figures },
    when: formatDate(date),
    witnesses: await toWitnesses(entry, from, update),
    recorded: recorded ?? update?.data.recorded,
    toldBy: update?.id ?? source?.publication.id,
  };
}

export interface StateCount {
  state: PromiseState;
  count: number;
}

/** How many promises are in each state; states without any are left out. */
export function countStates(promises: { state: PromiseState }[]): StateCount[] {
  return promiseStates
    .map((state) => ({ state, count: promises.filter((promise) => promise.state === state).length }))
    .filter(({ count }) => count > 0);
}

/** The names of what promises can be filtered by, by id. */
export async function getFilterNames() {
  const [points, topics, publications] = await Promise.all([
    getEntries('points'),
    getEntries('topics'),
    getEntries('publications'),
  ]);
  const ordered = <Each extends { id: string; data: { title: string } }>(
    entries: Each[],
    rank: (each: Each) => number,
    toName: (each: Each) => string = ({ data }) => data.title,
  ) => new Map(entries.toSorted((a, b) => rank(a) - rank(b)).map((each) => [each.id, toName(each)]));
  return {
    points: ordered(
      points,
      ({ data }) => data.number,
      ({ data }) => `${data.number}. ${data.title}`,
    ),
    topics: ordered(topics, ({ data }) => data.order),
    documents: ordered(
      publications,
      ({ data }) => Number(toSortKey(data.published).replaceAll('-', '')),
      ({ data }) => data.shortTitle,
    ).set(OTHERS, 'Promised elsewhere'),
    areas: new Map<string, string>(Object.entries(areaNames)),
  };
}

/** @throws when a piece of work names a document that does not exist. */
export async function getDocumentOf(entry: Initiative) {
  const publication = await getReferenced('publications', entry.data.document, entry);
  return { title: publication.data.shortTitle, href: toHref<'publications'>(publication), id: publication.id };
}
