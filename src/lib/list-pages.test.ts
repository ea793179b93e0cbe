import { expect, test } from 'vitest';
import { toPages } from './list-pages.ts';

test('every item is on one page, and the pages lead to each other', () => {
  expect(toPages([1, 2, 3, 4, 5], 2, '/a/')).toEqual([
    { number: 1, all: 3, items: [1, 2], previous: undefined, next: '/a/2/' },
    { number: 2, all: 3, items: [3, 4], previous: '/a/', next: '/a/3/' },
    { number: 3, all: 3, items: [5], previous: '/a/2/', next: undefined },
  ]);
});

test('a list that fits is one page, and so is an empty one', () => {
  expect(toPages([1, 2], 2, '/a/')).toHaveLength(1);
  expect(toPages([], 2, '/a/')).toEqual([{ number: 1, all: 1, items: [], previous: undefined, next: undefined }]);
});
