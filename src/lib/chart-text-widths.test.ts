import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import { describe, expect, test } from 'vitest';
import { readTables } from '../../tests/fixtures/real-datasets.ts';
import { toPictures } from './chart-picture.ts';
import { CHARACTERS, measureText, wrapText } from './chart-text-widths.ts';

const { resolve } = createRequire(import.meta.url);
const readFont = (weight: number) =>
  opentype.parse(
    Uint8Array.from(readFileSync(resolve(`@fontsource/arimo/files/arimo-latin-${weight}-normal.woff`))).buffer,
  );

describe.each([
  { weight: 'normal' as const, font: readFont(400) },
  { weight: 'bold' as const, font: readFont(700) },
])('$weight', ({ weight, font }) => {
  test('every width is that of the font', () => {
    const ours = [...CHARACTERS].map((each) => [each, measureText(each, 1000, weight)]);
    const theirs = [...CHARACTERS].map((each) => {
      const glyph = font.charToGlyph(each);
      expect(glyph.index, `the font has ${each}`).toBeGreaterThan(0);
      return [each, Math.round((glyph.advanceWidth! / font.unitsPerEm) * 1000)];
    });
    expect(ours).toEqual(theirs);
  });

  test('a text is as wide as its characters, in pixels', () => {
    const text = 'Wisbech: £1.9m – “over”';
    const wanted = [...text].reduce((sum, each) => sum + font.charToGlyph(each).advanceWidth!, 0);
    expect(measureText(text, 16, weight)).toBeCloseTo((wanted / font.unitsPerEm) * 16, 1);
  });
});

test('no table has a character in its picture whose width is not known', () => {
  const pictures = readTables().flatMap(toPictures);
  const words = pictures.flatMap(({ labels, series }) => [
    ...labels,
    ...series.flatMap(({ name, shown }) => [name, ...shown]),
  ]);
  expect(words.length).toBeGreaterThan(200);
  expect([...new Set(words.join(''))].filter((each) => !CHARACTERS.includes(each))).toEqual([]);
});

describe('wrapText', () => {
  test('breaks at spaces, and no line is wider than asked', () => {
    const lines = wrapText('All registered nursing, midwifery and health visiting staff', 16, 200);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(measureText(line, 16)).toBeLessThanOrEqual(200);
    expect(lines.join(' ')).toBe('All registered nursing, midwifery and health visiting staff');
  });

  test('leaves a word whole that is wider by itself', () => {
    expect(wrapText('a Llanfairpwllgwyngyll b', 16, 40)).toEqual(['a', 'Llanfairpwllgwyngyll', 'b']);
  });
});
