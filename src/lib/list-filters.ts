/** Ways to look at a list: each is a row of values, and each value has a page, so that all works as links. */
export interface FilterValue<Item> {
  slug: string;
  name: string;
  items: Item[];
}

export interface ListFilter<Item> {
  slug: string;
  /** What the filter is called above its values. */
  name: string;
  values: FilterValue<Item>[];
}

export interface FilterDefinition<Item> {
  slug: string;
  name: string;
  values: Iterable<readonly [slug: string, name: string]>;
  /** The slugs of the values that an item has. */
  of: (item: Item) => string[];
}

/** All filters with the items of each value, in the order of the list. A value without any item is left out. */
export function toListFilters<Item>(items: Item[], definitions: FilterDefinition<Item>[]): ListFilter<Item>[] {
  return definitions.map(({ slug, name, values, of }) => ({
    slug,
    name,
    values: [...values]
      .map(([value, label]) => ({ slug: value, name: label, items: items.filter((item) => of(item).includes(value)) }))
      .filter((value) => value.items.length > 0),
  }));
}
