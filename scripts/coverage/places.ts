/** Whether each item is where its row says: the page exists, and its words stand on it. */
import { toKey, type Item, type PlacedItem } from './items.ts';

/** @param readPage The words that readers see on a page, by its address; nothing when there is no such page. */
export function checkPlaces(placed: PlacedItem[], readPage: (address: string) => string | undefined): string[] {
  return placed.flatMap((item) => {
    const say = (message: string) => [`docs/coverage/${item.document}.tsv:${item.row} "${item.title}": ${message}`];
    if (item.leftOutBecause) return item.page ? say('it has a page and a reason to be left out: keep one') : [];
    if (!item.page) return say('it has neither a page nor a reason to be left out');
    const text = readPage(item.page.replace(/#.*$/, ''));
    if (text === undefined) return say(`there is no page ${item.page}`);
    if (!item.words) return say('name a few words that stand on its page');
    return text.includes(toPlain(item.words)) ? [] : say(`"${item.words}" does not stand on ${item.page}`);
  });
}

/** Items of the documents’ own lists that no row places, and rows for items that the lists do not have. */
export function checkComplete(items: Item[], placed: PlacedItem[]): string[] {
  const [known, given] = [new Set(placed.map(toKey)), new Set(items.map(toKey))];
  return [
    ...items
      .filter((item) => !known.has(toKey(item)))
      .map(({ document, kind, line, title }) => `${document}, line ${line}: no row places the ${kind} "${title}"`),
    ...placed
      .filter((item) => !given.has(toKey(item)))
      .map(({ document, row, title }) => `docs/coverage/${document}.tsv:${row} "${title}": the list has no such item`),
  ];
}

/** Words without what differs by spelling alone: case, kinds of quotation marks, spaces. */
export function toPlain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim()
    .toLowerCase();
}
