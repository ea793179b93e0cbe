/** A misspelt word as the site spells it. */

/** Letters put in, left out, exchanged or swapped with a neighbour (Damerau–Levenshtein), as far as `most`. */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (!same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/**
 * The words of the site that somebody meant. Numbers and words under 4 letters stay as they are, one slip is forgiven
 * from 4 letters and two from 8; a short word must begin with the right letter.
 * @param known All words of the site. @param isUnfinished While somebody types, the start of a word is looked for too.
 * @returns undefined when nothing is near.
 */
export function findNearestWords(
  word: string,
  known: ReadonlySet<string>,
  isUnfinished: boolean,
): string[] | undefined {
  if (word.length < 4 || word.length > 30 || /\d/.test(word)) return undefined;
  return (
    findNearest(word, known, false) ??
    findSplit(word, known) ??
    (isUnfinished ? findNearest(word, known, true) : undefined)
  );
}

function findNearest(word: string, known: ReadonlySet<string>, asStart: boolean): string[] | undefined {
  if (asStart && word.length < 6) return undefined;
  let most = word.length < 8 ? 1 : 2;
  let found: string | undefined;
  for (const each of known) {
    if (each.length < 4 || (word.length < 6 && each[0] !== word[0])) continue;
    const slips = countSlips(word, asStart ? each.slice(0, word.length) : each, most);
    // Of words that are equally near the first by the alphabet is taken, so that the answer never changes.
    if (slips > most || (slips === most && found !== undefined && found < each)) continue;
    [found, most] = [each, slips];
  }
  return found === undefined ? undefined : [found];
}

/** `mentalhealth` is two words of the site. */
function findSplit(word: string, known: ReadonlySet<string>): string[] | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => known.has(part))) return parts;
  }
  return undefined;
}
