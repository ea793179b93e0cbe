import { expect, test } from 'vitest';
import { ABOUT, findAfter, FREE_LINE, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testExample } from '../../tests/fixtures/faults.ts';
import { readingAge } from './reading-age.ts';

/** As often as a page needs for the formula to say anything. */
const withPage = (line: string): Edits => ({ [ABOUT]: [FREE_LINE, Array(15).fill(line).join(' ')] });
const HARD =
  'The organisation considers alternative possibilities regularly, and every situation is individually evaluated.';

testExample(readingAge, withPage);

test('a hard page is found once, at its summary, for information', () => {
  expect(findAfter(withPage(HARD))).toMatchObject([
    { rule: 'reading-age', severity: 'information', file: ABOUT, line: 4, column: 10 },
  ]);
});

test('the message says the age, and who decides', () => {
  const [finding] = findAfter(withPage(HARD));
  expect(Number(/readers of about (\d+)/.exec(finding?.message ?? '')?.[1])).toBeGreaterThan(14);
  expect(finding?.message).toContain('people decide');
});

test('a few words are not judged', () => {
  expect(findAfter({ [ABOUT]: [FREE_LINE, HARD] })).toEqual([]);
});
