/** The ways to look at the ledger of promises. */
import { toListFilters, type ListFilter } from './list-filters.ts';
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

const NO_DATE = 'no-date';

/** All filters with the promises of each value. A value without any promise is left out. */
export function toFilters<Item extends Filterable>(items: Item[], names: FilterNames): ListFilter<Item>[] {
  const years = [...new Set(items.map(toDueYear))].toSorted();
  return toListFilters(items, [
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
  ]);
}

function toDueYear({ due }: Filterable): string {
  return due?.slice(0, 4) ?? NO_DATE;
}
