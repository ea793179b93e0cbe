/** The ways to look at the ledger: each is a list of values, and each value has a page, so that all works as links. */
import { promiseStates, stateNames, type PromiseState } from './promise-state.ts';

export interface Filterable {
  state: PromiseState;
  due?: string | undefined;
  document: string;
  points: string[];
  topics: string[];
  areas: string[];
}

export interface FilterNames {
  points: Map<string, string>;
  topics: Map<string, string>;
  documents: Map<string, string>;
  areas: Map<string, string>;
}

export interface FilterValue<Item> {
  slug: string;
  name: string;
  items: Item[];
}

export interface PromiseFilter<Item> {
  slug: string;
  /** What the filter is called above its values. */
  name: string;
  values: FilterValue<Item>[];
}

const NO_DATE = 'no-date';

/** All filters with the promises of each value. A value without any promise is left out. */
export function toFilters<Item extends Filterable>(items: Item[], names: FilterNames): PromiseFilter<Item>[] {
  const years = [...new Set(items.map(toDueYear))].toSorted();
  const filters: {
    slug: string;
    name: string;
    values: [slug: string, name: string][];
    of: (item: Item) => string[];
  }[] = [
    {
      slug: 'state',
      name: 'What became of them',
      values: promiseStates.map((state) => [state, stateNames[state]]),
      of: ({ state }) => [state],
    },
    { slug: 'topic', name: 'Topic', values: [...names.topics], of: ({ topics }) => topics },
    { slug: 'area', name: 'Area', values: [...names.areas], of: ({ areas }) => areas },
    { slug: 'point', name: 'Point of the 2016 plan', values: [...names.points], of: ({ points }) => points },
    { slug: 'document', name: 'Document', values: [...names.documents], of: ({ document }) => [document] },
    {
      slug: 'year',
      name: 'Year it was due',
      values: years.map((year) => [year, year === NO_DATE ? 'No date given' : year]),
      of: (item) => [toDueYear(item)],
    },
  ];
  return filters.map(({ slug, name, values, of }) => ({
    slug,
    name,
    values: values
      .map(([value, label]) => ({
        slug: value,
        name: label,
        items: items.filter((item) => of(item).includes(value)),
      }))
      .filter((value) => value.items.length > 0),
  }));
}

function toDueYear({ due }: Filterable): string {
  return due?.slice(0, 4) ?? NO_DATE;
}
