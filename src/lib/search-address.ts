/** What is searched, as the address of the search page says it: `/search/?q=jab&kind=get-help`. */
import { resultKinds, type ResultKind } from './search-results.ts';

export interface Search {
  /** As typed, without space around it. */
  query: string;
  /** The one kind that is shown. */
  kind?: ResultKind | undefined;
  /** Whether only these very words are meant, and none like them. */
  exact?: boolean | undefined;
}

/** Servers refuse long addresses, and a reader who reloads the page wants an answer. */
const LONGEST = 500;

/** @param parameters The part of the address from its question mark. */
export function readSearchAddress(parameters: string): Search {
  const read = new URLSearchParams(parameters);
  const kind = resultKinds.find((each) => toSlug(each) === read.get('kind'));
  return { query: read.get('q')?.trim() ?? '', kind, exact: read.has('exact') };
}

/** @returns the part of the address from its question mark, or nothing where nothing is searched. */
export function toSearchAddress({ query, kind, exact }: Search): string {
  if (!query) return '';
  const parameters = new URLSearchParams({ q: [...query].slice(0, LONGEST).join('') });
  if (kind) parameters.set('kind', toSlug(kind));
  if (exact) parameters.set('exact', '1');
  return `?${parameters.toString()}`;
}

function toSlug(kind: string): string {
  return kind.toLowerCase().replaceAll(' ', '-');
}
