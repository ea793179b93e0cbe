import { describe, expect, test } from 'vitest';
import { findWhole } from './find-whole.ts';

describe('findWhole', () => {
  test.each([
    ['£504', 'a gap of £504m'],
    ['£504', 'a gap of £504 million'],
    ['£504', 'a gap of £504,000'],
    ['£504', 'a gap of £504.5'],
    ['504', 'a gap of £504'],
    ['504', 'a gap of £ 504'],
    ['504', 'a gap of £504m'],
    ['504m', 'a gap of £504m'],
    ['£1', 'more than £1.7billion'],
    ['11%', 'a change of -11%'],
    ['11%', '-11%'],
    ['11%', 'a change (-11%)'],
    ['11%', 'a change of \u221211%'],
    ['£11m', 'a change of -£11m'],
    ['5', '5.3 people'],
    ['3', '5.3 people'],
    ['5', '15 people'],
    ['5', '50 people'],
    ['5', '5% of people'],
    ['5', '5 % of people'],
    ['5', '5 per cent of people'],
    ['5', '5 million people'],
    ['5', '5bn people'],
    ['000', '20,000 people'],
    ['105', '1105 practices'],
    ['105', '1,105 practices'],
    ['half', 'halfway there'],
    ['two', 'twofold'],
    ['two', 'twenty-two people'],
    ['five', 'five million people'],
    ['Two', 'of two hospitals'],
    ['105', ''],
  ])('%j does not stand in %j', (part, text) => {
    expect(findWhole(text, part)).toBe(-1);
  });

  test.each([
    ['105', 'our 105 GP practices', 4],
    ['105', '105 GP practices', 0],
    ['105', 'GP practices: 105', 14],
    ['105', '105', 0],
    ['105', 'There are 105.', 10],
    ['105', 'There are 105, and more', 10],
    ['5', 'children of 5-19', 12],
    ['19', 'children of 5-19', 14],
    ['5', '5 percentage points', 0],
    ['5', 'within 5 minutes', 7],
    ['£504m', 'a gap of £504m by 2020/21', 9],
    ['£504m', '(£504m)', 1],
    ['-11%', 'a change of -11%', 12],
    ['11%', 'about 11%.', 6],
    ['5% to 15%', 'between 5% to 15% more', 8],
    ['20,000+', 'our 20,000+ staff', 4],
    ['over £300m', 'it is over £300m now', 6],
    ['two', 'a two-stage choice', 2],
  ])('%j stands in %j', (part, text, at) => {
    expect(findWhole(text, part)).toBe(at);
  });

  test('a place where it is only part of a number is passed over', () => {
    expect(findWhole('1105 people and 105 practices', '105')).toBe(16);
    expect(findWhole('£504,000, and not £504', '£504')).toBe(18);
  });

  test('the search begins where it is told to', () => {
    const text = '105 practices, then 105 more';
    expect(findWhole(text, '105', 1)).toBe(20);
    expect(findWhole(text, '105', 20)).toBe(20);
    expect(findWhole(text, '105', 21)).toBe(-1);
    expect(findWhole('£105', '105', 1)).toBe(-1);
  });
});
