/** Risks by their two scores: a row for each score before action, a column for each score after. */
export interface Scored {
  before?: { value: number } | undefined;
  after?: { value: number } | undefined;
}

export interface RiskMatrix<Risk> {
  /** Scores after action, the lowest first. */
  columns: number[];
  rows: { score: number; cells: Risk[][] }[];
}

/** @returns nothing when no risk has both scores. The highest score before action is the first row. */
export function toRiskMatrix<Risk extends Scored>(risks: Risk[]): RiskMatrix<Risk> | undefined {
  const scored = risks.filter(({ before, after }) => before && after);
  if (!scored.length) return undefined;
  const distinct = (values: number[]) => [...new Set(values)].toSorted((a, b) => a - b);
  const columns = distinct(scored.map(({ after }) => after!.value));
  const rows = distinct(scored.map(({ before }) => before!.value)).toReversed();
  return {
    columns,
    rows: rows.map((score) => ({
      score,
      cells: columns.map((column) =>
        scored.filter(({ before, after }) => before!.value === score && after!.value === column),
      ),
    })),
  };
}
