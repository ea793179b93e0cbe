import { expect, test } from 'vitest';
import { findYearSpan } from './year-span.ts';

test.each([
  ['2014', '2014', '2014'],
  ['2012/13', '2012', '2013'],
  ['2012/13 and 2013/14', '2012', '2014'],
  ['2013 to 2021', '2013', '2021'],
  ['2014/15 to 2018/19', '2014', '2019'],
  ['2014–2019', '2014', '2019'],
  ['2013, 2016 and 2021', '2013', '2021'],
  ['1999/00', '1999', '2000'],
])('%s is from %s to %s', (period, from, to) => {
  expect(findYearSpan(period)).toEqual({ from, to });
});

test.each(['after 2014', 'the next 5 years', '2012/19', '2021 to 2013', 'June 2014', '2014 (planned)', ''])(
  '%j leaves a doubt',
  (period) => {
    expect(findYearSpan(period)).toBeUndefined();
  },
);
