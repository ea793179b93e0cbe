/** A document's text as one long line, so that words broken over lines and pages can be found as they read. */

export interface DocumentText {
  /** The file's name, for messages. */
  file: string;
  /** The text with every run of spaces and line ends as one space, and without marks of layout. */
  flat: string;
  /** For each character of `flat`, its line in the file, from 1. */
  lineOf: number[];
  /** For each character of `flat`, its cell in the line of a table, from 0: how many tabs stand before it. */
  cellOf: number[];
  /** For each character of `flat`, how many cells its line has, empty ones too. */
  cellsOf: number[];
  /** Where in `flat` each line of the file begins; empty lines are left out. */
  lines: { number: number; start: number; text: string }[];
}

/** A stretch of `flat`: from `start` up to, not including, `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** Marks that an export to text leaves behind; none of them is a word of the document. */
const LAYOUT = /<\/?[a-z][^>]*>|[*\uf0b7•·\u00ad]/gi;

export function readDocument(file: string, text: string): DocumentText {
  let flat = '';
  const lineOf: number[] = [];
  const cellOf: number[] = [];
  const cellsOf: number[] = [];
  const lines: DocumentText['lines'] = [];
  text.split('\n').forEach((raw, index) => {
    const parts = raw.split('\t');
    const cells = parts.flatMap((part, cell) => {
      const words = toPlainWords(part);
      return words ? [{ words, cell }] : [];
    });
    const words = cells.map((each) => each.words).join(' ');
    if (!words) return;
    // A word broken at its hyphen reads on: "patient-" and "centred".
    const joins = /[a-z]-$/.test(flat) && /^[a-z]/.test(words);
    if (flat && !joins) append(' ', index, 0, parts.length);
    lines.push({ number: index + 1, start: flat.length, text: words });
    cells.forEach((each, at) => append(at ? ` ${each.words}` : each.words, index, each.cell, parts.length));
  });
  return { file, flat, lineOf, cellOf, cellsOf, lines };

  function append(words: string, index: number, cell: number, count: number) {
    for (let i = 0; i < words.length; i++) {
      lineOf.push(index + 1);
      cellOf.push(cell);
      cellsOf.push(count);
    }
    flat += words;
  }
}

/** Words without marks of layout, with one kind of space, dash and quotation mark. */
export function toPlainWords(text: string): string {
  return text
    .replace(LAYOUT, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The lines of a stretch, like `26-47`. */
export function formatLines({ lineOf }: DocumentText, { start, end }: Stretch): string {
  const [first, last] = [lineOf[start], lineOf[Math.max(start, end - 1)]];
  return first === last ? String(first) : `${first}-${last}`;
}
