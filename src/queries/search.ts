/** Words of danger and synonyms, which the search carries to the device. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { redFlagsSchema, synonymsSchema, type RedFlags, type Synonyms } from '../schemas/search.ts';

/** Only what the schema knows comes through: no remark of an editor. */
export function getRedFlags(): RedFlags {
  return redFlagsSchema.parse(read('red-flags'));
}

export function getSynonyms(): Synonyms['synonyms'] {
  return synonymsSchema.parse(read('synonyms')).synonyms;
}

function read(name: string): unknown {
  return parse(readFileSync(`content/search/${name}.yaml`, 'utf8'));
}
