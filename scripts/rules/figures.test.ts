import { describe, expect, test } from 'vitest';
import { copyOf, FIGURES, findAfter, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

type Replacement = readonly [from: string, to: string];
const figures = (...edits: Replacement[]): Edits => ({ [FIGURES]: copyOf(FIGURES, ...edits) });

const SECOND = 'content/figures/second.yaml';
/** A chapter with one figure. */
const second = (id: string) => `id: second
title: A second chapter
publication: plan-2016
order: 2
figures:
  - id: ${id}
    printed: "4"
    number: 4
    unit: priorities
    what: Priorities of the plan
    at: section-1
    quote: the plan has 4 priorities
`;

describe('a figure’s place', () => {
  testFaults([
    {
      name: 'missing',
      edits: figures(['    at: section-1\n', '']),
      at: `${FIGURES}:23:5`,
      field: 'figures.2.at',
      says: 'is missing. The place in the document',
    },
    {
      name: 'without a document',
      edits: figures(['publication: plan-2016\n', '']),
      at: `${FIGURES}:1:1`,
      field: 'publication',
      says: 'is missing. The id of the document',
    },
    {
      name: 'in an unknown document',
      edits: figures(['publication: plan-2016', 'publication: plan-2061']),
      at: `${FIGURES}:3:14`,
      field: 'publication',
      value: 'plan-2061',
      says: 'no publication with the id "plan-2061". Did you mean "plan-2016"?',
    },
    {
      name: 'misspelt',
      edits: figures(['at: section-1', 'at: sectoin-1']),
      at: `${FIGURES}:28:9`,
      field: 'figures.2.at',
      value: 'sectoin-1',
      says: 'plan-2016 has no such place in its outline. Did you mean "section-1"?',
    },
    {
      name: 'that nothing resembles',
      edits: figures(['at: section-1', 'at: annex-of-figures']),
      at: `${FIGURES}:28:9`,
      field: 'figures.2.at',
      value: 'annex-of-figures',
      says: 'plan-2016 has no such place in its outline',
    },
  ]);
});

describe('a figure’s id', () => {
  testFaults([
    {
      name: 'twice in one file',
      edits: figures(['- id: plan-2016-gp-practices', '- id: plan-2016-gap']),
      at: `${FIGURES}:23:9`,
      field: 'figures.2.id',
      value: 'plan-2016-gap',
      says: 'used twice in the list',
    },
    {
      name: 'in two files',
      edits: { [SECOND]: second('plan-2016-gap') },
      at: `${SECOND}:6:9`,
      field: 'figures.0.id',
      value: 'plan-2016-gap',
      says: `a figure with this id is already in ${FIGURES}`,
    },
  ]);

  test('two files with figures of their own', () => {
    expect(findAfter({ [SECOND]: second('plan-2016-priorities') })).toEqual([]);
  });
});

describe('what is printed', () => {
  testFaults([
    {
      name: 'another number',
      edits: figures(['number: 504000000', 'number: 504000']),
      at: `${FIGURES}:8:13`,
      field: 'figures.0.number',
      value: '504000',
      says: 'differs from what is printed: "£504m" is 504000000',
    },
    {
      name: 'one number for a range',
      edits: figures(['printed: "105"', 'printed: 5 to 15'], ['our 105', '5 to 15']),
      at: `${FIGURES}:25:13`,
      field: 'figures.2.number',
      value: '105',
      says: 'differs from what is printed: "5 to 15" is 5 to 15',
    },
    {
      name: 'a range for one number',
      edits: figures(['number: 105', 'number: [105, 106]']),
      at: `${FIGURES}:25:13`,
      field: 'figures.2.number',
      says: 'differs from what is printed: "105" is 105',
    },
    {
      name: 'a fraction too roughly',
      edits: figures(
        ['printed: "105"', 'printed: two thirds'],
        ['number: 105', 'number: 0.66'],
        ['105 GP', 'two thirds'],
      ),
      at: `${FIGURES}:25:13`,
      field: 'figures.2.number',
      value: '0.66',
      says: 'differs from what is printed: "two thirds" is 0.667',
    },
    {
      name: 'a number in words',
      edits: figures(['number: 105', 'number: many']),
      at: `${FIGURES}:25:13`,
      field: 'figures.2.number',
      value: 'many',
      says: 'is not a number: write digits only',
    },
    {
      name: 'pounds that are no money',
      edits: figures(['number: 504000000\n    unit: GBP', 'number: 504000000\n    unit: people']),
      at: `${FIGURES}:9:11`,
      field: 'figures.0.unit',
      value: 'people',
      says: 'must be GBP, because "£504m" says so',
    },
    {
      name: 'money without a sign',
      edits: figures(['unit: GP practices', 'unit: GBP']),
      at: `${FIGURES}:26:11`,
      field: 'figures.2.unit',
      value: 'GBP',
      says: 'is GBP, and "105" has no sign for it',
    },
    {
      name: 'a percentage without a sign',
      edits: figures(['unit: GP practices', 'unit: percent']),
      at: `${FIGURES}:26:11`,
      field: 'figures.2.unit',
      value: 'percent',
      says: 'is percent, and "105" has no sign for it',
    },
    {
      name: 'no number',
      edits: figures(['printed: "105"', 'printed: many GP practices']),
      at: `${FIGURES}:24:14`,
      field: 'figures.2.printed',
      value: 'many GP practices',
      says: 'holds no single number or range',
    },
  ]);

  test.each([
    ['two thirds', '0.667'],
    ['5 to 15', '[5, 15]'],
    ['Seven', '7'],
  ])('%s is %s', (printed, number) => {
    const edits = figures(
      ['printed: "105"', `printed: ${printed}`],
      ['number: 105', `number: ${number}`],
      ['our 105', `our ${printed}`],
    );
    expect(findAfter(edits)).toEqual([]);
  });
});

describe('older figures', () => {
  const replaced = (name: string, older: string, says: string) => ({
    name,
    edits: figures(['      - plan-2016-early-gap', `      - ${older}`]),
    at: `${FIGURES}:15:9`,
    field: 'figures.0.replaces.0',
    value: older,
    says,
  });
  testFaults([
    replaced('misspelt', 'plan-2016-erly-gap', 'Did you mean "plan-2016-early-gap"?'),
    replaced('that nothing resembles', 'zebra', 'no figure with the id "zebra" in content/figures/'),
    replaced('the figure itself', 'plan-2016-gap', 'a figure cannot replace itself'),
  ]);
});

test.each(['figures:\n  -', 'figures: many', 'figures:\n  - id: 5', 'figures:\n  - replaces: plan-2016-gap'])(
  '%j is a fault of its fields and stops nothing',
  (list) => {
    const text = second('x');
    const findings = findAfter({ [SECOND]: `${text.slice(0, text.indexOf('figures:'))}${list}\n` });
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ file, rule }) => `${file} ${rule}`))).toEqual(new Set([`${SECOND} fields`]));
  },
);
