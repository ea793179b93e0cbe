import { describe, expect, test } from 'vitest';
import { describeFigure, withUnit } from './figure-words.ts';

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

describe('describeFigure', () => {
  const what = 'Children in poverty';
  test.each([
    [{ what, place: 'Cambridgeshire and Peterborough' }, 'Children in poverty'],
    [{ what, place: 'Peterborough' }, 'Children in poverty (Peterborough)'],
    [{ what, place: 'Cambridgeshire and Peterborough', period: '2012' }, 'Children in poverty (2012)'],
    [{ what, place: 'Fenland', period: '2012' }, 'Children in poverty (Fenland; 2012)'],
  ])('%o is %s', (figure, expected) => {
    expect(describeFigure(figure)).toBe(expected);
  });
});
