/** What a chart draws: the numbers of a table in the order of the picture, as plain data for build and browser. */
import { valueOf } from './data-claims.ts';
import type { Cell, Row } from './data-table.ts';
import { listDrawnRows, type DataView } from './data-view.ts';

export interface Series {
  name: string;
  /** In whole units; null where the document gives no number. */
  values: (number | null)[];
  /** As the site spells them. */
  shown: string[];
}

export interface Picture {
  kind: 'bars' | 'dumbbell' | 'line';
  /** The heading of a small chart among others, or of the one column that is drawn out of several. */
  title?: string;
  unit: string;
  labels: string[];
  series: Series[];
  /** The ends of the scale. */
  min: number;
  max: number;
}

type Source = Pick<DataView, 'chart' | 'columns' | 'rows' | 'totals'>;

/** One picture, or several beside each other; none for a kind that Chart.js does not draw. */
export function toPictures(data: Source): Picture[] {
  const { chart } = data;
  const rows = listDrawnRows(data).filter((row) => hasNumber(row, listValues(chart)));
  switch (chart.kind) {
    case 'ranked-bars':
      return [toPicture('bars', sortRows(rows, chart.values[0]!, chart.order), chart.values, data)];
    case 'paired-bars':
      return [toPicture('bars', rows, chart.values, data)];
    case 'dumbbell':
      return [toPicture('dumbbell', rows, chart.values, data)];
    case 'line':
      return [
        { ...toPicture('line', rows, chart.values, data), labels: rows.map((row) => row.cells[chart.x]?.shown ?? '') },
      ];
    case 'small-multiples': {
      const panels = chart.panels.map(({ title, values }) => ({
        ...toPicture(
          'bars',
          rows.filter((row) => hasNumber(row, values)),
          values,
          data,
        ),
        title,
      }));
      // Charts beside each other are compared by eye, so they have one scale.
      const max = Math.max(...panels.map((panel) => panel.max));
      const min = Math.min(...panels.map((panel) => panel.min));
      return panels.map((panel) => ({ ...panel, min, max }));
    }
    default:
      return [];
  }
}

function toPicture(kind: Picture['kind'], rows: Row[], ids: string[], { columns, chart }: Source): Picture {
  const series = ids.map((id) => ({
    name: toSeriesName(id, ids, columns),
    values: rows.map(({ cells }) => valueOf(cells[id]) ?? null),
    shown: rows.map(({ cells }) => toShown(cells[id])),
  }));
  const values = series.flatMap(({ values: each }) => each.filter((value) => value !== null));
  const from = 'from' in chart ? chart.from : undefined;
  const lowest = Math.min(...values);
  return {
    kind,
    ...(ids.length === 1 && { title: toFullTitle(ids[0]!, columns) }),
    unit: columns.find(({ id }) => id === ids[0])?.unit ?? '',
    labels: rows.map(({ key }) => key),
    series,
    // A bar begins at nothing, to the right or to the left; points may begin near the smallest of them.
    min: from ?? (kind === 'dumbbell' ? lowest : Math.min(0, lowest)),
    max: kind === 'bars' ? Math.max(0, ...values) : Math.max(...values),
  };
}

function toShown(cell: Cell | undefined): string {
  return cell?.gap === undefined ? (cell?.shown ?? '') : 'not given';
}

/** A title such as "Change" says little without the heading above it. */
function toFullTitle(id: string, columns: Source['columns']): string {
  const { heading, title } = columns.find((column) => column.id === id) ?? {};
  return [heading, title].filter(Boolean).join(': ');
}

/** The title of a column; with the heading above it where two have the same. */
function toSeriesName(id: string, ids: string[], columns: Source['columns']): string {
  const own = columns.find((column) => column.id === id);
  const others = columns.filter((column) => ids.includes(column.id) && column.id !== id);
  const isShared = others.some(({ title }) => title === own?.title);
  return isShared ? toFullTitle(id, columns) : (own?.title ?? '');
}

function listValues(chart: Source['chart']): string[] {
  if (chart.kind === 'small-multiples') return chart.panels.flatMap(({ values }) => values);
  return 'values' in chart ? chart.values : [];
}

function hasNumber({ cells }: Row, ids: string[]): boolean {
  return ids.some((id) => valueOf(cells[id]) !== undefined);
}

function sortRows(rows: Row[], id: string, order: 'largest' | 'smallest' | 'printed'): Row[] {
  if (order === 'printed') return rows;
  const sign = order === 'largest' ? -1 : 1;
  return rows.toSorted((a, b) => sign * ((valueOf(a.cells[id]) ?? 0) - (valueOf(b.cells[id]) ?? 0)));
}
