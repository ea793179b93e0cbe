import { expect, test } from 'vitest';
import { toTick } from './chart-tick.ts';

test.each([
  [0, 'percent', '0%'],
  [12.5, 'percent', '12.5%'],
  [-5, 'percent', '−5%'],
  [0, 'GBP', '£0'],
  [950, 'GBP', '£950'],
  [25_000, 'GBP', '£25,000'],
  [2.5e6, 'GBP', '£2.5m'],
  [-4e6, 'GBP', '−£4m'],
  [1.25e9, 'GBP', '£1.25bn'],
  [1_022_000, 'people', '1,022,000'],
  [1234.5, 'people', '1,234.5'],
  [0.1 + 0.2, 'years', '0.3'],
])('%d of %s on a scale is %s', (value, unit, shown) => {
  expect(toTick(value, unit)).toBe(shown);
});
