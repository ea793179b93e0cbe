/** How many there are, in words. */

/** `1 page`, `2 pages` */
export function formatCount(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
