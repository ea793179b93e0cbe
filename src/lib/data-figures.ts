/** Cells that are figures of the ledger: the number stands there, with its place in a document. */
import type { Row } from './data-table.ts';
import { formatPrinted, parsePrinted } from './printed-value.ts';

export interface LostFigure {
  row: number;
  cell: number;
  id: string;
}

/**
 * @param printed What the documents print, by the id of the figure.
 * @returns rows whose cells of figures have their numbers, and the figures that the ledger does not have.
 */
export function fillFigures(
  rows: readonly Row[],
  columns: readonly { id: string; type: string }[],
  printed: ReadonlyMap<string, string>,
): { rows: Row[]; lost: LostFigure[] } {
  const lost: LostFigure[] = [];
  const ledger = columns.map(({ id, type }, cell) => ({ id, cell, type })).filter(({ type }) => type === 'figure');
  const filled = rows.map((row, index) => {
    const cells = { ...row.cells };
    for (const { id, cell } of ledger) {
      const own = cells[id];
      if (!own || own.gap !== undefined) continue;
      const text = printed.get(own.printed);
      if (text === undefined) lost.push({ row: index, cell, id: own.printed });
      else cells[id] = { ...own, shown: formatPrinted(text, 'table'), numbers: parsePrinted(text)?.numbers ?? [] };
    }
    return { ...row, cells };
  });
  return { rows: filled, lost };
}
