/** Rows of a document's table that the file does not have: what stands between its rows, or just above or below them. */
import { parsePrinted } from '../../src/lib/printed-value.ts';
import type { DocumentText, Stretch } from './document-text.ts';
import { findLineEnd, findLineStart, hasTabs, readCell, type FoundRun } from './find-run.ts';
import { quoteText, type Ground, type HeldRun } from './hold-runs.ts';
import type { Slot } from './table-runs.ts';

interface LeftOut {
  slot: Slot;
  message: string;
}

/**
 * @param count How many rows the file has; those of which nothing is printed but a quote are not among the runs.
 * @param hasProse Whether quotes stand for the words of rows that are running text.
 */
export function findLeftOutRows(runs: HeldRun[], count: number, hasProse: boolean): LeftOut[] {
  const first = runs.find(({ found }) => found)?.found;
  return runs.flatMap(({ run, found, ground }, index) => {
    if (!found || !first) return [];
    const slot = run.find(({ words }) => words)!;
    const before = runs[index - 1];
    const follows = before?.found !== undefined && before.ground === ground && before.run[0]!.row === slot.row - 1;
    const between = follows ? findBetween(ground, first, before.found!.end, found.start) : undefined;
    const isTold = between !== undefined && !(hasProse && !hasTabs(ground.text, between));
    const below = slot.row === count - 1 ? findRowBelow(ground, found) : undefined;
    const above = slot.row === 0 ? findRowAbove(ground, found) : undefined;
    return [
      ...(above === undefined ? [] : [{ slot, message: explain('above', quoteText(ground.text, above, ground.end)) }]),
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

/** Where rows are columns of the document: cells that stand in the line of a run, beside it and not in it. */
export function findLeftOutCells(runs: HeldRun[]): LeftOut[] {
  return runs.flatMap(({ run, found, ground: { text } }) => {
    if (!found || !hasTabs(text, found.start)) return [];
    const printed = run.filter((slot) => found.starts.has(slot));
    const listCells = (from: number, to: number) => {
      for (let at = from; at < to; at++) if (text.flat[at] !== ' ' && text.cellOf[at]! > 0) return at;
      return undefined;
    };
    const before = listCells(findLineStart(text, found.start), found.start);
    const after = listCells(found.end, findLineEnd(text, found.end - 1));
    const tell = (slot: Slot, at: number | undefined) =>
      at === undefined ? [] : [{ slot, message: explain('beside', quoteText(text, at, findLineEnd(text, at))) }];
    return [...tell(printed[0]!, before), ...tell(printed.at(-1)!, after)];
  });
}

/** A line with tabs just below a row. */
function findRowBelow({ text, end }: Ground, found: FoundRun): number | undefined {
  const below = findLineEnd(text, found.end - 1) + 1;
  const isNext = below < end && text.lineOf[below] === text.lineOf[found.end - 1]! + 1;
  return isNext && hasTabs(text, below) && hasTabs(text, found.start) ? below : undefined;
}

/** A line just above a row, with numbers, or nothing, in the cells in which that row has them; years are taken for headings. */
function findRowAbove({ text, start }: Ground, found: FoundRun): number | undefined {
  const line = findLineStart(text, found.start);
  const above = line - 2;
  if (above < start || text.lineOf[above] !== text.lineOf[line]! - 1 || !hasTabs(text, found.start)) return undefined;
  const isNumber = (words: string) => parsePrinted(words) !== undefined && !/^(?:19|20)\d\d$/.test(words);
  const cells = [...found.starts].filter(([{ words }, at]) => isNumber(words) && text.cellOf[at]! > 0);
  const words = cells.map(([, at]) => readCell(text, above, text.cellOf[at]!)).filter(Boolean);
  const isRow = words.length > 0 && words.every(isNumber);
  return isRow ? findLineStart(text, above) : undefined;
}
