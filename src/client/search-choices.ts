/** What a reader can choose besides the words: one kind of page, and whether words like theirs count. */
import { toSearchAddress, type Search } from '../lib/search-address.ts';
import type { KindCount, ResultKind } from '../lib/search-results.ts';
import { formatQuery } from '../lib/search-sentences.ts';
import { makeElement, makeLink } from './make-element.ts';

/** Leaves the field as it is while nothing has changed, because a list that is open would close. */
export function showCounts(field: HTMLSelectElement, counts: KindCount[], chosen: ResultKind | undefined): void {
  const missing = chosen && !counts.some(({ kind }) => kind === chosen);
  const shown = missing ? [...counts, { kind: chosen, label: `${chosen} (0)` }] : counts;
  const options = shown.map(({ kind, label }) => {
    const option = makeElement('option', label);
    option.value = kind ?? '';
    return option;
  });
  const toKey = (each: ArrayLike<HTMLOptionElement>) => Array.from(each, ({ text }) => text).join();
  if (toKey(options) !== toKey(field.options)) field.replaceChildren(...options);
  field.value = chosen ?? '';
}

/** @param instead What is searched in place of the query, if anything. */
export function toInstead({ query, exact }: Search, instead: string | undefined): Node[] {
  const link = (text: string, search: Search) => makeLink(text, toSearchAddress(search));
  if (exact) {
    return [
      document.createTextNode(`Showing results for ${formatQuery(query)} as you spelt it. `),
      link('Search for words like it too', { query }),
    ];
  }
  if (!instead) return [];
  return [
    document.createTextNode('Showing results for '),
    makeElement('strong', formatQuery(instead)),
    document.createTextNode('. '),
    link(`Search only for ${formatQuery(query)}`, { query, exact: true }),
  ];
}
