import { expect, test } from 'vitest';
import { findInvisibleCharacters } from './invisible-characters.ts';

test.each([
  ['a\u0000b', 1, 'U+0000'],
  ['ab\u202e', 2, 'U+202E'],
  ['\u2028', 0, 'U+2028'],
  ['a\ufeff', 1, 'U+FEFF'],
  ['a\rb', 1, 'U+000D'],
  ['hos\u00adpital', 3, 'U+00AD'],
  ['a\u180eb', 1, 'U+180E'],
  ['a\u{e0041}', 1, 'U+E0041'],
])('%j', (text, index, name) => {
  expect(findInvisibleCharacters(text)).toEqual([{ index, name }]);
});

test.each(['a\r\nb', 'a\tb\n', 'a\u00a0b', 'می\u200cخواهم', '👩\u200d⚕️'])('%j has none', (text) => {
  expect(findInvisibleCharacters(text)).toEqual([]);
});
