import { describe, expect, test } from 'vitest';
import { findWhole, formatPrinted, parsePrinted, withUnit } from './printed-value.ts';

describe('parsePrinted', () => {
  test.each([
    ['£504m', [504_000_000], 'GBP', 'exactly'],
    ['£504,000', [504_000], 'GBP', 'exactly'],
    ['£1.7billion', [1_700_000_000], 'GBP', 'exactly'],
    ['£250 m', [250_000_000], 'GBP', 'exactly'],
    ['£16.8k', [16_800], 'GBP', 'exactly'],
    ['0.99m', [990_000], undefined, 'exactly'],
    ['5.0 %', [5], 'percent', 'exactly'],
    ['5 per cent', [5], 'percent', 'exactly'],
    ['-11%', [-11], 'percent', 'exactly'],
    ['\u221211%', [-11], 'percent', 'exactly'],
    ['3.5', [3.5], undefined, 'exactly'],
    ['1,022,000', [1_022_000], undefined, 'exactly'],
    [' £504m\n', [504_000_000], 'GBP', 'exactly'],
  ])('%j is one number', (printed, numbers, unit, bound) => {
    expect(parsePrinted(printed)).toMatchObject({ numbers, unit, bound });
  });

  test.each([
    ['over £300m', 'more-than', 300_000_000],
    ['More than 70', 'more-than', 70],
    ['at best £250m', 'at-best', 250_000_000],
    ['at least half', 'at-least', 0.5],
    ['20,000+', 'at-least', 20_000],
    ['65 or over', 'at-least', 65],
    ['up to £80m', 'at-most', 80_000_000],
    ['no more than 5', 'at-most', 5],
    ['fewer than 20', 'less-than', 20],
    ['nearly 30,000', 'nearly', 30_000],
    ['almost 50', 'nearly', 50],
    ['approx. 50', 'about', 50],
    ['in the order of £800m', 'about', 800_000_000],
    ['c.50', 'about', 50],
  ])('%j is %s', (printed, bound, number) => {
    expect(parsePrinted(printed)).toMatchObject({ bound, numbers: [number] });
  });

  test.each([
    ['5% to 15%', [5, 15], 'percent'],
    ['2-18%', [2, 18], 'percent'],
    ['-5 to -3%', [-5, -3], 'percent'],
    ['£1-2 million', [1_000_000, 2_000_000], 'GBP'],
    ['£900k to £1m', [900_000, 1_000_000], 'GBP'],
    ['£500,000 to £1m', [500_000, 1_000_000], 'GBP'],
    ['between 3 and 5', [3, 5], undefined],
    ['0 – 19', [0, 19], undefined],
  ])('%j is a range', (printed, numbers, unit) => {
    expect(parsePrinted(printed)).toMatchObject({ numbers, unit, bound: 'exactly' });
  });

  test.each([
    ['one', 1],
    ['Seven', 7],
    ['twenty', 20],
    ['twenty-two', 22],
    ['five million', 5_000_000],
    ['half', 1 / 2],
    ['two thirds', 2 / 3],
    ['two-thirds', 2 / 3],
    ['1 in 4', 1 / 4],
    ['one in four', 1 / 4],
    ['two out of three', 2 / 3],
  ])('%j is a number in words', (printed, number) => {
    const value = parsePrinted(printed);
    expect(value?.numbers).toEqual([expect.closeTo(number, 10)]);
    expect(value).toMatchObject({ unit: undefined, bound: 'exactly' });
  });

  test.each([
    '',
    ' ',
    'abc',
    '£',
    '%',
    'over',
    'some',
    '1,00',
    '5 + 2',
    '10-point',
    '2020/21',
    '2020-21',
    '1 in 0',
    'between 5',
    'four priorities',
    'twenty-two priorities',
    '£504m and 105 practices',
  ])('%j is no number', (printed) => {
    expect(parsePrinted(printed)).toBeUndefined();
  });
});

describe('formatPrinted', () => {
  test.each([
    ['£504m', '£504 million', '£504m'],
    ['£504,000', '£504,000', '£504,000'],
    ['£504000', '£504,000', '£504,000'],
    ['£1.7billion', '£1.7 billion', '£1.7bn'],
    ['£250 m', '£250 million', '£250m'],
    ['£16.8k', '£16,800', '£16,800'],
    ['0.99m', '0.99 million', '0.99 million'],
    ['1234567', '1,234,567', '1,234,567'],
    ['5.0 %', '5.0%', '5.0%'],
    ['1.70bn', '1.70 billion', '1.70 billion'],
    ['5 per cent', '5%', '5%'],
    ['-11%', '\u221211%', '\u221211%'],
    ['£-11m', '\u2212£11 million', '\u2212£11m'],
    ['5% to 15%', '5% to 15%', '5% to 15%'],
    ['2-18%', '2% to 18%', '2% to 18%'],
    ['£1-2 million', '£1 million to £2 million', '£1m to £2m'],
    ['£500,000 to £1m', '£500,000 to £1 million', '£500,000 to £1m'],
    ['between 3 and 5', '3 to 5', '3 to 5'],
    ['Seven', '7', '7'],
    ['twenty-two', '22', '22'],
    ['five million', '5 million', '5 million'],
    ['two-thirds', 'two thirds', 'two thirds'],
    ['one in four', '1 in 4', '1 in 4'],
    ['over £300m', 'over £300 million', 'over £300m'],
    ['at best £250m', 'at best £250 million', 'at best £250m'],
    ['20,000+', 'at least 20,000', 'at least 20,000'],
    ['up to £80m', 'up to £80 million', 'up to £80m'],
    ['under 5%', 'under 5%', 'under 5%'],
    ['almost 50', 'almost 50', 'almost 50'],
    ['approx. 50', 'about 50', 'about 50'],
  ])('%j is %j, in a table %j', (printed, prose, table) => {
    expect(formatPrinted(printed, 'prose')).toBe(prose);
    expect(formatPrinted(printed, 'table')).toBe(table);
  });

  test('what is no number is an error that quotes it', () => {
    expect(() => formatPrinted('2020/21', 'prose')).toThrow('"2020/21"');
  });
});

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

describe('withUnit', () => {
  test.each([
    ['105', 'GP practices', '105 GP practices'],
    ['1', 'GP practices', '1 GP practice'],
    ['1', 'sets of rules', '1 set of rules'],
    ['£504 million', 'GBP', '£504 million'],
    ['9.8%', 'percent', '9.8%'],
    ['two thirds', 'of acute hospitals', 'two thirds of acute hospitals'],
  ])('%s and %s is %s', (spelt, unit, expected) => {
    expect(withUnit(spelt, unit)).toBe(expected);
  });
});
