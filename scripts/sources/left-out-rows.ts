/** Rows of a document's table that the file does not have: what stands between two of its rows, or just below the last. */
import type { DocumentText, Stretch } from './document-text.ts';
import { findLineEnd, findLineStart, hasTabs, type FoundRun } from './find-run.ts';
import { quoteText, type Ground, type HeldRun } from './hold-runs.ts';
import type { Slot } from './table-runs.ts';

/** @param hasProse Whether quotes stand for the words of rows that are running text. */
export function findLeftOutRows(runs: HeldRun[], hasProse: boolean): { slot: Slot; message: string }[] {
  const first = runs.find(({ found }) => found)?.found;
  return runs.flatMap(({ run, found, ground }, index) => {
    if (!found || !first) return [];
    const slot = run.find(({ words }) => words)!;
    const before = runs[index - 1];
    const follows = before?.found !== undefined && before.ground === ground;
    const between = follows ? findBetween(ground, first, before.found!.end, found.start) : undefined;
    const isTold = between !== undefined && !(hasProse && !hasTabs(ground.text, between));
    const below = index === runs.length - 1 ? findRowBelow(ground, found) : undefined;
    return [
      ...(isTold ? [{ slot, message: explain('before', quoteText(ground.text, between, found.start)) }] : []),
      ...(below === undefined ? [] : [{ slot, message: explain('below', quoteText(ground.text, below, ground.end)) }]),
    ];
  });
}

const explain = (where: string, words: string) =>
  `${where} this row the document has ${words}: add the row that is missing, or write "between: true" under the source if it is none`;

/** The first words between two rows that are not other cells of the same lines, and no heading. */
function findBetween({ text, places }: Ground, first: Stretch, end: number, start: number): number | undefined {
  for (let at = end; at < start; at = Math.max(findLineEnd(text, at), at + 1)) {
    const here = text.flat[at] === ' ' ? at + 1 : at;
    if (here >= start) return undefined;
    const line = text.lineOf[here];
    const isOfRows = line === text.lineOf[end - 1] || line === text.lineOf[start];
    if (isOfRows ? !hasTabs(text, here) : !isHeading(text, here, places, first)) return here;
  }
  return undefined;
}

/** A line at the top of a page, the title of the next part of the table, or the line above the first row once more. */
function isHeading(text: DocumentText, at: number, places: readonly number[], first: Stretch): boolean {
  const end = findLineEnd(text, at);
  const words = text.flat.slice(at, end);
  const above = findLineStart(text, Math.max(0, findLineStart(text, first.start) - 2));
  return (
    places.some((place) => place >= at && place < end) ||
    words === text.flat.slice(above, findLineEnd(text, above)) ||
    isRunningHead(text, words)
  );
}

const TIMES_OF_A_RUNNING_HEAD = 5;

/** Words of more than one word that stand alone in many lines, once with a year or a page after them. */
function isRunningHead({ lines }: DocumentText, words: string): boolean {
  const head = words.replace(/ [\d-]+$/, '');
  return /\w .*\w/.test(head) && lines.filter(({ text }) => text === head).length >= TIMES_OF_A_RUNNING_HEAD;
}

/** A line just below a row, with as many cells as that row's line. */
function findRowBelow({ text, end }: Ground, found: FoundRun): number | undefined {
  const below = findLineEnd(text, found.end - 1) + 1;
  const countCells = (at: number) => text.cellOf[findLineEnd(text, at) - 1];
  const isNext = below < end && text.lineOf[below] === text.lineOf[found.end - 1]! + 1;
  return isNext && hasTabs(text, below) && countCells(below) === countCells(found.end - 1) ? below : undefined;
}
