/**
 * How wide text is in Arial, so that a picture drawn on a machine without fonts has the layout that a browser gives it.
 * In thousandths of the size, from Arimo, which has Arial's measures; the test holds every number against the font.
 */
export const CHARACTERS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~£–—‘’“”−×…é½';
const NORMAL =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 556 556 1000 222 222 333 333 584 584 1000 556 834';
const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584 556 556 1000 278 278 500 500 584 584 1000 556 834';

const toTable = (widths: string) =>
  new Map([...CHARACTERS].map((each, index) => [each, Number(widths.split(' ')[index])]));
const TABLES = { normal: toTable(NORMAL), bold: toTable(BOLD) };
/** Of a character that is not in the table: that of a digit. */
const OTHER = 556;

/** @param size In pixels. @returns the width in pixels. */
export function measureText(text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number {
  const table = TABLES[weight];
  return ([...text].reduce((sum, each) => sum + (table.get(each) ?? OTHER), 0) * size) / 1000;
}

/** Breaks a text into lines no wider than a width in pixels, at its spaces alone. */
export function wrapText(text: string, size: number, width: number, weight: 'normal' | 'bold' = 'normal'): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measureText(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
