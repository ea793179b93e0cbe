/** Whether every cell of a table stands in its document as the file says: each word, in its row, with nothing left out. */
import type { Row } from '../../src/lib/data-table.ts';
import { findWhole } from '../../src/lib/find-whole.ts';
import { findPosition, quoteValue, type ContentFile, type Fault } from '../content/content-files.ts';
import { formatLines, toPlainWords, type DocumentText, type Stretch } from './document-text.ts';
import { findLineEnd, findMiss, findRun, hasTabs, type FoundRun } from './find-run.ts';
import type { HeldDocument } from './places.ts';
import { findMisplaced } from './table-tabs.ts';
import {
  listSourcesInTurn,
  readRows,
  toSourceCells,
  type Run,
  type Slot,
  type SourceCells,
  type WrittenTable,
} from './table-runs.ts';

export interface HeldTable {
  findings: Fault[];
  /** How many cells are held against a document, here or through the ledger. */
  cells: number;
}

/** A place of a document in which cells are looked for. */
interface Ground extends Stretch {
  text: DocumentText;
  /** `figure-13 (blueprint-2014.txt:472-486)`. */
  name: string;
}

/** A run where it was found, or not. */
interface HeldRun {
  run: Run;
  ground: Ground;
  found?: FoundRun | undefined;
  /** From where it was looked for. */
  from: number;
}

type Say = (slot: Slot, message: string) => Fault;

export function verifyTable(file: ContentFile, held: ReadonlyMap<string, HeldDocument>): HeldTable {
  const table = file.data as WrittenTable;
  const rows = readRows(table);
  const say: Say = ({ row, column }, message) => toFinding(file, ['rows', row, column], message);
  const grounds = table.sources.map((_, index) => findGround(table, index, held));
  const findings = table.sources.flatMap((source, index) => {
    if (grounds[index] === 'lost') {
      return [
        toFinding(
          file,
          ['sources', index, 'begins'],
          `does not stand in ${source.at}: copy the words as printed there`,
        ),
      ];
    }
    const inTurn = listSourcesInTurn(table, index).flatMap((at) => {
      const ground = grounds[at];
      return ground === undefined || ground === 'lost' ? [] : [ground];
    });
    return grounds[index] === undefined ? [] : verifySource(table, rows, index, inTurn, say);
  });
  const bare = listBareRows(table, rows).map((slot) =>
    say(slot, 'has only our own words in its row: add a figure, or a few words as printed in a column of type quote'),
  );
  return { findings: [...findings, ...bare], cells: countHeld(table, rows) };
}

/** Where the cells of a source are: from its first words on, up to those of the next table in the same place. */
function findGround(
  { sources }: WrittenTable,
  index: number,
  held: ReadonlyMap<string, HeldDocument>,
): Ground | 'lost' | undefined {
  const { publication, at, begins } = sources[index]!;
  const document = held.get(publication);
  const place = document?.places.found.get(at);
  // That the place is not there is said of its citation.
  if (!document || !place) return undefined;
  const { flat } = document.text;
  const findStart = (words: string) => flat.slice(0, place.end).indexOf(toPlainWords(words), place.start);
  const start = begins === undefined ? place.start : findStart(begins);
  if (start < 0) return 'lost';
  const next = sources
    .filter((other) => other.begins !== undefined && other.publication === publication && other.at === at)
    .map((other) => findStart(other.begins!))
    .filter((other) => other > start);
  const stretch = { start, end: begins === undefined ? place.end : Math.min(place.end, ...next) };
  return {
    text: document.text,
    ...stretch,
    name: `${at} (${document.text.file}:${formatLines(document.text, stretch)})`,
  };
}

