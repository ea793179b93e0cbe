import { expect, test } from 'vitest';
import { countMissingPictures, formatPictureCounts } from './missing-pictures.ts';

test('pictures are told apart by what is missing, and a table is none', () => {
  expect(
    countMissingPictures([
      { kind: 'figure', missing: 'The chart and its numbers. Only its title is in the text we have' },
      { kind: 'figure', missing: 'The map of the GP practices. Only its title is in the text we have' },
      { kind: 'figure', missing: 'The whole diagram. The text only points to it' },
      { kind: 'figure', missing: 'The drawing of a chart. Only its words are in the text we have' },
      { kind: 'table', missing: 'The bars of the chart. The numbers of its 32 indicators are in the text' },
      { kind: 'annex', missing: 'The annex itself' },
      { kind: 'figure' },
    ]),
  ).toEqual({ chart: 1, map: 1, drawing: 2 });
});

test.each([
  [{ chart: 11, map: 1, drawing: 6 }, '11 charts, 1 map and 6 drawings'],
  [{ chart: 1, map: 0, drawing: 2 }, '1 chart and 2 drawings'],
  [{ chart: 0, map: 0, drawing: 1 }, '1 drawing'],
  [{ chart: 0, map: 0, drawing: 0 }, ''],
])('%o', (counts, words) => {
  expect(formatPictureCounts(counts)).toBe(words);
});
