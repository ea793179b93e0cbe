/** A picture of rows by two of their columns: a place for each pair of values, with the rows that stand there. */
import { listValues, toValue } from './chart-groups.ts';
import { listDrawnRows, type DataView } from './data-view.ts';
import { toRowName } from './row-name.ts';

export interface MatrixView {
  /** What the values down the side and along the top are. */
  rowsTitle: string;
  columnsTitle: string;
  columns: string[];
  rows: { name: string; cells: string[][] }[];
}

type Source = Pick<DataView, 'chart' | 'columns' | 'key' | 'rows' | 'totals'>;

export function toMatrix(data: Source): MatrixView | undefined {
  const { chart } = data;
  if (chart.kind !== 'matrix') return undefined;
  const rows = listDrawnRows(data);
  const [down, along] = [chart.rows, chart.columns];
  const columns = listValues(data, along);
  const name = (id: string) => {
    const { heading, title = '' } = data.columns.find((each) => each.id === id) ?? {};
    return [heading, title].filter(Boolean).join(': ');
  };
  return {
    rowsTitle: name(down),
    columnsTitle: name(along),
    columns,
    rows: listValues(data, down).map((value) => ({
      name: value,
      cells: columns.map((column) =>
        rows
          .filter((row) => toValue(row, down) === value && toValue(row, along) === column)
          .map((row) => toRowName(row, data, [down, along])),
      ),
    })),
  };
}
