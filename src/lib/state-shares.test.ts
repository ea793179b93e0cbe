import { expect, test } from 'vitest';
import { formatCounts, toShares } from './state-shares.ts';

test('parts stand one after the other and fill the bar', () => {
  expect(toShares([{ count: 1 }, { count: 2 }, { count: 1 }])).toEqual([
    { count: 1, x: 0, width: 25 },
    { count: 2, x: 25, width: 50 },
    { count: 1, x: 75, width: 25 },
  ]);
  const thirds = toShares([{ count: 1 }, { count: 1 }, { count: 1 }]);
  expect(thirds.map(({ x }) => x)).toEqual([0, 33.33, 66.67]);
});

test('nothing has no parts', () => {
  expect(toShares([])).toEqual([]);
});

test('counts in words', () => {
  expect(
    formatCounts([
      { name: 'Done', count: 1 },
      { name: 'No update', count: 12 },
    ]),
  ).toBe('1 done, 12 no update');
});
