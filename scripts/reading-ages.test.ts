import { expect, test } from 'vitest';
import { readContent } from './content/content-files.ts';
import { findMedian, HIGHEST_MEDIAN, listPageAges } from './reading-ages.ts';

const page = (age: number) => ({ address: `/${age}/`, age });

test.each([
  [[9], 9],
  [[12, 9, 10], 10],
  [[12, 9, 10, 13], 11],
])('the median of %j is %i', (ages, median) => {
  expect(findMedian(ages.map(page))).toBe(median);
});

test('half of our pages or more are for readers of 12', () => {
  const pages = listPageAges(readContent('.'));
  expect(pages.length).toBeGreaterThan(200);
  expect(pages.map(({ age }) => age)).toEqual(pages.map(({ age }) => age).toSorted((a, b) => b - a));
  expect(findMedian(pages)).toBeLessThanOrEqual(HIGHEST_MEDIAN);
});
