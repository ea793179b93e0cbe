/**
 * The state of a promise. What happened is typed by an editor, with a source; two things only does the site say of
 * itself, because they follow from what is not there: that nobody has said anything for a year, and that nobody could
 * ever tell whether the promise was kept.
 */
import { formatDate } from './dates.ts';

export const promiseStates = [
  'done',
  'under-way',
  'promised',
  'changed',
  'stopped',
  'no-update',
  'cannot-be-judged',
] as const;
export type PromiseState = (typeof promiseStates)[number];

/** How a list, a key or a filter names each state. */
export const stateNames: Record<PromiseState, string> = {
  done: 'Done',
  'under-way': 'Under way',
  promised: 'Promised',
  changed: 'Changed',
  stopped: 'Stopped',
  'no-update': 'No update',
  'cannot-be-judged': 'Cannot be judged',
};

/** The same after a number: `2 without news for a year`. */
export const countNames: Record<PromiseState, string> = {
  ...stateNames,
  'no-update': 'without news for a year',
};

/** What each state means, for whoever asks. */
export const stateMeanings: Record<PromiseState, string> = {
  done: 'A source says that it was done.',
  'under-way': 'A source of the last 12 months says that work has begun or goes on.',
  promised: 'It was promised in the last 12 months, and nothing more is known yet.',
  changed: 'A source says that something else is done in its place.',
  stopped: 'A source says that it was given up.',
  'no-update': 'Nothing that we have found speaks of it in the last 12 months. It may have been done or not.',
  'cannot-be-judged': 'No measure and no date was published, so nobody can tell whether it was kept.',
};

export interface Promised {
  made: string;
  due?: string | undefined;
  measure?: string | undefined;
  history?: { date: string; status: string }[] | undefined;
}

export interface StateSince {
  state: PromiseState;
  /** The date of the last word, as precise as its source. */
  since: string;
}

/** States in which nothing more is awaited. */
const FINAL = ['done', 'changed', 'stopped'] as const;

/** @param today The day of the build. */
export function findPromiseState(promise: Promised, today: string): StateSince {
  const { history = [] } = promise;
  const last = history.at(-1);
  const since = last?.date ?? promise.made;
  const final = FINAL.find((status) => status === last?.status);
  if (final) return { state: final, since: findFirstOfLast(history, final) };
  if (!promise.due && !promise.measure) return { state: 'cannot-be-judged', since };
  if (isYearAgo(since, today)) return { state: 'no-update', since };
  return { state: last && last.status !== 'promised' ? 'under-way' : 'promised', since };
}

/** `No update since 6 November 2017`, `Done, July 2021`: the state with the date of the last word. */
export function formatState({ state, since }: StateSince): string {
  if (state === 'cannot-be-judged') return 'Cannot be judged: no measure or date was published';
  return state === 'no-update' ? `No update since ${formatDate(since)}` : `${stateNames[state]}, ${formatDate(since)}`;
}

/** What was done in May 2019 and is said to be done again in 2020 was done in May 2019. */
function findFirstOfLast(history: { date: string; status: string }[], status: string): string {
  const before = history.findLastIndex((entry) => entry.status !== status);
  return history[before + 1]!.date;
}

/** Whether a date may lie more than a year before a day: a month or a year counts from its beginning. */
function isYearAgo(date: string, today: string): boolean {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${Number(year) + 1}-${month}-${day}` < today;
}

/** A month ends at 31 here: no day of it sorts after that. */
function toLastDay(date: string, year: number): string {
  const [, month = '12', day = '31'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** Whether the day, month or year by which it was promised has passed. */
export function isOverdue(due: string | undefined, today: string): boolean {
  return due !== undefined && toLastDay(due, Number(due.slice(0, 4))) < today;
}
