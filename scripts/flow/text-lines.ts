/** Breaks a text into lines of a width in pixels. Widths are those of Arial at 13 px, guessed on the wide side. */

const SMALL = 7.4;
const BOLD = 8;

/** Words longer than a line are not broken: ours are not so long. */
export function toLines(text: string, width: number, isBold = false): string[] {
  const most = Math.floor(width / (isBold ? BOLD : SMALL));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
