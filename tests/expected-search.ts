/** Holds what a search showed against what content/search/expected.yaml wants of it. */
import type { ExpectedSearches } from '../src/schemas/search.ts';

export type ExpectedSearch = ExpectedSearches['searches'][number];

/** What the search page showed for one query. Addresses are as `/get-help/`, in the order of the page. */
export interface SeenSearch {
  /** Flags of the cards that stood there the moment the words were typed, before anything could load. */
  flagsAtOnce: string[];
  /** Flags of the cards at the end. */
  flags: string[];
  /** What the search shows above the card, in words: nothing should be. */
  aboveCard: string[];
  /** Results when the first answers stood; undefined when that state was never reached. */
  instant: string[] | undefined;
  /** Results at the end. */
  done: string[];
  /** The last `data-state`. */
  state: string;
  /** Texts and addresses of links to turn to, such as `tel:999`, that are in sight at the end. */
  inSight: string[];
}

const AMONG = 3;
/** Where to turn when nothing is found. */
const ROUTES = ['tel:999', 'tel:111', '/get-help/pharmacy/', '/a-z/'];

/** What is wrong with what was seen, in words; empty when all is as it should be. */
export function explainSearch(row: ExpectedSearch, seen: SeenSearch): string[] {
  return [...explainCard(row.flag, seen), ...explainResults(row, seen)].map((fault) => `“${row.query}”: ${fault}`);
}

function explainCard(flag: string | undefined, { flagsAtOnce, flags, aboveCard }: SeenSearch): string[] {
  const wanted = flag === undefined ? [] : [flag];
  const isAs = (shown: string[]) => shown.join() === wanted.join();
  const name = (shown: string[]) => shown.join(' and ') || 'none';
  return [
    ...(isAs(flagsAtOnce) ? [] : [`the card at once is ${name(flagsAtOnce)}, and not ${name(wanted)}`]),
    ...(isAs(flags) ? [] : [`the card at the end is ${name(flags)}, and not ${name(wanted)}`]),
    ...aboveCard.map((what) => `above the card stands ${what}`),
  ];
}

function explainResults(row: ExpectedSearch, { instant, done, state, inSight }: SeenSearch): string[] {
  if (instant === undefined) return [`the first answers never stood: the state is ${state}`];
  const [first] = instant;
  const moved = first !== undefined && done[0] !== first ? [`the first answer moved: ${first}, then ${done[0]}`] : [];
  // Words that stand in no title are found by the full text alone: then only its order is judged. A page that must be
  // among the first three may join first answers that are fewer.
  const isShort = instant.length < AMONG;
  const early = explainOrder(isShort ? { ...row, amongFirst: undefined } : row, instant.length ? instant : done);
  const late = explainOrder(row, done);
  // What is wrong at first is most often wrong at the end too, and need not be told twice.
  const faults = early.length ? early : late;
  const missing = row.nothing ? ROUTES.filter((route) => !inSight.includes(route)) : [];
  return [...faults, ...moved, ...missing.map((route) => `${route} is not in sight`)];
}

function explainOrder({ first, amongFirst, nothing, neverFirst = [] }: ExpectedSearch, order: string[]): string[] {
  const shown = order.slice(0, AMONG).join(', then ') || 'nothing';
  const faults: string[] = [];
  if (first && order[0] !== first) faults.push(`${first} is not first, but ${shown}`);
  if (amongFirst && !order.slice(0, AMONG).includes(amongFirst))
    faults.push(`${amongFirst} is not among the first ${AMONG}, but ${shown}`);
  if (nothing && order.length) faults.push(`nothing is to be found, and there is ${shown}`);
  if (order[0] && neverFirst.includes(order[0])) faults.push(`${order[0]} must not be first`);
  return faults;
}
