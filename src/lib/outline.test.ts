import { describe, expect, test } from 'vitest';
import { formatLocator, toLocators, toParagraphs, type OutlineItem } from './outline.ts';

const outline: OutlineItem[] = [
  { at: 'section-1', label: 'Section 1', title: 'Why change', paragraphs: [1, 3] },
  { at: 'table-money', title: 'The money' },
];

test('toLocators: the entries and each numbered paragraph, in order', () => {
  expect(toLocators(outline)).toEqual(['section-1', 'para-1', 'para-2', 'para-3', 'table-money']);
});

test.each([
  [
    [22, 24],
    [22, 23, 24],
  ],
  [[7, 7], [7]],
  [[9, 8], []],
  [[9], []],
  [undefined, []],
])('toParagraphs: %j is %j', (paragraphs, numbers) => {
  expect(toParagraphs({ paragraphs })).toEqual(numbers);
});

describe('formatLocator', () => {
  test.each([
    ['section-1', 'Section 1'],
    ['table-money', 'The money'],
    ['para-30', 'paragraph 30'],
  ])('%s is "%s"', (at, words) => {
    expect(formatLocator(at, outline)).toBe(words);
  });
});
