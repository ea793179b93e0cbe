/** A table of data as rows of cells for a page: headings over headings, words of a row as its heading. */
import type { Cell } from './data-table.ts';
import { findFigureHref, listShownColumns, type DataView } from './data-view.ts';
import { formatDate } from './dates.ts';
import { findSortValue, type SortKind } from './sort-rows.ts';

export interface HeadCell {
  text: string;
  span?: number | undefined;
  down?: number | undefined;
  scope: 'col' | 'colgroup';
  numeric?: boolean | undefined;
  /** How the column is sorted, where that is not by its words or numbers. */
  sort?: SortKind | undefined;
}

export interface BodyCell {
  text: string;
  href?: string | undefined;
  /** Why there is nothing. */
  gap?: string | undefined;
  isHead: boolean;
  numeric: boolean;
  /** What it is sorted by, where the shown text would mislead. */
  value?: string | undefined;
}

export interface TableView {
  head: HeadCell[][];
  rows: { cells: BodyCell[]; isTotal: boolean }[];
  /** Whether it is so long that readers want to sort it. */
  isSortable: boolean;
}

/** A table with no more rows than this is read at a glance. */
const GLANCE = 8;

const isNumeric = (type: string) => type === 'number' || type === 'figure';

export function toTableView(data: Pick<DataView, 'columns' | 'rows' | 'totals' | 'key' | 'figures'>): TableView {
  const columns = listShownColumns(data);
  const isSortable = data.rows.length > GLANCE;
  const grouped = columns.some(({ heading }) => heading !== undefined);
  const lower = columns.map((column) => ({ ...toHeadCell(column, isSortable), heading: column.heading }));
  const upper: HeadCell[] = [];
  for (const [index, column] of columns.entries()) {
    const { heading } = column;
    if (heading === undefined) upper.push({ ...toHeadCell(column, isSortable), down: 2 });
    else if (columns[index - 1]?.heading === heading) upper.at(-1)!.span! += 1;
    else upper.push({ text: heading, span: 1, scope: 'colgroup' });
  }
  const strip = ({ text, scope, numeric, sort }: (typeof lower)[number]): HeadCell => ({ text, scope, numeric, sort });
  return {
    isSortable,
    head: grouped ? [upper, lower.filter(({ heading }) => heading !== undefined).map(strip)] : [lower.map(strip)],
    rows: data.rows.map((row) => ({
      isTotal: data.totals.includes(row.key),
      cells: columns.map(({ id, type, values }) => {
        const cell = row.cells[id] && toDatedCell(row.cells[id]);
        return {
          value: isSortable && cell ? findSortValue(cell, type, values) : undefined,
          text: cell?.shown ?? '',
          gap: cell?.gap,
          href: type === 'figure' ? findFigureHref(cell, data.figures) : undefined,
          isHead: data.key.includes(id),
          numeric: isNumeric(type),
        };
      }),
    })),
  };
}

/** `Feb-14` as February 2014, `By 10 th June 2014` as By 10 June 2014. A span of time stays as it is printed. */
function toDatedCell(cell: Cell): Cell {
  const { date, shown } = cell;
  if (!date || / to /.test(shown)) return cell;
  return { ...cell, shown: `${/^By /.test(shown) ? 'By ' : ''}${formatDate(date)}` };
}

function toHeadCell({ title, type, values }: DataView['columns'][number], isSortable: boolean): HeadCell {
  const sort = type === 'date' ? 'date' : values ? 'order' : undefined;
  return {
    text: title,
    scope: 'col',
    numeric: isNumeric(type),
    sort: isSortable && !isNumeric(type) ? sort : undefined,
  };
}
