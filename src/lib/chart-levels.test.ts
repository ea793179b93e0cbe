import { expect, test } from 'vitest';
import { findCharts } from './chart-levels.ts';

test.each([
  ['<Chart id="a" />', [['a', 2]]],
  ['Words.\n\n## One\n\n<Chart id="a" />', [['a', 3]]],
  [
    '## One\n\n### Two\n\n<Chart id="a" />\n\n## Three\n\n<Chart id="b" />',
    [
      ['a', 4],
      ['b', 3],
    ],
  ],
  ['#### Deep\n\n<Chart id="a" />', [['a', 4]]],
  ["<Chart id='a' />", [['a', 2]]],
  ['##No heading\n\n<Chart id="a" />', [['a', 2]]],
  ['<Fact id="a" />\n<Charts id="b" />', []],
  ['```md\n## No heading\n<Chart id="a" />\n```\n\n<Chart id="b" />', [['b', 2]]],
  ['~~~~\n~~~\n## No heading\n~~~~\n<Chart id="b" />', [['b', 2]]],
  ['', []],
] as const)('%j', (text, charts) => {
  expect(findCharts(text).map(({ id, level }) => [id, level])).toEqual(charts);
});

test('no text has no charts', () => {
  expect(findCharts(undefined)).toEqual([]);
});
