/** What the search knows besides the pages: words of danger and synonyms. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { redFlagsSchema, synonymsSchema, type RedFlags, type Synonyms } from '../schemas/search.ts';

export function getRedFlags(): RedFlags {
  return redFlagsSchema.parse(parse(readFileSync('content/search/red-flags.yaml', 'utf8')));
}

export function getSynonyms(): Synonyms['synonyms'] {
  return synonymsSchema.parse(parse(readFileSync('content/search/synonyms.yaml', 'utf8'))).synonyms;
}
