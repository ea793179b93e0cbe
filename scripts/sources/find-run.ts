/** Finds cells that stand one after the other in a document's text, and where they cease to. */
import { findWhole } from '../../src/lib/find-whole.ts';
import type { DocumentText, Stretch } from './document-text.ts';
import type { Run, Slot } from './table-runs.ts';

/** Where a run stands, with the first character of each cell that prints something there. */
export interface FoundRun extends Stretch {
  starts: Map<Slot, number>;
}

/** The first cell that does not stand, and where in the text it should. */
export interface MissedSlot {
  slot: Slot;
  at: number;
}

/** @returns undefined where the cells do not stand so, or where there are none. */
export function findRun(document: DocumentText, run: Run, within: Stretch): FoundRun | undefined {
  return listReadings(run)
    .flatMap((slots) => findGroups(document, toGroups(slots), within) ?? [])
    .sort((a, b) => a.start - b.start)[0];
}

/** A run with all its words, and one without those that the document may have printed once for several rows. */
function listReadings(run: Run): Run[] {
  const all = run.filter(({ words }) => words);
  const once = all.filter(({ carried }) => !carried);
  return [all, ...(once.length < all.length ? [once] : [])].filter(({ length }) => length);
}

/** Cells with nothing between them. */
function toGroups(slots: Run): Run[] {
  const groups: Run[] = [];
  for (const slot of slots) {
    if (slot.loose && groups.length) groups.push([slot]);
    else (groups.at(-1) ?? groups[groups.push([]) - 1]!).push(slot);
  }
  return groups;
}

const toWords = (slots: Run) => slots.map(({ words }) => words).join(' ');

function findGroups(document: DocumentText, groups: Run[], { start, end }: Stretch): FoundRun | undefined {
  const text = document.flat.slice(0, end);
  const words = toWords(groups[0]!);
  for (let at = findWhole(text, words, start); at >= 0; at = findWhole(text, words, at + 1)) {
    const found = followGroups(document, groups, at, text);
    if (found) return found;
  }
  return undefined;
}

function followGroups(document: DocumentText, groups: Run[], start: number, text: string): FoundRun | undefined {
  const starts = new Map<Slot, number>();
  let end = start;
  for (const [index, group] of groups.entries()) {
    const words = toWords(group);
    const at = index === 0 ? start : findLoose(document, words, end, text);
    if (at < 0) return undefined;
    let next = at;
    for (const slot of group) {
      starts.set(slot, next);
      next += slot.words.length + 1;
    }
    end = at + words.length;
  }
  return { start, end, starts };
}

/** Words after others: in a line with tabs, at the beginning of a later cell of that line. */
function findLoose(document: DocumentText, words: string, from: number, text: string): number {
  if (!hasTabs(document, from - 1)) return findWhole(text, words, from);
  const line = text.slice(0, findLineEnd(document, from - 1));
  for (let at = findWhole(line, words, from); at >= 0; at = findWhole(line, words, at + 1)) {
    if (isCellStart(document, at)) return at;
  }
  return -1;
}

/** The first cell of a run that is not found, given that the run is not. */
export function findMiss(document: DocumentText, run: Run, within: Stretch): MissedSlot | undefined {
  const readings = listReadings(run);
  const slots = readings[0];
  if (!slots) return undefined;
  const rest = slots.slice(1);
  const best = readings.map((reading) => findLongest(document, reading, within)).sort((a, b) => b.count - a.count)[0]!;
  const found = rest.length ? findGroups(document, toGroups(rest), within) : undefined;
  if (found && (best.count === 0 || (best.count === 1 && rest.length > 1))) {
    return { slot: slots[0]!, at: Math.max(within.start, findLineStart(document, found.start)) };
  }
  return { slot: best.slot, at: best.count ? best.at : within.start };
}

/** How many cells of a run stand one after the other, where most of them do. */
function findLongest(document: DocumentText, slots: Run, { start, end }: Stretch) {
  const text = document.flat.slice(0, end);
  let best = { count: 0, slot: slots[0]!, at: start };
  const first = slots[0]!.words;
  for (let at = findWhole(text, first, start); at >= 0; at = findWhole(text, first, at + 1)) {
    let next = at + first.length;
    let count = 1;
    for (; count < slots.length; count++) {
      const { words, loose } = slots[count]!;
      const here = loose ? findLoose(document, words, next, text) : next + 1;
      if (here < 0 || findWhole(text.slice(0, here + words.length + 12), words, here) !== here) break;
      next = here + words.length;
    }
    if (count > best.count && count < slots.length) best = { count, slot: slots[count]!, at: next };
  }
  return best;
}

/** Whether the line of a character has several cells. */
export function hasTabs(document: DocumentText, at: number): boolean {
  return (document.cellsOf[at] ?? 1) > 1;
}

export function findLineEnd({ lineOf }: DocumentText, at: number): number {
  let end = at;
  while (lineOf[end] === lineOf[at] && end < lineOf.length) end++;
  return end;
}

export function findLineStart({ lineOf, flat }: DocumentText, at: number): number {
  let start = at;
  while (start > 0 && lineOf[start - 1] === lineOf[at]) start--;
  return flat[start] === ' ' ? start + 1 : start;
}

function isCellStart({ lineOf, cellOf, flat }: DocumentText, at: number): boolean {
  const before = at - 2;
  return flat[at - 1] === ' ' && (lineOf[before] !== lineOf[at] || cellOf[before] !== cellOf[at]);
}

/** The words of a cell, by its tabs, in the line of a character. */
export function readCell(document: DocumentText, at: number, cell: number): string {
  const end = findLineEnd(document, at);
  let words = '';
  for (let each = findLineStart(document, at); each < end; each++) {
    if (document.cellOf[each] === cell) words += document.flat[each];
  }
  return words.trim();
}
