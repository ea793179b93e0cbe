import { describe, expect, test } from 'vitest';
import { formatPrinted, parsePrinted } from './printed-value.ts';

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
