/** Words in lines of measured width, for a picture, where no browser breaks them. */

interface Space {
  /** The width of a text, in the units of `widths`. */
  measure: (text: string) => number;
  /** The room of each line from the top; there are no more lines than these. */
  widths: number[];
}

/**
 * Lines that are as even as they can be, so that no word stands alone at the end.
 * @returns undefined when the text does not fit.
 */
export function breakLines(text: string, { measure, widths }: Space): string[] | undefined {
  const lines = fill(text.split(' '), { measure, widths });
  if (!lines) return undefined;
  const isAsShort = (width: number) =>
    fill(text.split(' '), { measure, widths: widths.slice(0, lines.length).map((each) => Math.min(each, width)) });
  let [tooNarrow, even] = [0, Math.max(...widths)];
  let best = lines;
  for (let step = 0; step < 12; step++) {
    const middle = (tooNarrow + even) / 2;
    const narrower = isAsShort(middle);
    if (narrower) [best, even] = [narrower, middle];
    else tooNarrow = middle;
  }
  return best;
}

/**
 * As many words as there is room for, and an ellipsis. A word is never cut; one that is wider than its line ends the text.
 * @returns undefined when there is no room for the first word.
 */
export function cutLines(text: string, space: Space): string[] | undefined {
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const start = words.slice(0, count).join(' ');
    const lines = breakLines(`${start.replace(/[\s.,:;–-]+$/, '')}…`, space);
    if (lines) return lines;
  }
  return undefined;
}

function fill(words: string[], { measure, widths }: Space): string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= widths[lines.length - 1]!) {
      lines[lines.length - 1] = longer;
      continue;
    }
    if (lines.length === widths.length || measure(word) > widths[lines.length]!) return undefined;
    lines.push(word);
  }
  return lines;
}
