/** Where the rows of a table stand in its document, each after the one before it. */
import { findWhole } from '../../src/lib/find-whole.ts';
import { formatLines, toPlainWords, type DocumentText, type Stretch } from './document-text.ts';
import { findRun, type FoundRun } from './find-run.ts';
import type { HeldDocument } from './places.ts';
import type { Run, Slot, WrittenTable } from './table-runs.ts';

/** A place of a document in which cells are looked for. */
export interface Ground extends Stretch {
  text: DocumentText;
  /** Where the places of the document's outline begin. */
  places: readonly number[];
  /** `figure-13 (blueprint-2014.txt:472-486)`. */
  name: string;
}

/** A run where it was found, or not. */
export interface HeldRun {
  run: Run;
  ground: Ground;
  found?: FoundRun | undefined;
  /** Where it was looked for. */
  within: Stretch;
  /** Where the run before it ends. */
  from: number;
}

/**
 * Where the cells of a source are: from its first words on, up to those of the next table in the same place.
 * @returns `lost` where the first words are not in the place, undefined where the place itself is not found.
 */
export function findGround(
  { sources }: WrittenTable,
  index: number,
  held: ReadonlyMap<string, HeldDocument>,
): Ground | 'lost' | undefined {
  const { publication, at, begins } = sources[index]!;
  const document = held.get(publication);
  const place = document?.places.found.get(at);
  if (!document || !place) return undefined;
  const { text } = document;
  const findStart = (words: string) => text.flat.slice(0, place.end).indexOf(toPlainWords(words), place.start);
  const start = begins === undefined ? place.start : findStart(begins);
  if (start < 0) return 'lost';
  const next = sources
    .filter((other) => other.begins !== undefined && other.publication === publication && other.at === at)
    .map((other) => findStart(other.begins!))
    .filter((other) => other > start);
  const stretch = { start, end: Math.min(place.end, ...next) };
  const places = [...document.places.found.values()].map((each) => each.start);
  return { text, places, ...stretch, name: `${at} (${text.file}:${formatLines(text, stretch)})` };
}

/** @param leads Quotes with which rows begin, before their other cells. */
export function holdRuns(runs: Run[], grounds: Ground[], leads: Slot[]): HeldRun[] {
  const printed = runs.filter((run) => run.some(({ words }) => words));
  let turn = 0;
  let from = grounds[0]!.start;
  return printed.map((run, index) => {
    const held = grounds.slice(turn).map((ground, later): HeldRun => {
      const before = later ? ground.start : from;
      const within = narrowToLeads(ground, before, leads, run[0]!.row, printed[index + 1]?.[0]?.row);
      return { run, ground, within, from: before, found: findRun(ground.text, run, within) };
    });
    const here = held.find(({ found }) => found);
    if (!here?.found) return held[0]!;
    turn = grounds.indexOf(here.ground);
    from = here.found.end;
    return here;
  });
}

/** From the quote with which a row begins up to that of the next row. */
function narrowToLeads(ground: Ground, from: number, leads: Slot[], row: number, next: number | undefined): Stretch {
  const find = (wanted: number | undefined, start: number) => {
    const lead = leads.find((each) => each.row === wanted);
    const at = lead ? findWhole(ground.text.flat.slice(0, ground.end), lead.words, start) : -1;
    return lead && at >= 0 ? { start: at, end: at + lead.words.length } : undefined;
  };
  const own = find(row, from);
  if (!own) return { start: from, end: ground.end };
  return { start: own.end, end: find(next, own.end)?.start ?? ground.end };
}

/** What the document has at a place, some 60 characters of it. */
export function quoteText({ flat, lineOf, file }: DocumentText, at: number, end: number): string {
  const start = flat[at] === ' ' ? at + 1 : at;
  const words = flat.slice(start, Math.min(end, start + 60)).trim();
  return words ? `"${words}${start + 60 < end ? '…' : ''}" (${file}:${lineOf[start]})` : 'nothing more';
}
