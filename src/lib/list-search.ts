/** Looking through a list by words: every word that is typed must begin a word of the entry. */

/** Lower case, without accents and marks, words between single spaces. Letters with an “and” are a word: `ae` for A&E. */
export function toPlainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/['’]/g, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L}) ?(?:&| and ) ?(\p{L})(?![\p{L}\p{N}])/gu, '$1$2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** @param words Of the entry, as `toPlainWords` gives them. @param query As typed. Nothing typed finds everything. */
export function isFound(words: string, query: string): boolean {
  const wanted = toPlainWords(query).split(' ');
  return wanted.every((word) => ` ${words}`.includes(` ${word}`) || ` ${words}`.includes(` ${toSingular(word)}`));
}

/** `beds` finds “bed” too. Short words and those in -ss are left: `bus`, `illness`. */
function toSingular(word: string): string {
  return /\p{L}{2}[^\P{L}s]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** What is said of the search: `34 tables`, `1 of 34 tables has “bed days”`, `No table has “bed dya”`. */
export function formatFoundCount(found: number, all: number, query: string): string {
  const shown = query.trim();
  if (!shown) return all === 1 ? '1 table' : `${all} tables`;
  if (found === 0) return `No table has “${shown}”`;
  return `${found} of ${all} tables ${found === 1 ? 'has' : 'have'} “${shown}”`;
}