function verifySource(table: WrittenTable, rows: readonly Row[], index: number, grounds: Ground[], say: Say): Fault[] {
  const { apart, turned, between } = table.sources[index]!;
  const cells = toSourceCells(table, rows, index, false);
  const words = cells.words.flatMap((slot) => verifyApart(slot, grounds, say));
  if (apart) {
    const all = [...cells.runs.flat().filter((slot) => slot.words), ...cells.quotes];
    return [...words, ...all.flatMap((slot) => verifyApart(slot, grounds, say))];
  }
  const runs = holdRuns(pickCells(table, rows, index, cells, grounds).runs, grounds);
  const excused = new Set(table.faults?.map(({ row }) => rows.findIndex(({ key }) => key === row)));
  return [
    ...words,
    ...runs.flatMap((run) => explainMiss(run, turned === true, say)),
    ...(turned || between ? [] : findLeftOut(runs, say)),
    ...findMisplaced(
      runs.flatMap(({ run, ground, found }) => (found ? [{ run, found, text: ground.text }] : [])),
      turned === true,
    )
      .filter(({ slot }) => !excused.has(slot.row))
      .map(({ slot, message }) => say(slot, message)),
    ...verifyQuotes(cells.quotes, turned ? [] : runs, grounds, say),
  ];
}

/** With the words that name a row before each, where at least half of the rows stand so in this source. */
function pickCells(
  table: WrittenTable,
  rows: readonly Row[],
  index: number,
  bare: SourceCells,
  grounds: Ground[],
): SourceCells {
  const named = toSourceCells(table, rows, index, true);
  const isFound = ({ found }: HeldRun) => found !== undefined;
  const hasNames = holdRuns(named.runs, grounds).filter(isFound).length * 2 >= named.runs.length;
  return hasNames ? named : bare;
}

/** Looks for each run after the one before it. */
function holdRuns(runs: Run[], grounds: Ground[]): HeldRun[] {
  let turn = 0;
  let from = grounds[0]!.start;
  return runs
    .filter((run) => run.some(({ words }) => words))
    .map((run) => {
      for (let at = turn; at < grounds.length; at++) {
        const ground = grounds[at]!;
        const start = at === turn ? from : ground.start;
        const found = findRun(ground.text, run, { start, end: ground.end });
        if (!found) continue;
        turn = at;
        from = found.end;
        return { run, ground, found, from: start };
      }
      return { run, ground: grounds[turn]!, from };
    });
}

function explainMiss({ run, ground, found, from }: HeldRun, turned: boolean, say: Say): Fault[] {
  if (found) return [];
  const { text, start, end, name } = ground;
  const before = findRun(text, run, { start, end });
  const line = turned ? 'column' : 'row';
  const first = run.find(({ words }) => words)!;
  if (before) {
    return [say(first, `this ${line} stands in ${name} before the ${line} above it: keep the order of the document`)];
  }
  const miss = findMiss(text, run, { start: from, end }, from)!;
  const after = run.slice(0, run.indexOf(miss.slot)).findLast(({ words }) => words);
  const where = after ? `after "${after.words}"` : `where this ${line} should stand`;
  return [say(miss.slot, `does not stand so in ${name}: ${where}, the document has ${quoteText(text, miss.at, end)}`)];
}

/** Lines of the document between two rows, or just below the last, are rows that are missing here. */
function findLeftOut(runs: HeldRun[], say: Say): Fault[] {
  return runs.flatMap(({ run, found, ground }, index) => {
    if (!found) return [];
    const slot = run.find(({ words }) => words)!;
    const before = runs[index - 1];
    const between =
      before?.found && before.ground === ground ? findBetween(ground.text, before.found.end, found.start) : undefined;
    const below = index === runs.length - 1 ? findRowBelow(ground, found) : undefined;
    return [
      ...(between === undefined
        ? []
        : [
            say(
              slot,
              `before this row the document has ${quoteText(ground.text, between, found.start)}: add the row that is missing, or write "between: true" under the source if it is none`,
            ),
          ]),
      ...(below === undefined
        ? []
        : [
            say(
              slot,
              `is not the last row: below it the document has ${quoteText(ground.text, below, ground.end)}. Add it, or write "between: true" under the source`,
            ),
          ]),
    ];
  });
}

/** The first words between two rows that are not other cells of the same lines. */
function findBetween(text: DocumentText, end: number, start: number): number | undefined {
  for (let at = end; at < start; at = Math.max(findLineEnd(text, at), at + 1)) {
    const here = text.flat[at] === ' ' ? at + 1 : at;
    if (here >= start) return undefined;
    const line = text.lineOf[here];
    const isOfRows = line === text.lineOf[end - 1] || line === text.lineOf[start];
    if (!isOfRows || !hasTabs(text, here)) return here;
  }
  return undefined;
}

