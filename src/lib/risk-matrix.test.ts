import { expect, test } from 'vitest';
import { toRiskMatrix } from './risk-matrix.ts';

const risk = (id: string, before?: number, after?: number) => ({
  id,
  before: before === undefined ? undefined : { value: before },
  after: after === undefined ? undefined : { value: after },
});

test('each risk stands in the cell of its two scores, the highest scores first', () => {
  const matrix = toRiskMatrix([
    risk('a', 20, 12),
    risk('b', 25, 20),
    risk('c', 20, 20),
    risk('d', 20, 12),
    risk('e', 16),
  ]);
  expect(matrix?.columns).toEqual([12, 20]);
  expect(matrix?.rows.map(({ score, cells }) => [score, ...cells.map((cell) => cell.map(({ id }) => id))])).toEqual([
    [25, [], ['b']],
    [20, ['a', 'd'], ['c']],
  ]);
});

test('without scores there is no matrix', () => {
  expect(toRiskMatrix([risk('a')])).toBeUndefined();
});
