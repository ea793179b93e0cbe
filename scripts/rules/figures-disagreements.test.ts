import { describe, expect, test } from 'vitest';
import { copyOf, DISAGREEMENT, findAfter, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

type Replacement = readonly [from: string, to: string];
const sides = (...edits: Replacement[]): Edits => ({ [DISAGREEMENT]: copyOf(DISAGREEMENT, ...edits) });

describe('disagreements', () => {
  const secondSide = (name: string, id: string, says: string) => ({
    name,
    edits: sides(['- figure: plan-2016-early-gap', `- figure: ${id}`]),
    at: `${DISAGREEMENT}:10:13`,
    field: 'sides.1.figure',
    value: id,
    says,
  });
  const words = '  - publication: plan-2016\n    at: para-1\n    printed: half a billion\n';
  testFaults([
    {
      name: 'with one side',
      edits: sides(['  - figure: plan-2016-early-gap\n', ''], [words, '']),
      at: `${DISAGREEMENT}:9:3`,
      field: 'sides',
      says: 'at least two sides',
    },
    {
      name: 'that is a contradiction, with one side that is not only context',
      edits: sides(
        ['  - figure: plan-2016-early-gap\n', '  - figure: plan-2016-early-gap\n    context: true\n'],
        [words, ''],
      ),
      at: `${DISAGREEMENT}:9:3`,
      field: 'sides',
      says: 'at least two sides that are not only context',
    },
    secondSide('with a figure misspelt', 'plan-2016-erly-gap', 'Did you mean "plan-2016-early-gap"?'),
    secondSide('with a figure that nothing resembles', 'zebra', 'no figure with the id "zebra" in content/figures/'),
    secondSide('with one figure twice', 'plan-2016-gap', 'this figure is already a side'),
    {
      name: 'with words at a place misspelt',
      edits: sides(['at: para-1', 'at: para-12']),
      at: `${DISAGREEMENT}:12:9`,
      field: 'sides.2.at',
      value: 'para-12',
      says: 'plan-2016 has no such place in its outline. Did you mean "para-1"?',
    },
    {
      name: 'with words in an unknown document',
      edits: sides(['publication: plan-2016', 'publication: plan-2061']),
      at: `${DISAGREEMENT}:11:18`,
      field: 'sides.2.publication',
      value: 'plan-2061',
      says: 'Did you mean "plan-2016"?',
    },
    {
      name: 'with a place and no words',
      edits: sides(['    printed: half a billion\n', '']),
      at: `${DISAGREEMENT}:11:5`,
      field: 'sides.2.printed',
      says: 'is missing. The words that differ, exactly as printed there',
    },
  ]);

  test.each([
    ['two figures', sides([words, ''])],
    [
      'a mix-up of a figure and its context',
      sides(['kind: contradiction', 'kind: mix-up'], [words, '    context: true\n']),
    ],
    ['a figure and words', sides(['  - figure: plan-2016-early-gap\n', ''])],
  ])('%s are two sides', (_, edits) => {
    expect(findAfter(edits)).toEqual([]);
  });
});
