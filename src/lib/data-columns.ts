/** A table of data as rows of cells for a page: headings over headings, words of a row as its heading. */
import { listShownColumns, type DataView } from './data-view.ts';

export interface HeadCell {
  text: string;
  span?: number | undefined;
  down?: number | undefined;
  scope: 'col' | 'colgroup';
  numeric?: boolean | undefined;
}

export interface BodyCell {
  text: string;
  href?: string | undefined;
  /** Why there is nothing. */
  gap?: string | undefined;
  isHead: boolean;
  numeric: boolean;
}

export interface TableView {
  head: HeadCell[][];
  rows: { cells: BodyCell[]; isTotal: boolean }[];
}

const isNumeric = (type: string) => type === 'number' || type === 'figure';

export function toTableView(data: Pick<DataView, 'columns' | 'rows' | 'totals' | 'key' | 'figures'>): TableView {
  const columns = listShownColumns(data);
  const grouped = columns.some(({ heading }) => heading !== undefined);
  const lower = columns.map(({ title, type, heading }) => ({
    text: title,
    scope: 'col' as const,
    numeric: isNumeric(type),
    heading,
  }));
  const upper: HeadCell[] = [];
  for (const [index, { heading, title, type }] of columns.entries()) {
    if (heading === undefined) upper.push({ text: title, down: 2, scope: 'col', numeric: isNumeric(type) });
    else if (columns[index - 1]?.heading === heading) upper.at(-1)!.span! += 1;
    else upper.push({ text: heading, span: 1, scope: 'colgroup' });
  }
  const strip = ({ text, scope, numeric }: (typeof lower)[number]): HeadCell => ({ text, scope, numeric });
  return {
    head: grouped ? [upper, lower.filter(({ heading }) => heading !== undefined).map(strip)] : [lower.map(strip)],
    rows: data.rows.map((row) => ({
      isTotal: data.totals.includes(row.key),
      cells: columns.map(({ id, type }) => {
        const cell = row.cells[id];
        return {
          text: cell?.shown ?? '',
          gap: cell?.gap,
          href: type === 'figure' ? data.figures[cell?.printed ?? ''] : undefined,
          isHead: data.key.includes(id),
          numeric: isNumeric(type),
        };
      }),
    })),
  };
}
