/** How the keys move through the rows of a chart that is explored. */

const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

/**
 * @param at The row where the reader is, from 0; -1 before the first key.
 * @returns the row to go to, round from the last to the first; nothing for a key that moves nowhere.
 */
export function toNextRow(key: string, at: number, rows: number): number | undefined {
  if (rows === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return rows - 1;
  const step = STEPS.get(key);
  if (step === undefined) return undefined;
  return at < 0 && step < 0 ? rows - 1 : (at + step + rows) % rows;
}