/** A line just below a row, with as many cells as that row's line. */
function findRowBelow({ text, end }: Ground, found: FoundRun): number | undefined {
  const lineEnd = findLineEnd(text, found.end - 1);
  const below = lineEnd + 1;
  const last = (at: number) => text.cellOf[findLineEnd(text, at) - 1];
  const isNext = below < end && text.lineOf[below] === text.lineOf[found.end - 1]! + 1;
  return isNext && hasTabs(text, below) && last(below) === last(found.end - 1) ? below : undefined;
}

/** Words that may stand anywhere in the place. */
function verifyApart(slot: Slot, grounds: Ground[], say: Say): Fault[] {
  const stands = grounds.some(({ text, start, end }) => findWhole(text.flat.slice(0, end), slot.words, start) >= 0);
  return stands ? [] : [say(slot, `does not stand in ${grounds.map(({ name }) => name).join(' or ')}`)];
}

/** Words that stand for a row: in its stretch where its other cells were found, else after the words of the row above. */
function verifyQuotes(quotes: Slot[], runs: HeldRun[], grounds: Ground[], say: Say): Fault[] {
  let turn = 0;
  let from = grounds[0]!.start;
  return quotes.flatMap((slot) => {
    const index = runs.findIndex(({ run }) => run[0]?.row === slot.row);
    const held = runs[index];
    if (held?.found) {
      const { ground, found } = held;
      const next = runs.slice(index + 1).find((other) => other.found && other.ground === ground)?.found?.start;
      const start = slot.column < held.run.find(({ words }) => words)!.column ? held.from : found.start;
      const end = next ?? ground.end;
      if (findWhole(ground.text.flat.slice(0, end), slot.words, start) >= 0) return [];
      return [
        say(slot, `does not stand in its row, which begins with ${quoteText(ground.text, found.start, ground.end)}`),
      ];
    }
    // A row that was not found has been told of.
    if (held) return [];
    for (let at = turn; at < grounds.length; at++) {
      const { text, start, end } = grounds[at]!;
      const here = findWhole(text.flat.slice(0, end), slot.words, at === turn ? from : start);
      if (here < 0) continue;
      turn = at;
      from = here + slot.words.length;
      return [];
    }
    const stands = verifyApart(slot, grounds, say);
    return stands.length
      ? stands
      : [say(slot, 'stands before the words of the row above: keep the order of the document')];
  });
}

/** The first cells of rows in which nothing is the document's. */
function listBareRows({ columns }: WrittenTable, rows: readonly Row[]): Slot[] {
  return rows.flatMap(({ cells }, row) =>
    columns.some(({ id, type }) => type !== 'ours' && cells[id]?.printed)
      ? []
      : [{ row, column: 0, words: '', loose: false, carried: false }],
  );
}

/** Our own words are held by the quote or the figure beside them. */
function countHeld({ columns }: WrittenTable, rows: readonly Row[]): number {
  return rows.reduce((sum, { cells }) => {
    const written = columns.filter(({ id }) => cells[id]?.printed);
    const isProved = written.some(({ type }) => type === 'quote' || type === 'figure');
    return sum + written.filter(({ type }) => type !== 'ours' || isProved).length;
  }, 0);
}

/** What the document has at a place, some 60 characters of it. */
function quoteText({ flat, lineOf, file }: DocumentText, at: number, end: number): string {
  const start = flat[at] === ' ' ? at + 1 : at;
  const words = flat.slice(start, Math.min(end, start + 60)).trim();
  return words ? `"${words}${start + 60 < end ? '…' : ''}" (${file}:${lineOf[start]})` : 'nothing more';
}

function toFinding(file: ContentFile, path: PropertyKey[], message: string): Fault {
  return {
    file: file.path,
    ...findPosition(file, path),
    field: path[0] === 'rows' ? 'rows' : path.join('.'),
    value: quoteValue(file, path),
    message,
  };
}
