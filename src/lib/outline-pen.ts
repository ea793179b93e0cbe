/**
 * Text as shapes, so that a picture looks the same on a machine without fonts. What no font can draw is left out: an empty
 * box would say nothing to anybody.
 */
export interface Glyph {
  /** 0 is the empty box. */
  index: number;
  advanceWidth?: number;
  /** Of this size, with the left end of its base line at this place. */
  getPath(x: number, y: number, size: number): { commands: PathCommand[] };
}

/** A step of a path: its letter, and up to three points, the last of which is where it ends. */
export interface PathCommand {
  type: string;
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
  x?: number;
  y?: number;
}

/** The part of opentype.js's font that is used. */
export interface Font {
  unitsPerEm: number;
  charToGlyph(character: string): Glyph;
  getKerningValue(left: Glyph, right: Glyph): number;
}

export interface Pen {
  /** The text as it can be drawn: one line, without what no font knows, and no longer than a title may be. */
  toDrawable: (text: string) => string;
  /** The width of drawable text, for a size of 1. */
  measure: (text: string) => number;
  /** Path data with the text's left end of the base line at the place given. Holds numbers and path letters alone. */
  outline: (text: string, x: number, y: number, size: number) => string;
}

interface Sign {
  font: Font;
  glyph: Glyph;
  /** For a size of 1. Fonts take long to make a path, and the same signs come again and again. */
  path: PathCommand[];
}

/** Longer texts are cut before they are looked at: no title comes near, and an attack costs no time. */
const MOST_CHARACTERS = 400;
/** Signs that look the same and that fonts have. A space that may not break stays one. */
const ALIKE: Record<string, string> = { '\u2010': '-', '\u2011': '-', '\u202f': '\u00a0', '\u2212': '-' };
/** Marks that stand on others, signs without a shape, and the sign for a character that could not be read. */
const SHAPELESS = /[\p{M}\p{C}\u2028\u2029\ufffc\ufffd]/u;

/** @param fonts In the order in which they are asked for a character. */
export function createPen(fonts: Font[]): Pen {
  const known = new Map<string, Sign | undefined>();
  const findSign = (character: string): Sign | undefined => {
    if (!known.has(character)) known.set(character, lookUp(fonts, character));
    return known.get(character);
  };
  const toSigns = (text: string) => [...text].flatMap((character) => findSign(character) ?? []);
  const place = createPlacing();

  return {
    toDrawable(text) {
      const start = [...text.slice(0, 2 * MOST_CHARACTERS)].slice(0, MOST_CHARACTERS).join('');
      const characters = [...start.normalize('NFC').replace(/[\t\n\r\f\v\u2028\u2029]+/g, ' ')];
      return characters
        .map((character) => [character, ALIKE[character], ...character.normalize('NFKD')])
        .map((choices) => choices.find((choice) => choice && findSign(choice)) ?? '')
        .join('')
        .replace(/ {2,}/g, ' ')
        .trim();
    },
    measure(text) {
      return place(toSigns(text)).width;
    },
    outline(text, x, y, size) {
      return place(toSigns(text))
        .signs.map(({ path, at }) => toPathData(path, x + at * size, y, size))
        .join('');
    },
  };
}

function lookUp(fonts: Font[], character: string): Sign | undefined {
  if (SHAPELESS.test(character)) return undefined;
  const found = fonts
    .map((font) => ({ font, glyph: font.charToGlyph(character) }))
    .find(({ glyph }) => glyph.index > 0);
  return found && { ...found, path: found.glyph.getPath(0, 0, 1).commands };
}

/** Tenths of a pixel are exact enough. */
function toPathData(path: PathCommand[], x: number, y: number, size: number): string {
  const toNumbers = (left?: number, top?: number) =>
    left === undefined || top === undefined
      ? ''
      : `${Math.round((x + left * size) * 10) / 10} ${Math.round((y + top * size) * 10) / 10} `;
  return path
    .map(({ type, x1, y1, x2, y2, x, y }) =>
      `${type}${toNumbers(x1, y1)}${toNumbers(x2, y2)}${toNumbers(x, y)}`.trimEnd(),
    )
    .join('');
}

/** Tells where each sign begins and where the last one ends, in units of the size. */
function createPlacing(): (signs: Sign[]) => { signs: (Sign & { at: number })[]; width: number } {
  // Fonts look for a pair in many tables, and the same pairs come again and again.
  const gaps = new Map<Sign, Map<Sign, number>>();
  const getGap = (left: Sign, right: Sign): number => {
    const known = gaps.get(left) ?? new Map<Sign, number>();
    gaps.set(left, known);
    if (!known.has(right)) known.set(right, toGap(left, right));
    return known.get(right)!;
  };
  return (signs) => {
    let width = 0;
    const placed = signs.map((sign, index) => {
      if (index > 0) width += getGap(signs[index - 1]!, sign);
      const at = width;
      width += (sign.glyph.advanceWidth ?? 0) / sign.font.unitsPerEm;
      return { ...sign, at };
    });
    return { signs: placed, width };
  };
}

function toGap(left: Sign, right: Sign): number {
  return left.font === right.font ? left.font.getKerningValue(left.glyph, right.glyph) / left.font.unitsPerEm : 0;
}
