import { describe, expect, test } from 'vitest';
import { createPen, type Font, type Glyph } from './outline-pen.ts';

/** A font of squares, half as wide as it is high. */
function createFont(characters: string, kerning: Record<string, number> = {}): Font {
  const glyphs = new Map<string, Glyph>();
  const toGlyph = (character: string): Glyph => ({
    index: characters.indexOf(character) + 1,
    advanceWidth: 500,
    getPath: (x, y, size) => ({
      commands: [{ type: 'M', x, y }, { type: 'L', x: x + size / 2, y: y - size }, { type: 'Z' }],
    }),
  });
  return {
    unitsPerEm: 1000,
    charToGlyph(character) {
      const glyph = glyphs.get(character) ?? toGlyph(character);
      glyphs.set(character, glyph);
      return glyph;
    },
    getKerningValue(left, right) {
      const [first, second] = [left, right].map(({ index }) => characters[index - 1]);
      return kerning[`${first}${second}`] ?? 0;
    },
  };
}

const pen = createPen([createFont('AVabcdé -…\u00a0', { AV: -100 }), createFont('ŵ£')]);

describe('toDrawable', () => {
  test.each([
    ['what the fonts have', 'Aé ŵ£', 'Aé ŵ£'],
    ['a letter and its mark as one', 'e\u0301', 'é'],
    ['a letter without the mark that no font has', 'ā', 'a'],
    ['a mark on its own left out', 'a\u0336\u0336\u0301b', 'ab'],
    ['emoji and other scripts left out', 'a 🎉 日本 مرحبا b', 'a b'],
    ['joined emoji and flags left out', '👩‍⚕️🏴󠁧󠁢󠁥󠁮󠁧󠁿a', 'a'],
    ['no sign for what cannot be read', 'a\ufffd\ufffc\u0000\u200b\u202eb', 'ab'],
    ['half a character left out', 'a\ud83cb', 'ab'],
    ['signs that look alike', 'a\u2011b\u202fc', 'a-b\u00a0c'],
    ['one line', ' a\n\tb \u2028c ', 'a b c'],
    ['nothing', '日本', ''],
  ])('%s', (_, text, drawable) => {
    expect(pen.toDrawable(text)).toBe(drawable);
  });

  test('an endless text costs no time', () => {
    expect(pen.toDrawable('ab '.repeat(1_000_000)).length).toBeLessThanOrEqual(400);
  });
});

test('measure: the sum of the signs, nearer where the font says so', () => {
  expect(pen.measure('Aa')).toBe(1);
  expect(pen.measure('AV')).toBeCloseTo(0.9);
  expect(pen.measure('aŵ')).toBe(1);
  expect(pen.measure('')).toBe(0);
});

test('outline: each sign where the one before ends, in tenths of a pixel', () => {
  expect(pen.outline('AV', 10, 100, 20)).toBe('M10 100L20 80ZM18 100L28 80Z');
  expect(pen.outline('a', 0.123, 0, 1)).toBe('M0.1 0L0.6 -1Z');
  expect(pen.outline('日', 0, 0, 20)).toBe('');
});
