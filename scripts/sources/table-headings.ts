/**
 * Whether words that stand apart in a table of the document stand in one column of it: a service below its setting, a
 * step below its month. Only the tabs of the document's text tell.
 */
import { findWhole } from '../../src/lib/find-whole.ts';
import { hasTabs, readCell } from './find-run.ts';
import type { Ground } from './hold-runs.ts';
import type { Slot } from './table-runs.ts';

/** @param slots The words of one row in one place. @returns the first that shares no column with the words before it. */
export function findOtherColumn(slots: Slot[], ground: Ground): { slot: Slot; above: Slot } | undefined {
  for (const [index, slot] of slots.entries()) {
    const cells = listCells(slot.words, ground);
    for (const above of cells.length ? slots.slice(0, index) : []) {
      const others = listCells(above.words, ground);
      if (others.length && !others.some((cell) => cells.includes(cell))) return { slot, above };
    }
  }
  return undefined;
}

/** In which cells of lines with tabs words stand; where they fill some cells, only these count: they are headings. */
function listCells(words: string, { text, start, end }: Ground): number[] {
  const cells: number[] = [];
  const filled: number[] = [];
  const flat = text.flat.slice(0, end);
  for (let at = findWhole(flat, words, start); at >= 0; at = findWhole(flat, words, at + 1)) {
    if (!hasTabs(text, at)) continue;
    const cell = text.cellOf[at]!;
    cells.push(cell);
    if (readCell(text, at, cell) === words) filled.push(cell);
  }
  return filled.length ? filled : cells;
}
