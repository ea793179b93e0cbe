import { expect, test } from 'vitest';
import { toNextRow } from './chart-keys.ts';

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowRight', 0, 1],
  ['ArrowDown', 3, 0],
  ['ArrowUp', -1, 3],
  ['ArrowLeft', 0, 3],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', -1, 3],
  ['Tab', 2, undefined],
  ['constructor', 2, undefined],
])('%s at row %d of 4 goes to %s', (key, at, next) => {
  expect(toNextRow(key, at, 4)).toBe(next);
});

test('a chart without rows has nowhere to go', () => {
  expect(['ArrowDown', 'Home', 'End'].map((key) => toNextRow(key, -1, 0))).toEqual([undefined, undefined, undefined]);
});
