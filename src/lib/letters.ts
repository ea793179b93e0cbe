/** Sorting and grouping by first letter, as an A to Z does it. */
const collator = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

/** The letter under which a name stands. Numbers stand under `0 to 9`. */
export function findLetter(name: string): string {
  const first = name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(first) ? first : '0 to 9';
}

/** Items in the order of their names, in one group for each letter that has any. */
export function groupByLetter<Item>(
  items: Item[],
  nameOf: (item: Item) => string,
): { letter: string; items: Item[] }[] {
  const groups = new Map<string, Item[]>();
  for (const item of items.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))) {
    const letter = findLetter(nameOf(item));
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups].map(([letter, grouped]) => ({ letter, items: grouped }));
}
