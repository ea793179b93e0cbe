/** The file of the instant layer, `/search/pages.json`. */
import type { Synonyms } from '../schemas/search.ts';
import type { SearchedPage } from './searched-page.ts';

export interface InstantData {
  pages: SearchedPage[];
  synonyms: Synonyms['synonyms'];
}

/** @param json What the file holds. */
export function readInstantFile(json: unknown): InstantData {
  return json as InstantData;
}
