/** Breaks paragraphs of Markdown into lines that a person can read and compare. */
const WIDTH = 120;
/** What at the start of a line would make it something else than the next line of a paragraph. */
const MARKS = /^(?:[-+*=#>|~`:]|\d+[.)])/;

/** Plain paragraphs are broken anew; lists, tables and everything else with marks of its own stays as it is. */
export function wrapParagraphs(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((block) => (isPlain(block) ? wrap(block) : block))
    .join('\n\n');
}

function isPlain(block: string): boolean {
  return block.split('\n').every((line) => !MARKS.test(line) && !/^(?:\s|<)/.test(line) && !/(?: {2}|\\)$/.test(line));
}

function wrap(block: string): string {
  // A component or a link stays in one piece.
  const words = block.match(/(?:<[^>]*>|\[[^\]]*\]\([^)]*\)|\S)+/g) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const fits = line !== undefined && line.length + 1 + word.length <= WIDTH;
    if (line !== undefined && (fits || MARKS.test(word) || word.startsWith('<')))
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
