/** The tables as a list shows them: by document, each with its kind of picture and the words that find it. */
import { formatDocuments, formatOrigin, type DataView } from './data-view.ts';
import { HERE } from './figure-words.ts';
import type { IconName } from './icons.ts';

export interface DataListItem {
  href: string;
  title: string;
  name: string;
  /** Never without a year. */
  period: string;
  /** The kind of its picture in a word or two, with its drawing. */
  picture: { word: string; icon: IconName };
  /** What else it is found by: words that the item does not show. */
  words: string;
}

export interface DataListGroup {
  /** The document's id, or one for tables that stand in no single document. */
  id: string;
  title: string;
  items: DataListItem[];
}

const PICTURES: Record<DataView['chart']['kind'], DataListItem['picture']> = {
  'ranked-bars': { word: 'Chart', icon: 'picture-bars' },
  'paired-bars': { word: 'Chart', icon: 'picture-pairs' },
  dumbbell: { word: 'Chart', icon: 'picture-points' },
  line: { word: 'Chart', icon: 'picture-line' },
  'small-multiples': { word: 'Chart', icon: 'picture-small' },
  timeline: { word: 'Timeline', icon: 'picture-timeline' },
  matrix: { word: 'Table', icon: 'picture-grid' },
  'tile-map': { word: 'Map', icon: 'picture-map' },
  ranges: { word: 'Chart', icon: 'picture-ranges' },
  groups: { word: 'List', icon: 'picture-groups' },
  table: { word: 'Table', icon: 'picture-table' },
};

/** A group for each document, in the order in which the tables come; those from several documents last. */
export function groupByDocument(datasets: readonly DataView[]): DataListGroup[] {
  const groups = new Map<string, DataListGroup>();
  const isShared = ({ sources }: DataView) =>
    sources.some(({ publication }) => publication !== sources[0]!.publication);
  const ordered = [...datasets.filter((data) => !isShared(data)), ...datasets.filter(isShared)];
  for (const data of ordered) {
    const { publication, document } = data.sources[0]!;
    const own = isShared(data) ? { id: 'several', title: 'Several documents' } : { id: publication, title: document };
    const group = groups.get(own.id) ?? { ...own, items: [] };
    groups.set(own.id, { ...group, items: [...group.items, toListItem(data)] });
  }
  return [...groups.values()];
}

const countTables = (count: number) => (count === 1 ? '1 table' : `${count} tables`);
const explainAge = (count: number) => `${count === 1 ? 'It does' : 'They do'} not describe today.`;

/** What is said above the tables of a document: `9 tables from the 2014 Blueprint (20 June 2014). …` */
export function formatDocumentLead(datasets: readonly DataView[], publication: string): string {
  const sources = datasets.flatMap((data) => data.sources).filter((source) => source.publication === publication);
  const shared = datasets.filter(({ sources: own }) => own.some((source) => source.publication !== publication)).length;
  const also = shared ? `, ${shared} of them also from other documents` : '';
  const origin = formatOrigin({ sources }, true).replace(/^From/, 'from').slice(0, -1);
  return `${countTables(datasets.length)} ${origin}${also}. ${explainAge(datasets.length)}`;
}

/** What is said above the tables about a topic: `5 tables from 3 documents of 2014 to 2020. …` */
export function formatTopicLead(datasets: readonly DataView[]): string {
  const documents = formatDocuments(datasets.flatMap(({ sources }) => sources));
  return `${countTables(datasets.length)} from ${documents}. ${explainAge(datasets.length)}`;
}

export function toListItem(data: DataView): DataListItem {
  const { href, title, name, chart } = data;
  return { href, title, name, period: formatPeriod(data), picture: PICTURES[chart.kind], words: toFoundWords(data) };
}

/** A time that names no year, like the years 1 to 5 of a plan, gets that of its document. */
function formatPeriod({ period, sources }: DataView): string {
  return /\b(?:19|20)\d\d\b/.test(period) ? period : `${period} (document of ${sources[0]!.published.slice(0, 4)})`;
}

/**
 * Words of the finding, the columns, the topics and other names, each once. Readers find an entry by the beginning of a
 * word, so a word that begins another, and one that the entry shows, need not be there.
 */
function toFoundWords(data: DataView): string {
  const { title, name, period, finding, place, columns, topics, aliases } = data;
  const shown = listWords([title, name, period].join(' '));
  const more = [
    ...[finding, place === HERE ? '' : place, ...aliases],
    ...topics.map((topic) => topic.title),
    ...columns.flatMap((column) => [column.heading ?? '', column.title]),
  ];
  const words = [...new Set([...listWords(more.join(' ')), ...listRowWords(data)])].filter((word) => !SMALL.has(word));
  const isSaid = (word: string) =>
    shown.some((other) => other.startsWith(word)) || words.some((other) => other !== word && other.startsWith(word));
  return words.filter((word) => !isSaid(word)).join(' ');
}

const SHORTEST_ROW_WORD = 5;

/** The words that name the rows, without numbers and short words: the page has to carry them all. */
function listRowWords({ columns, key, rows }: DataView): string[] {
  const names = columns.filter(({ id, type }) => key.includes(id) && type === 'name');
  const texts = rows.flatMap(({ cells }) => names.map(({ id }) => cells[id]?.shown ?? ''));
  return listWords(texts.join(' ')).filter((word) => word.length >= SHORTEST_ROW_WORD && !/\d/.test(word));
}

/** Nobody looks for these. */
const SMALL = new Set(
  'a after all an and are as at be but by each for from had has have in is it its more no not of on one or out than that the their there these they this to up was were what which who with'.split(
    ' ',
  ),
);

function listWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’&/,.-][\p{L}\p{N}]+)*/gu) ?? [];
}
