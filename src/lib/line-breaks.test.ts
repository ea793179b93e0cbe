import { describe, expect, test } from 'vitest';
import { breakLines, cutLines } from './line-breaks.ts';

/** Each character is 1 wide. */
const measure = (text: string) => text.length;

describe('breakLines', () => {
  test.each([
    ['one line when it fits', 'Get help', [10, 10], ['Get help']],
    ['no word alone at the end', 'The plan for the fens of Ely', [25, 25], ['The plan for', 'the fens of Ely']],
    ['less room in a line beside the sun', 'Care at home for all', [20, 9, 9], ['Care at home for all']],
    ['room of each line kept', 'aaaa bbbb cccc', [9, 4], ['aaaa bbbb', 'cccc']],
    ['a word as long as its line', 'Peterborough and', [12, 12], ['Peterborough', 'and']],
  ])('%s', (_, text, widths, lines) => {
    expect(breakLines(text, { measure, widths })).toEqual(lines);
  });

  test('is undefined when a word is wider than its line, or there are too many words', () => {
    expect(breakLines('Peterborough', { measure, widths: [11, 11] })).toBeUndefined();
    expect(breakLines('aaaa bbbb', { measure, widths: [5, 3] })).toBeUndefined();
    expect(breakLines('a b c', { measure, widths: [1, 1] })).toBeUndefined();
  });

  test('keeps every word in its order', () => {
    const text = 'Working with the voluntary sector, and support for carers';
    for (let width = 14; width < 60; width++) {
      const lines = breakLines(text, { measure, widths: [width, width, width, width, width, width] })!;
      expect(lines.join(' ')).toBe(text);
      expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
    }
  });
});

describe('cutLines', () => {
  test('ends after a whole word, with an ellipsis and without the sign before it', () => {
    expect(cutLines('one two, three four', { measure, widths: [9, 0] })).toEqual(['one two…']);
    expect(cutLines('one two three four', { measure, widths: [7, 7] })).toEqual(['one two', 'three…']);
  });

  test('is undefined when not one word fits', () => {
    expect(cutLines('Peterborough and Ely', { measure, widths: [12] })).toBeUndefined();
    expect(cutLines('Ely', { measure, widths: [2] })).toBeUndefined();
  });
});
