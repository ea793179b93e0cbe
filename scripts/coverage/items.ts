/** The items of the documents that must be found on the site, and where each is: the tables in `docs/coverage/`. */

/** What must have a page, of all that the lists of the documents name. */
export const KINDS = [
  'initiative',
  'delivery-programme',
  'ambition',
  'governance-group',
  'mou-principle',
  'case-study',
  'story',
  'story-staff',
  'risk',
  'milestone',
  'listening-theme',
  'workshop-comment',
  'what-people-told-us',
  'engagement',
  'commitment',
  'table',
  'metric',
  'figure-without-data',
];

/** An item of a document, by its kind, its line in the document’s text and its name. */
export interface Item {
  document: string;
  kind: string;
  line: string;
  title: string;
}

/** Where an item is on the site, or why it is not there. */
export interface PlacedItem extends Item {
  page: string;
  /** A few words in a row that stand on the page. */
  words: string;
  leftOutBecause: string;
  /** The line of the table, for messages. */
  row: number;
}

/** The items of a document’s list, `kind, locator, line, title`, that must have a page. */
export function readItems(document: string, text: string): Item[] {
  return toRows(text)
    .map(({ cells: [kind = '', , line = '', title = ''] }) => ({ document, kind, line, title }))
    .filter(({ kind }) => KINDS.includes(kind));
}

/** The rows of a table in `docs/coverage/`: `kind, line, title, page, words, left out because`. */
export function readPlacedItems(document: string, text: string): PlacedItem[] {
  return toRows(text).map(({ cells, row }) => {
    const [kind = '', line = '', title = '', page = '', words = '', leftOutBecause = ''] = cells;
    return { document, kind, line, title, page, words, leftOutBecause, row };
  });
}

/** One item of a document is another’s twin only when all three are the same. */
export function toKey({ document, kind, line, title }: Item): string {
  return [document, kind, line, title].join('\t');
}

function toRows(text: string): { cells: string[]; row: number }[] {
  return text
    .split('\n')
    .map((line, index) => ({ cells: line.split('\t').map((cell) => cell.trim()), row: index + 1 }))
    .slice(1)
    .filter(({ cells }) => cells.length > 1);
}
