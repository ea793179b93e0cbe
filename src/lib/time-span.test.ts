import { expect, test } from 'vitest';
import { findTimeSpan } from './time-span.ts';

test.each([
  ['2014', '2014', '2014'],
  ['2012/13', '2012', '2013'],
  ['2012/13 and 2013/14', '2012', '2014'],
  ['2013 to 2021', '2013', '2021'],
  ['2014/15 to 2018/19', '2014', '2019'],
  ['2014–2019', '2014', '2019'],
  ['1999/00', '1999', '2000'],
  ['November 2017', '2017-11', '2017-11'],
  ['July and September 2017', '2017-07', '2017-09'],
  ['December 2019 to October 2020', '2019-12', '2020-10'],
  ['March 2013 and March 2018', '2013-03', '2018-03'],
  ['May 2014 to 2016', '2014-05', '2016'],
])('%s is from %s to %s', (period, from, to) => {
  expect(findTimeSpan(period)).toEqual({ from, to });
});

test.each([
  'after 2014',
  'the next 5 years',
  '2012/19',
  '2021 to 2013',
  '2014 (planned)',
  'About 2014, and 2008 to 2010',
  '2014 to 2019, and 2011 to 2021',
  '2013, and a forecast for 2021',
  'September to July 2017',
  'July',
  'July and September',
  'July to 2017',
  'March 2013/14',
  'Printed in 2014',
  '',
])('%j leaves a doubt', (period) => {
  expect(findTimeSpan(period)).toBeUndefined();
});
