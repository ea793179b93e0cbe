/** A picture of where each row's number lies between the worst and the best of its own kind. */
import { valueOf } from './data-claims.ts';
import type { Row } from './data-table.ts';
import { listDrawnRows, type DataView } from './data-view.ts';
import { toRowName } from './row-name.ts';

export interface RangeRow {
  name: string;
  /** As the site spells the number. */
  shown: string;
  /** Where the number and the middle lie, from 0 (the worst) to 100 (the best); nothing where the row has no scale. */
  at?: { value: number; middle: number };
  /** Whether the number is on the better side of the middle, or on it. */
  side?: 'better' | 'worse' | 'same';
  /** Why there is no scale, in words. */
  gap?: string;
}

export interface RangesView {
  value: string;
  middle: string;
  worst: string;
  best: string;
  rows: RangeRow[];
}

type Source = Pick<DataView, 'chart' | 'columns' | 'key' | 'rows' | 'totals'>;

export function toRanges(data: Source): RangesView | undefined {
  const { chart } = data;
  if (chart.kind !== 'ranges') return undefined;
  const [worst, best] = chart.ends as [string, string];
  const titleOf = (id: string) => data.columns.find((column) => column.id === id)?.title ?? id;
  const ids = { value: chart.value, middle: chart.middle, worst, best };
  const rows = listDrawnRows(data).map((row): RangeRow => {
    const named = { name: toRowName(row, data), shown: row.cells[ids.value]?.shown ?? '' };
    const without = Object.values(ids).find((id) => valueOf(row.cells[id]) === undefined);
    return without === undefined
      ? { ...named, ...place(row, ids) }
      : { ...named, gap: `${titleOf(without)}: ${row.cells[without]?.gap ?? 'a range, not one number'}` };
  });
  return {
    value: titleOf(ids.value),
    middle: titleOf(ids.middle),
    worst: titleOf(worst),
    best: titleOf(best),
    rows,
  };
}

/** Which rows have no place between the ends, and why, in one sentence; nothing where all have one. */
export function explainUndrawn({ rows }: Pick<RangesView, 'rows'>): string {
  const without = rows.filter(({ at }) => !at).map(({ name, gap }) => `${name} (${gap})`);
  return without.length ? `No dot for ${without.join('; ')}.` : '';
}

/** On the straight scale between the row's own ends, in whole hundredths of its length. */
function place({ cells }: Row, ids: Record<'value' | 'middle' | 'worst' | 'best', string>): Partial<RangeRow> {
  const [worst, best] = [valueOf(cells[ids.worst])!, valueOf(cells[ids.best])!];
  if (worst === best) return { gap: 'The two ends are the same number' };
  const [value, middle] = [ids.value, ids.middle].map(
    (id) => ((valueOf(cells[id])! - worst) / (best - worst)) * 100,
  ) as [number, number];
  if (![value, middle].every((at) => at >= 0 && at <= 100)) return { gap: 'The number is outside of the two ends' };
  return {
    // Nothing is added, so that there is no minus nothing.
    at: { value: Math.round(value) + 0, middle: Math.round(middle) + 0 },
    side: value === middle ? 'same' : value > middle ? 'better' : 'worse',
  };
}
