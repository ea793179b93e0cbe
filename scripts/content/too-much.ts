/**
 * What would be too much for a program that reads it. A parser calls itself for each bracket and dies of enough of them,
 * and some work grows with the square of a text's length: a text made for that would stop the check for everybody.
 * Our longest file has 18,000 characters in 440 lines.
 */
const MOST_CHARACTERS = 100_000;
const MOST_LINES = 2_000;
const LONGEST_LINE = 12_000;
const MOST_OPEN_BRACKETS = 100;
const BRACKETS_IN_A_ROW = /[([{<>]{100}/;

export interface TooMuch {
  message: string;
  line: number;
  column: number;
}

/** @returns where a text would be too much, and what to do, if it would be. */
export function findTooMuch(text: string): TooMuch | undefined {
  const lines = text.split('\n');
  if (text.length > MOST_CHARACTERS || lines.length > MOST_LINES) {
    return { message: 'this file is far too long: break it into several', line: 1, column: 1 };
  }
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) return { message: 'this line is far too long: break it into paragraphs', line: long + 1, column: 1 };
  let open = 0;
  for (const [index, line] of lines.entries()) {
    const at = line.search(BRACKETS_IN_A_ROW);
    if (at >= 0) return { message: 'there are far too many brackets in a row', line: index + 1, column: at + 1 };
    for (const { 0: sign, index: column } of line.matchAll(/[([{)\]}]/g)) {
      open = Math.max(0, open + ('([{'.includes(sign) ? 1 : -1));
      if (open > MOST_OPEN_BRACKETS) {
        return { message: 'too many brackets are open: close them', line: index + 1, column: column + 1 };
      }
    }
  }
  return undefined;
}
