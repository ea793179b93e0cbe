/** Which words of a text changed, with a few words around them. */
import { diffArrays } from 'diff';

export interface Piece {
  text: string;
  as?: 'added' | 'removed';
}

/** Words shown before and after a change. */
const AROUND = 5;
/** A word or two that stayed between two changes would only tear them apart. */
const SHORT = 1;

/** @returns what stayed and what changed, in order; what stayed is cut with an ellipsis. */
export function findWordChanges(before: string, after: string): Piece[] {
  const runs = joinNear(toRuns(before, after));
  return runs.flatMap(({ same, removed, added }, index): Piece[] => [
    ...toContext(same, index === 0, !removed.length && !added.length),
    ...toPiece(removed, 'removed'),
    ...toPiece(added, 'added'),
  ]);
}

/** How alike two texts are by their words: 0 has none in common, 1 has all. */
export function getLikeness(a: string, b: string): number {
  const words = [a, b].map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left = [], right = []] = words;
  if (!left.length && !right.length) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const rest = counts.get(word) ?? 0;
    if (rest > 0) common += 1;
    counts.set(word, rest - 1);
  }
  return (2 * common) / (left.length + right.length);
}

/** Words that stayed, and the change that follows them. */
interface Run {
  same: string[];
  removed: string[];
  added: string[];
}

function toRuns(before: string, after: string): Run[] {
  const runs: Run[] = [{ same: [], removed: [], added: [] }];
  for (const { value, added, removed } of diffArrays(toWords(before), toWords(after))) {
    if (!added && !removed) runs.push({ same: value, removed: [], added: [] });
    else runs.at(-1)![added ? 'added' : 'removed'].push(...value);
  }
  return runs;
}

/** A telephone number changes as a whole. */
function toWords(text: string): string[] {
  return text.match(/(?<!\d)0\d(?: ?\d){8,9}(?!\d)\S*|\S+/g) ?? [];
}

function joinNear(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isBetween = last && isChange(last) && isChange(run) && run.same.length <= SHORT;
    if (!isBetween) joined.push(run);
    else {
      last.removed.push(...run.same, ...run.removed);
      last.added.push(...run.same, ...run.added);
    }
  }
  return joined.filter((run) => run.same.length || isChange(run));
}

function isChange({ removed, added }: Run): boolean {
  return removed.length > 0 || added.length > 0;
}

function toContext(words: string[], isFirst: boolean, isLast: boolean): Piece[] {
  const most = isFirst || isLast ? AROUND : 2 * AROUND;
  if (words.length <= most) return toPiece(words);
  const head = isFirst ? '' : words.slice(0, AROUND).join(' ');
  const tail = isLast ? '' : words.slice(-AROUND).join(' ');
  return [{ text: `${head} … ${tail}`.trim() }];
}

function toPiece(words: string[], as?: Piece['as']): Piece[] {
  return words.length ? [as ? { text: words.join(' '), as } : { text: words.join(' ') }] : [];
}
