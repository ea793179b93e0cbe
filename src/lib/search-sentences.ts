/** What the search says of itself, in sentences. */

/** How much of a query a sentence repeats. */
const SHOWN = 60;

/** A query as a sentence quotes it: `“chest pain”`, cut where it is long. */
export function formatQuery(query: string): string {
  const characters = [...query.replace(/\s+/g, ' ').trim()];
  return characters.length > SHOWN ? `“${characters.slice(0, SHOWN).join('').trimEnd()}…”` : `“${characters.join('')}”`;
}

/** Short, so that it stays in its line when the number grows. @param state What the number holds for. */
export function formatFound(count: number, state: string): string {
  const pages = `${count} ${count === 1 ? 'page' : 'pages'} found`;
  if (state === 'instant') return `${pages} so far`;
  return state === 'partial' ? `${pages} by name` : pages;
}

interface Missed {
  query: string;
  /** What was searched in its place, if anything. */
  instead?: string | undefined;
  /** The one kind that was to be shown. */
  kind?: string | undefined;
}

/** @param isPartial Whether the text of pages could not be searched. */
export function formatNothing({ query, instead, kind }: Missed, isPartial: boolean): string {
  const where = kind ? ` in “${kind}”` : '';
  const also = instead ? `, nor for ${formatQuery(instead)}` : '';
  const why = isPartial ? ' The search in the text of pages did not load.' : '';
  return `Nothing found for ${formatQuery(query)}${also}${where}.${why}`;
}
