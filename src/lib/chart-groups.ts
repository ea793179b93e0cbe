/** A picture of rows sorted into groups, each group with the names of its rows. */
import type { Row } from './data-table.ts';
import { listDrawnRows, type DataView } from './data-view.ts';
import { toRowName } from './row-name.ts';

export interface GroupsView {
  /** Whether the groups follow each other. */
  isOrdered: boolean;
  groups: { name: string; items: { name: string; amount: string }[] }[];
}

type Source = Pick<DataView, 'chart' | 'columns' | 'key' | 'rows' | 'totals'>;

/** What stands for the rows of which the document says nothing here. */
export const NOT_GIVEN = 'Not given';

/** The groups in the order of the column's values, else as they first come; groups without rows are left out. */
export function toGroups(data: Source): GroupsView | undefined {
  const { chart, columns } = data;
  if (chart.kind !== 'groups') return undefined;
  const rows = listDrawnRows(data);
  const amount = columns.find(({ type }) => type === 'number' || type === 'figure');
  return {
    isOrdered: chart.ordered === true,
    groups: listValues(data, chart.by).map((value) => ({
      name: value,
      items: rows
        .filter((row) => toValue(row, chart.by) === value)
        .map((row) => ({
          name: toRowName(row, data, [chart.by]),
          amount: amount ? toAmount(row, amount) : '',
        })),
    })),
  };
}

/** The values that a column of words or numbers has in the drawn rows, in their order; what is not given comes last. */
export function listValues(data: Pick<Source, 'columns' | 'rows' | 'totals'>, id: string): string[] {
  const rows = listDrawnRows(data);
  const used = [...new Set(rows.map((row) => toValue(row, id)))];
  const column = data.columns.find((each) => each.id === id);
  const numberOf = new Map(rows.map((row) => [toValue(row, id), row.cells[id]?.numbers?.[0] ?? 0]));
  const rankOf = (value: string) => {
    if (value === NOT_GIVEN) return Infinity;
    if (column?.values) return column.values.indexOf(value);
    return column?.type === 'number' || column?.type === 'figure' ? numberOf.get(value)! : used.indexOf(value);
  };
  const ranks = new Map(used.map((value) => [value, rankOf(value)]));
  return used.toSorted((a, b) => (ranks.get(a)! < ranks.get(b)! ? -1 : 1));
}

export function toValue({ cells }: Row, id: string): string {
  return cells[id]?.shown || NOT_GIVEN;
}

function toAmount({ cells }: Row, { id, unit = '' }: { id: string; unit?: string | undefined }): string {
  const shown = cells[id]?.shown;
  if (!shown) return '';
  return ['percent', 'GBP', ''].includes(unit) ? shown : `${shown} ${unit}`;
}
