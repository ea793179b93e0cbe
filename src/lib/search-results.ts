/** Search results as data: what stands where, counted for the filter, with the words that matched cut out for marking. */
import { hasBegun } from './dated.ts';
import { toSearchWords } from './search-words.ts';
import { searchKinds, type SearchedPage, type SearchKind } from './searched-page.ts';

/** The kind of a page that only the full text knows, when the list of pages did not load. */
export const OTHER = 'Other pages';
export type ResultKind = SearchKind | typeof OTHER;
export const resultKinds: readonly ResultKind[] = [...searchKinds, OTHER];

export interface SearchResult {
  href: string;
  title: string;
  kind: ResultKind;
  /** Where it is, how old it is, and whether its review is overdue. */
  facts: string[];
  /** Words of the title to mark, as `toSearchWords` gives them. */
  matched: string[];
}

export interface ResultGroup<Result> {
  kind: ResultKind;
  results: Result[];
}

/** What stands on the page, from top to bottom. */
export interface Arrangement<Result> {
  /** Of all kinds, best first. */
  best: Result[];
  /** By name, then in the text: what comes later stands below what is there. */
  named: ResultGroup<Result>[];
  inText: ResultGroup<Result>[];
  /** All of them. */
  all: Result[];
}

const BEST = 5;

/**
 * What is found by name stands first and stays; the full text joins underneath, without what is there already. Only where
 * no name was found, the best of the full text stand in its place.
 */
export function arrangeResults<Result extends Pick<SearchResult, 'href' | 'kind'>>(
  byName: Result[],
  byText: Result[],
  kind?: ResultKind,
): Arrangement<Result> {
  const isWanted = (result: Result) => kind === undefined || result.kind === kind;
  const named = byName.filter(isWanted);
  const known = new Set(named.map(({ href }) => href));
  const inText = byText.filter((result) => isWanted(result) && !known.has(result.href));
  const best = (named.length ? named : inText).slice(0, BEST);
  return {
    best,
    named: groupByKind(named.slice(BEST)),
    inText: groupByKind(named.length ? inText : inText.slice(BEST)),
    all: [...named, ...inText],
  };
}

function groupByKind<Result extends Pick<SearchResult, 'kind'>>(results: Result[]): ResultGroup<Result>[] {
  return [...new Set(results.map(({ kind }) => kind))]
    .sort((a, b) => rank(a) - rank(b))
    .map((kind) => ({ kind, results: results.filter((result) => result.kind === kind) }));
}

export interface KindCount {
  /** Without it, all kinds. */
  kind: ResultKind | undefined;
  label: string;
}

/** What the filter offers: all, and each kind with its number of results. */
export function toCounts(results: Pick<SearchResult, 'kind'>[]): KindCount[] {
  return [
    { kind: undefined, label: `Everything (${results.length})` },
    ...groupByKind(results).map(({ kind, results: each }) => ({ kind, label: `${kind} (${each.length})` })),
  ];
}

export function readKind(text: string): ResultKind | undefined {
  return resultKinds.find((kind) => kind === text);
}

function rank(kind: ResultKind): number {
  return resultKinds.indexOf(kind);
}

/** @param now In Europe/London, `2026-11-22T12:09`. */
export function toResult(page: SearchedPage, matched: string[], now: string): SearchResult {
  const overdue = page.due !== undefined && hasBegun(page.due, now) ? 'Review overdue' : undefined;
  const facts = [page.area, page.note, overdue].filter((fact) => fact !== undefined);
  return { href: page.href, title: page.title, kind: page.kind, facts, matched };
}

export interface MarkedPart {
  text: string;
  marked: boolean;
}

/** A title in parts: `Addenbrooke’s`, marked, and ` Hospital`. @param matched As `toSearchWords` gives them. */
export function toMarkedParts(title: string, matched: string[]): MarkedPart[] {
  const wanted = new Set(matched);
  return title
    .split(/(\s+)/)
    .filter(Boolean)
    .map((text) => ({ text, marked: toSearchWords(text).some((word) => wanted.has(word)) }));
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

/** An excerpt as plain text in parts, so that nobody has to set it as HTML. */
export function toExcerptParts(excerpt: string): MarkedPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => {
      const marked = part.startsWith('<mark>');
      const text = marked ? part.slice(6, -7) : part;
      return { text: text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity), marked };
    });
}
