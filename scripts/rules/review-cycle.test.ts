import { describe, expect, test } from 'vitest';
import { PLACE, SERVICE, createContentTree, findAfter, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { checkContent } from '../check.ts';
import { reviewCycle } from './review-cycle.ts';

const STATEMENT = 'content/accessibility.yaml';
const DUE = 'reviewDue: 2027-02-20';
const ON = 'reviewedOn: 2026-11-22';
const findOn = (day: string, edits: Edits = {}) =>
  checkContent(createContentTree(edits), day).findings.filter(({ rule }) => rule === reviewCycle.name);

testExample(reviewCycle, (line) => ({ [SERVICE]: [DUE, line] }));

describe('the next review', () => {
  testFaults([
    {
      name: 'on the day of the last',
      edits: { [SERVICE]: [DUE, 'reviewDue: 2026-11-22'] },
      at: `${SERVICE}:20:12`,
      field: 'reviewDue',
      value: '2026-11-22',
      says: 'write a day after the last review, which was on 22 November 2026',
    },
    {
      name: 'of guidance after more than a year',
      edits: { [SERVICE]: [DUE, 'reviewDue: 2027-11-24'] },
      at: `${SERVICE}:20:12`,
      field: 'reviewDue',
      says: 'a review holds for a year here: write 2027-11-23 or an earlier day',
    },
    {
      name: 'of a place after more than 90 days',
      edits: { [PLACE]: [DUE, 'reviewDue: 2027-02-21'] },
      at: `${PLACE}:32:12`,
      field: 'reviewDue',
      says: 'a review holds for 90 days here: write 2027-02-20 or an earlier day',
    },
  ]);

  test('of guidance after a year, also one with 29 February', () => {
    expect(findAfter({ [SERVICE]: [DUE, 'reviewDue: 2027-11-22'] })).toEqual([]);
    const dates = [`${ON}\n${DUE}`, 'reviewedOn: 2027-11-22\nreviewDue: 2028-11-22'] as const;
    const found = findAfter({ [SERVICE]: dates }, '2027-11-22').filter(({ file }) => file === SERVICE);
    expect(found).toEqual([]);
  });
});

describe('the last review', () => {
  const future = { [SERVICE]: [`${ON}\n${DUE}`, 'reviewedOn: 2027-11-22\nreviewDue: 2028-11-22'] } as const;

  test('a year from now is a slip', () => {
    const [finding, ...others] = findOn('2026-11-22', future);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: SERVICE, line: 19, field: 'reviewedOn', value: '2027-11-22' });
    expect(finding?.message).toContain('this day is still to come (it was 22 November 2026 for this check)');
  });

  test('some days after the last commit is an editor at work', () => {
    expect(findOn('2026-10-22')).toEqual([]);
    expect(findOn('2026-10-21').length).toBeGreaterThan(0);
  });

  test('without a date there is no future', () => {
    expect(findOn('0000-00-00', future)).toEqual([]);
  });
});

describe('the accessibility statement', () => {
  test('holds for 12 months', () => {
    expect(findOn('2027-11-22')).toEqual([]);
  });

  test('is then against the law', () => {
    const findings = findOn('2027-11-23');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: STATEMENT, line: 4, column: 13, severity: 'error', value: '2026-11-22' });
    expect(findings[0]?.message).toContain('over 12 months ago');
  });
});
