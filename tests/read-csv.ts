/**
 * A reader of its own for RFC 4180, so that the writer is not tested with itself. A byte order mark is skipped.
 * @throws when a quote is left open.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const characters = text.replace(/^\ufeff/, '');
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (characters[i + 1] === '"') cell += characters[++i];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (character === '\n') rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  if (quoted) throw new Error('A quote is left open');
  rows.pop();
  return rows;
}
