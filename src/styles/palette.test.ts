/** Every pairing of text and background in the style sheets, as WCAG 2.2 counts contrast (criterion 1.4.3). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync(join(import.meta.dirname, '_palette.scss'), 'utf8');
const colours = new Map(
  [...sheet.matchAll(/^\s*(?:\$([\w-]+)|'([\w-]+)'): (#[\da-f]{3,6})\b/gm)].map(([, name, theme, hex = '']) => [
    name ?? theme ?? '',
    hex,
  ]),
);

/** Written out where they are used: the NHS grey and yellow, and darker tones for a pointer over a button. */
const GREY = '#425563';
const FOCUS = '#ffeb3b';
const THEMES = ['home', 'hospital', 'together', 'delivery'];

const pairings: [text: string, backgrounds: string[]][] = [
  ['ink', ['white', 'paper', 'sky', 'reed', FOCUS, '#fff3cd']],
  ['white', ['fen', 'fen-dark', 'red', 'link', '#004b93', '#b02117']],
  ['reed', ['fen', 'fen-dark']],
  ['fen', ['white', 'sky', 'paper']],
  ['red', ['white']],
  ['link', ['white', 'paper', 'sky']],
  ['sky', ['fen']],
  [GREY, ['white', 'sky', 'paper']],
  ['#5d6f7b', ['white']],
  ...THEMES.map((theme): [string, string[]] => [theme, ['white', 'paper']]),
];

/** Relative luminance, from 0 for black to 1 for white: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function toLuminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  const [red = NaN, green = NaN, blue = NaN] = digits
    .map((pair) => parseInt(pair, 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toContrast(a: string, b: string): number {
  const [light = NaN, dark = NaN] = [toLuminance(a), toLuminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** @throws for a name that the palette does not have: NaN would compare as false, and a typing error must be seen. */
function toHex(name: string): string {
  const hex = name.startsWith('#') ? name : colours.get(name);
  if (!hex) throw new Error(`_palette.scss has no colour "${name}"`);
  return hex;
}

describe('the sum itself', () => {
  test.each([
    ['#000', '#ffffff', 21],
    ['#777777', '#fff', 4.48],
    ['#fff', '#fff', 1],
  ])('%s on %s is %d', (text, background, contrast) => {
    expect(toContrast(text, background)).toBeCloseTo(contrast, 2);
  });
});

describe('contrast is at least 4.5', () => {
  const pairs = pairings.flatMap(([text, backgrounds]) => backgrounds.map((background) => ({ text, background })));
  test.each(pairs)('$text on $background', ({ text, background }) => {
    expect(toContrast(toHex(text), toHex(background))).toBeGreaterThanOrEqual(4.5);
  });
});

test('colours that the table writes out are still used', () => {
  const sheets = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.scss'));
  const used = sheets.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n');
  const written = pairings.flat(2).filter((name) => name.startsWith('#'));
  expect(written.filter((hex) => !used.includes(hex))).toEqual([]);
});
