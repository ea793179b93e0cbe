/** Pictures of figures: what the schema cannot see, because only the ledger has their numbers and units. */
import { expect, test } from 'vitest';
import { DATASET, FIGURES, copyOf, findAfter } from '../../tests/fixtures/content-tree.ts';
import { dataTables } from './data-tables.ts';

const RANGE = `    quote: our 105 GP practices
  - id: plan-2016-beds
    printed: 10 to 15
    number: [10, 15]
    unit: beds
    what: Beds that could be added
    at: section-1
    quote: between them 10 to 15 beds
`;
const LEDGER = copyOf(FIGURES, ['    quote: our 105 GP practices\n', RANGE]);

/** The table with a column of figures: those in its first rows, and nothing in the others. */
const toTable = (chart: string, figures: string[], unit = 'GBP'): string =>
  copyOf(
    DATASET,
    [
      '    unit: percent\n',
      `    unit: percent\n    about: The change in the ledger\n  - id: ledger\n    title: Ledger\n    type: figure\n    unit: ${unit}\n`,
    ],
    ...['| 18%', '| 8%', '| 95%', '| 3,000   | n/a     | n/a', '| 20%'].map(
      (cell, index) => [`${cell}\n`, `${cell} | ${figures[index] ?? 'n/a'}\n`] as const,
    ),
    ['  kind: ranked-bars\n  values: [days-2013]', chart],
  );
const find = (...table: Parameters<typeof toTable>) =>
  findAfter({ [FIGURES]: LEDGER, [DATASET]: toTable(...table) }).map(
    ({ rule, field, message }) => `${rule} ${field}: ${message}`,
  );
const BARS = '  kind: ranked-bars\n  values: [ledger]';
const MONEY = ['plan-2016-gap', 'plan-2016-early-gap'];

test('figures of one unit suit', () => {
  expect(find(BARS, MONEY)).toEqual([]);
});

test.each([
  [
    BARS,
    ['plan-2016-gap', 'plan-2016-gp-practices'],
    'GBP',
    'chart.values',
    'have different units (GBP, GP practices)',
  ],
  [BARS, MONEY, 'percent', 'chart.values', 'the unit of "ledger" is percent, and that of its figures is GBP: mend it'],
  [BARS, ['plan-2016-beds', 'plan-2016-beds'], 'beds', 'chart.kind', 'needs at least 2 rows with numbers'],
  [
    BARS,
    ['plan-2016-beds', 'plan-2016-gp-practices', 'plan-2016-gp-practices'],
    'things',
    'chart.kind',
    'a bar shows one number, and a range is two',
  ],
  [
    '  kind: dumbbell\n  values: [ledger, days-2013]\n  from: 10000',
    ['plan-2016-gp-practices'],
    'bed days',
    'chart.from',
    'is above the smallest number that is drawn, 105',
  ],
  [
    `  kind: tile-map\n  tiles:\n${['peterborough', 'fenland', 'huntingdonshire', 'east-cambridgeshire', 'south-cambridgeshire', 'cambridge'].map((district) => `    - { column: ledger, district: ${district} }\n`).join('')}  of: 317\n  low: Most\n  high: Least`,
    ['plan-2016-gap'],
    'GBP',
    'chart.of',
    '"Ely" has 504000000 under "ledger", which is no rank from 1 to 317',
  ],
] as const)('%s of %j in %s', (chart, figures, unit, field, says) => {
  const found = find(chart, [...figures], unit);
  expect(found.filter((each) => !each.startsWith(`${dataTables.name} ${field}: `))).toEqual([]);
  expect(found[0]).toContain(says);
});

test('what is wrong without the figures is said once', () => {
  expect(find('  kind: ranked-bars\n  values: [ledger]\n  from: 5', MONEY)).toEqual([
    expect.stringContaining('fields chart.from: bars must begin at 0'),
  ]);
});

test.each([
  ['  Ely          |', '  n/a          |', 'rows.0.0', 'has no words, and this column names the row'],
  ['    type: name', '    type: quote', 'columns.0.type', '"group" is of type quote'],
  ['gaps:', 'key: [change, ledger]\ngaps:', 'key.1', '"ledger" is of type figure'],
])('the name of a row: %s as %s', (from, to, field, says) => {
  const table = toTable(BARS, MONEY).replace(from, to);
  const found = findAfter({ [FIGURES]: LEDGER, [DATASET]: table });
  expect(found.find((each) => each.field === field)?.message).toContain(says);
});
