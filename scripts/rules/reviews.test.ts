import { expect, test } from 'vitest';
import { ALERT, PLACE, SERVICE, createContentTree, type Edits } from '../../tests/fixtures/content-tree.ts';
import { checkContent, isFit } from '../check.ts';
import { reviews } from './reviews.ts';

const DUE = 'reviewDue: 2027-02-20';
const findOn = (day: string, edits: Edits = {}) =>
  checkContent(createContentTree(edits), day).findings.filter(({ rule }) => rule === reviews.name);

test('on the day itself nothing is overdue', () => {
  expect(findOn('2027-02-20')).toEqual([]);
});

test('a day later every page is, with its name, its days and what to do', () => {
  const findings = findOn('2027-02-21');
  expect(findings.map(({ file }) => file)).toEqual([PLACE, SERVICE]);
  expect(findings[1]).toEqual({
    rule: 'reviews',
    severity: 'warning',
    file: SERVICE,
    line: 20,
    column: 12,
    field: 'reviewDue',
    value: '2027-02-20',
    message:
      '“NHS 111” is 1 day past its review date (20 February 2027) and tells readers so: ' +
      'check its facts, then set reviewedOn and reviewDue',
  });
  expect(findOn('2028-02-20')[0]?.message).toContain('365 days past');
});

test('the site is built all the same', () => {
  expect(isFit(checkContent(createContentTree({ [ALERT]: null }), '2027-02-21'))).toBe(true);
});

test('without a date nothing is overdue, and a date that cannot be read is for another rule', () => {
  expect(findOn('0000-00-00')).toEqual([]);
  expect(findOn('2026-11-22', { [SERVICE]: [DUE, 'reviewDue: soon'] })).toEqual([]);
});

test('the example in the guide is wrong, and mended is right', () => {
  const on = (line: string) => findOn('2026-11-22', { [SERVICE]: [DUE, line] }).map(({ file }) => file);
  expect(on(reviews.example.wrong)).toEqual([SERVICE]);
  expect(on(reviews.example.right)).toEqual([]);
});
