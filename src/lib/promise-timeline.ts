/** The ledger year by year, from its first promise to today: what was promised, and what was said of it. */
import type { PromiseState } from './promise-state.ts';

export interface Dated {
  made: string;
  document: string;
  href: string;
  what: string;
  state: PromiseState;
  history: { date: string; when: string; status?: string | undefined; what: string }[];
}

export interface LedgerYear {
  year: string;
  /** How many promises of the year came from each document. */
  made: { document: string; count: number }[];
  /** What a source says was done, changed or stopped in the year. */
  ended: { status: string; when: string; what: string; href: string }[];
  /** How many reports there are of work that began or went on. */
  reported: number;
}

const ENDS = ['done', 'changed', 'stopped'];
const isEnd = (status: string | undefined) => status !== undefined && ENDS.includes(status);

/** Every year up to the day of the build, quiet years too: that nothing was said is part of the story. */
export function toLedgerYears(promises: Dated[], today: string): LedgerYear[] {
  const first = Math.min(...promises.map(({ made }) => Number(made.slice(0, 4))));
  const last = Number(today.slice(0, 4));
  if (!Number.isFinite(first)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => toYear(String(first + index), promises));
}

function toYear(year: string, promises: Dated[]): LedgerYear {
  const made = promises.filter((promise) => promise.made.startsWith(year));
  const entries = promises.flatMap(({ href, history }) =>
    history
      // What ended and is said to have ended again ended once.
      .filter(({ status }, index) => !isEnd(status) || history[index - 1]?.status !== status)
      .filter(({ date }) => date.startsWith(year))
      .map((entry) => ({ ...entry, href })),
  );
  const ended = entries.filter(({ status }) => isEnd(status));
  return {
    year,
    made: [...new Set(made.map(({ document }) => document))].map((document) => ({
      document,
      count: made.filter((promise) => promise.document === document).length,
    })),
    ended: ended
      .toSorted((a, b) => a.date.localeCompare(b.date))
      .map(({ status = '', when, what, href }) => ({ status, when, what, href })),
    reported: entries.length - ended.length,
  };
}
