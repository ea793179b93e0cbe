/** A long list in pages, the first at the list's own address. */
export interface ListPage<Item> {
  number: number;
  all: number;
  items: Item[];
  previous: string | undefined;
  next: string | undefined;
}

/** @param address The address of the first page, with `/` at its end. @returns one empty page for an empty list. */
export function toPages<Item>(items: Item[], size: number, address: string): ListPage<Item>[] {
  const all = Math.max(1, Math.ceil(items.length / size));
  const toAddress = (number: number) => (number === 1 ? address : `${address}${number}/`);
  return Array.from({ length: all }, (_, index) => ({
    number: index + 1,
    all,
    items: items.slice(index * size, (index + 1) * size),
    previous: index > 0 ? toAddress(index) : undefined,
    next: index + 1 < all ? toAddress(index + 2) : undefined,
  }));
}
