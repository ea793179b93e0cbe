/** Text as the search compares it. */

/** Words of a text: lower case, without accents, marks and emoji. `A&E`, `A and E` and `a & e` are all `ae`. */
export function toSearchWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/['’‘`]/g, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L}) ?(?:&| and | n ) ?(\p{L})(?![\p{L}\p{N}])/gu, '$1$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
