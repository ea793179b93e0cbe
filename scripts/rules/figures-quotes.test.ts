import { describe, expect, test } from 'vitest';
import { copyOf, FIGURES, findAfter, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

type Replacement = readonly [from: string, to: string];
const figures = (...edits: Replacement[]): Edits => ({ [FIGURES]: copyOf(FIGURES, ...edits) });

describe('the quote', () => {
  const words = (count: number) =>
    `105 ${Array<string>(count - 1)
      .fill('word')
      .join(' ')}`;
  testFaults([
    {
      name: 'without the figure',
      edits: figures(['our 105', 'our many']),
      at: `${FIGURES}:29:12`,
      field: 'figures.2.quote',
      value: 'our many GP practices',
      says: 'does not contain the figure as printed, "105"',
    },
    {
      name: 'with the figure as a part of another',
      edits: figures(['printed: £504m', 'printed: £504'], ['number: 504000000', 'number: 504']),
      at: `${FIGURES}:13:12`,
      field: 'figures.0.quote',
      value: 'a gap of £504m by 2020/21',
      says: 'does not contain the figure as printed, "£504"',
    },
    {
      name: 'without the "over" of the figure',
      edits: figures(['counted over £300m', 'counted £300m']),
      at: `${FIGURES}:22:12`,
      field: 'figures.1.quote',
      value: 'we first counted £300m',
      says: 'does not contain the figure as printed, "over £300m"',
    },
    {
      name: 'of 12 words',
      edits: figures(['our 105 GP practices', words(12)]),
      at: `${FIGURES}:29:12`,
      field: 'figures.2.quote',
      says: 'is too long: keep it to 11 words or fewer',
    },
  ]);

  test('of 11 words', () => {
    expect(findAfter(figures(['our 105 GP practices', words(11)]))).toEqual([]);
  });
});
