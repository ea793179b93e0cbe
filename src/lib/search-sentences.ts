/** What the search says of itself, in sentences. */

/** How much of a query a sentence repeats. */
const SHOWN = 60;

/** A query as a sentence quotes it: `“chest pain”`, cut where it is long. */
export function formatQuery(query: string): string {
  const characters = [...query.replace(/\s+/g, ' ').trim()];
  return characters.length > SHOWN ? `“${characters.slice(0, SHOWN).join('').trimEnd()}…”` : `“${characters.join('')}”`;
}

/**
 * Short, so that it stays in its line when the number grows.
 * @param state What the number holds for. @param how Whether the pages have some of the words alone, and are the best of more.
 */
export function formatFound(count: number, state: string, how: { isSome?: boolean; isCut?: boolean } = {}): string {
  const pages = count === 1 ? 'page found' : 'pages found';
  if (state === 'instant') return `${count} ${pages} so far`;
  if (state === 'partial') return `${count} ${pages} by name`;
  const found = how.isCut ? `The best ${count === 1 ? '' : `${count} `}${pages}` : `${count} ${pages}`;
  return how.isSome ? `${found}, with some of your words` : found;
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
