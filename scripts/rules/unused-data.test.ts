import { expect, test } from 'vitest';
import { DATASET, TOPIC, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { unusedData } from './unused-data.ts';

const CHART = '<Chart id="bed-days" />';

testFaults([
  {
    name: 'a table that no text shows',
    edits: { [TOPIC]: [CHART, ''] },
    at: `${DATASET}:1:5`,
    field: 'id',
    value: 'bed-days',
    says: 'no text shows this table. Write <Chart id="bed-days" /> on a line of its own',
  },
]);

test('a table that a text links to is used', () => {
  const found = findAfter({ [TOPIC]: [CHART, 'See [the table](/data/bed-days/).'] });
  expect(found.filter(({ rule }) => rule === 'unused-data')).toEqual([]);
});

testExample(unusedData, (line) => ({ [TOPIC]: [CHART, line] }));

test('a table without an id is for another rule', () => {
  const found = findAfter({ [DATASET]: ['id: bed-days\n', ''], [TOPIC]: [CHART, ''] });
  expect(found.map(({ rule }) => rule)).toEqual(['fields']);
});
