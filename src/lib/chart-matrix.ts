/** A picture of rows by two of their columns: a place for each pair of values, with the rows that stand there. */
import { listValues, toValue } from './chart-groups.ts';
import { listDrawnRows, type DataView } from './data-view.ts';
import { toRowKind, toRowParts, type RowName } from './row-name.ts';

export interface MatrixCell {
  count: number;
  /** How much of the fullest place that is, in thirds: from 1 to 3, and 0 for an empty one. */
  shade: number;
  /** The rows of a code or, where there is room, of words; nothing where there is room for the count alone. */
  names: RowName[];
}

export interface MatrixView {
  /** What stands in the places, in the plural: `risks`. */
  what: string;
  /** What the values down the side and along the top are. */
  rowsTitle: string;
  columnsTitle: string;
  columns: string[];
  rows: { name: string; cells: MatrixCell[] }[];
}

type Source = Pick<DataView, 'chart' | 'columns' | 'key' | 'rows' | 'totals'>;

/** With more columns than these, words do not fit; the table below has them. */
const MOST_WITH_WORDS = 3;
const SHADES = 3;

export function toMatrix(data: Source): MatrixView | undefined {
  const { chart } = data;
  if (chart.kind !== 'matrix') return undefined;
  const [down, along] = [chart.rows, chart.columns];
  const columns = listValues(data, along);
  const found = listValues(data, down).map((value) => ({
    name: value,
    cells: columns.map((column) =>
      listDrawnRows(data)
        .filter((row) => toValue(row, down) === value && toValue(row, along) === column)
        .map((row) => toRowParts(row, data, [down, along])),
    ),
  }));
  const most = Math.max(...found.flatMap(({ cells }) => cells.map(({ length }) => length)));
  const hasRoom = columns.length <= MOST_WITH_WORDS;
  return {
    what: `${toRowKind(data).toLowerCase()}s`,
    rowsTitle: toTitle(data, down),
    columnsTitle: toTitle(data, along),
    columns,
    rows: found.map(({ name, cells }) => ({
      name,
      cells: cells.map((names) => ({
        count: names.length,
        shade: Math.ceil((names.length * SHADES) / most),
        names: hasRoom ? names : names.flatMap(({ code }) => (code ? [{ code, words: '' }] : [])),
      })),
    })),
  };
}

/** The title of a column, with the heading above it. */
function toTitle({ columns }: Source, id: string): string {
  const { heading, title } = columns.find((column) => column.id === id) ?? {};
  return [heading, title].filter(Boolean).join(': ');
}
