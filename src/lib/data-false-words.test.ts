/** False sentences over true claims: the table holds each claim, and no sentence may rest on it. */
import { expect, test } from 'vitest';
import { listProofs, testClaim, type Claim } from './data-claims.ts';
import { parseTable } from './data-table.ts';
import { explainWords } from './data-words.ts';

const columns = [
  { id: 'town', title: 'Town', type: 'name' },
  { id: 'before', title: 'Before', type: 'number', unit: 'beds' },
  { id: 'after', title: 'After', type: 'number', unit: 'beds' },
] as const;
const { rows } = parseTable('Ely | 10 | 6\nMarch | 5 | 4\nSoham | 2 | 7', { columns });
const table = { rows, columns, totals: [] };

function explain(sentence: string, ...claims: Claim[]): string[] {
  const answers = claims.map((claim) => testClaim(claim, table));
  expect(answers.map(({ fault }) => fault)).toEqual(claims.map(() => undefined));
  return explainWords(sentence, {
    proofs: claims.flatMap((claim, index) => listProofs(claim, answers[index]!)),
    numbers: answers.flatMap(({ numbers }) => numbers),
    units: answers.flatMap(({ numbers, unit }) => numbers.map(() => unit)),
    rows: rows.map(({ key }) => key),
  });
}

const fall: Claim = { kind: 'difference', row: 'Ely', from: 'before', to: 'after', is: '4' };
const count: Claim = { kind: 'count', is: '3' };
const highest: Claim = { kind: 'highest', column: 'before', row: 'Ely' };
const falls: Claim = { kind: 'falls', from: 'before', to: 'after', rows: ['March'] };
const thrice: Claim = { kind: 'times', row: 'Soham', from: 'before', to: 'after', is: '3' };
const share: Claim = { kind: 'share', row: 'Soham', toRow: 'Ely', from: 'before', is: '20%' };
const value: Claim = { kind: 'value', row: 'March', column: 'before' };

test.each<[string, Claim[]]>([
  ['Beds rose by 4', [fall]],
  ['Every town fell', [count]],
  ['It fell to the lowest number', [count]],
  ['None rose', [count]],
  ['There were twice as many', [count]],
  ['Ely had the fewest', [highest]],
  ['The fewest beds were in one town', [highest]],
  ['Beds in Ely fell', [falls]],
  ['Beds in Ely were cut', [{ ...fall, row: 'March', is: '1' }]],
  ['Soham had half', [share]],
  ['It was cut by 5%', [falls, value]],
  ['The bed cost £5', [value]],
])('"%s" is false', (sentence, claims) => {
  expect(explain(sentence, ...claims)).not.toEqual([]);
});

// 3.5 times as many are more than 3 times, but not twice.
test('a word of a multiple is that multiple', () => {
  expect(explain('There were twice as many', thrice)).toHaveLength(1);
  expect(explain('They tripled', thrice)).toEqual([]);
});

test.each<[string, Claim[]]>([
  ['Beds fell by 4', [fall]],
  ['Ely had the most', [highest]],
  ['Beds in March fell', [falls]],
  ['March had 5 beds', [value]],
  [
    'Half of 10 were in March',
    [
      { kind: 'share', row: 'March', toRow: 'Ely', from: 'before', is: '50%' },
      { ...value, row: 'Ely' },
    ],
  ],
])('"%s" is true', (sentence, claims) => {
  expect(explain(sentence, ...claims)).toEqual([]);
});

test.each<[Claim, string]>([
  [{ ...thrice, is: '2.5' }, 'the table gives 3.5, not 2.5'],
  [{ kind: 'change', row: 'Debt', from: 'before', to: 'after', is: '50%' }, 'no change in per cent from 0 or less'],
  [{ kind: 'change', row: 'Nothing', from: 'before', to: 'after', is: '50%' }, 'no change in per cent from 0 or less'],
])('%j does not hold', (claim, says) => {
  const { rows: more } = parseTable('Debt | -10 | -5\nNothing | 0 | 5', { columns });
  expect(testClaim(claim, { ...table, rows: [...rows, ...more] }).fault).toContain(says);
});
