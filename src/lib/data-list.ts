/** The tables as a list shows them: by document, each with its kind of picture and the words that find it. */
import type { DataView } from './data-view.ts';
import { HERE } from './figure-words.ts';
import type { IconName } from './icons.ts';

export interface DataListItem {
  href: string;
  title: string;
  name: string;
  /** Left out where the name says it already. */
  period?: string | undefined;
  /** The kind of its picture in a word or two, with its drawing. */
  picture: { word: string; icon: IconName };
  /** What else it is found by: words that the item does not show. */
  words: string;
}

export interface DataListGroup {
  /** The document's id. */
  id: string;
  title: string;
  items: DataListItem[];
}

const PICTURES: Record<DataView['chart']['kind'], DataListItem['picture']> = {
  'ranked-bars': { word: 'Bars', icon: 'picture-bars' },
  'paired-bars': { word: 'Pairs of bars', icon: 'picture-pairs' },
  dumbbell: { word: 'Two points each', icon: 'picture-points' },
  line: { word: 'Line', icon: 'picture-line' },
  'small-multiples': { word: 'Small charts', icon: 'picture-small' },
  timeline: { word: 'Timeline', icon: 'picture-timeline' },
  matrix: { word: 'Grid', icon: 'picture-grid' },
  'tile-map': { word: 'Maps', icon: 'picture-map' },
  ranges: { word: 'Ranges', icon: 'picture-ranges' },
  groups: { word: 'Groups', icon: 'picture-groups' },
  table: { word: 'Table', icon: 'picture-table' },
};

/** A group for each document, in the order in which the tables come. */
export function groupByDocument(datasets: readonly DataView[]): DataListGroup[] {
  const groups = new Map<string, DataListGroup>();
  for (const data of datasets) {
    const main = data.sources[0]!;
    const group = groups.get(main.publication) ?? { id: main.publication, title: main.document, items: [] };
    groups.set(main.publication, { ...group, items: [...group.items, toListItem(data)] });
  }
  return [...groups.values()];
}

export function toListItem(data: DataView): DataListItem {
  const { href, title, name, period, chart } = data;
  return {
    ...{ href, title, name },
    period: listWords(period).every((word) => listWords(name).includes(word)) ? undefined : period,
    picture: PICTURES[chart.kind],
    words: toFoundWords(data),
  };
}

/**
 * Words of the finding, the columns, the topics and other names, each once. Readers find an entry by the beginning of a
 * word, so a word that begins another, and one that the entry shows, need not be there.
 */
function toFoundWords({ title, name, period, finding, place, columns, topics, aliases }: DataView): string {
  const shown = listWords([title, name, period].join(' '));
  const more = [
    ...[finding, place === HERE ? '' : place, ...aliases],
    ...topics.map((topic) => topic.title),
    ...columns.flatMap((column) => [column.heading ?? '', column.title]),
  ];
  const words = [...new Set(listWords(more.join(' ')))].filter((word) => !SMALL.has(word));
  const isSaid = (word: string) =>
    shown.some((other) => other.startsWith(word)) || words.some((other) => other !== word && other.startsWith(word));
  return words.filter((word) => !isSaid(word)).join(' ');
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
