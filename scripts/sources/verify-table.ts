/** Whether every cell of a table stands in its document as the file says: each word, in its row, with nothing left out. */
import type { Row } from '../../src/lib/data-table.ts';
import { findWhole } from '../../src/lib/find-whole.ts';
import { findPosition, quoteValue, type ContentFile, type Fault } from '../content/content-files.ts';
import { findMiss, findRun } from './find-run.ts';
import { findGround, holdRuns, quoteText, type Ground, type HeldRun } from './hold-runs.ts';
import { findLeftOutCells, findLeftOutRows } from './left-out-rows.ts';
import type { HeldDocument } from './places.ts';
import {
  listSourcesInTurn,
  readRows,
  toSourceCells,
  type Slot,
  type SourceCells,
  type WrittenTable,
} from './table-runs.ts';
import { findOtherColumn } from './table-headings.ts';
import { findCut, findMisplaced, type PlacedRun } from './table-tabs.ts';

export interface HeldTable {
  findings: Fault[];
  /** How many cells are held against a document, here or through the ledger. */
  cells: number;
}

type Say = (slot: Pick<Slot, 'row' | 'column'>, message: string) => Fault;

/** @param held Documents by the id of their publication. A document or place that is not there is for others to tell. */
export function verifyTable(file: ContentFile, held: ReadonlyMap<string, HeldDocument>): HeldTable {
  const table = file.data as WrittenTable;
  const rows = readRows(table);
  const say: Say = ({ row, column }, message) => toFinding(file, ['rows', row, column], message);
  const grounds = table.sources.map((_, index) => findGround(table, index, held));
  const isGround = (ground: (typeof grounds)[number]) => ground !== undefined && ground !== 'lost';
  const findings = table.sources.flatMap(({ at }, index) => {
    if (grounds[index] === undefined) return [];
    if (grounds[index] === 'lost') {
      return [
        toFinding(file, ['sources', index, 'begins'], `does not stand in ${at}: copy the words as printed there`),
      ];
    }
    const inTurn = listSourcesInTurn(table, index).map((each) => grounds[each]);
    return verifySource(table, rows, index, inTurn.filter(isGround), say);
  });
  const apart = grounds.flatMap((ground, index) =>
    isGround(ground) && table.sources[index]!.apart ? verifyHeadings(table, rows, index, ground, say) : [],
  );
  return { findings: [...findings, ...apart, ...findBareRows(table, rows, say)], cells: countHeld(table, rows) };
}

function verifySource(table: WrittenTable, rows: readonly Row[], index: number, grounds: Ground[], say: Say): Fault[] {
  const { apart = false, turned = false, between = false } = table.sources[index]!;
  const bare = toSourceCells(table, rows, index, false);
  const words = bare.words.flatMap((slot) => verifyApart(slot, grounds, say));
  if (apart) {
    const all = [...bare.runs.flat().filter((slot) => slot.words), ...bare.quotes];
    return [...words, ...all.flatMap((slot) => verifyApart(slot, grounds, say))];
  }
  const leads = turned ? [] : listLeads(bare);
  const held = holdRuns(bare.runs, grounds, leads);
  // The words that name a row stand in this source too, where at least half of its rows are found with them.
  const named = holdRuns(toSourceCells(table, rows, index, true).runs, grounds, leads);
  const runs = named.filter(({ found }) => found).length * 2 >= named.length ? named : held;
  const leftOut = between
    ? []
    : turned
      ? findLeftOutCells(runs)
      : findLeftOutRows(runs, rows.length, bare.quotes.length > 0);
  const placed = runs.flatMap(({ run, ground, found }) => (found ? [{ run, found, text: ground.text }] : []));
  return [
    ...words,
    ...runs.flatMap((run) => explainMiss(run, turned, say)),
    ...leftOut.map(({ slot, message }) => say(slot, message)),
    ...findCut(placed).map(({ slot, message }) => say(slot, message)),
    ...findMisplaced([...placed, ...placeBlankRows(bare, runs)], turned)
      .filter(({ slot }) => !isMoved(table, rows[slot.row]))
      .map(({ slot, message }) => say(slot, message)),
    ...verifyQuotes(bare.quotes, turned ? [] : runs, grounds, say),
  ];
}

/** Quotes that stand before the other cells of their row. */
function listLeads({ runs, quotes }: SourceCells): Slot[] {
  const first = runs[0]?.[0]?.column ?? 0;
  return quotes.filter(({ column }) => column < first);
}

/** Rows of which nothing is printed but a quote, so that it can be seen whether the rest is empty. */
function placeBlankRows({ runs, quotes }: SourceCells, held: HeldRun[]): PlacedRun[] {
  return runs.flatMap((run): PlacedRun[] => {
    const row = run[0]!.row;
    const quote = quotes.find((slot) => slot.row === row);
    const before = held.findLast((each) => each.found && each.run[0]!.row < row);
    if (!quote || !before?.found || run.some(({ words }) => words)) return [];
    const { text, end } = before.ground;
    const next = held.find((each) => each.found && each.run[0]!.row > row && each.ground === before.ground);
    const at = findWhole(text.flat.slice(0, next?.found?.start ?? end), quote.words, before.found.end);
    const found = { start: at, end: at + quote.words.length, starts: new Map([[quote, at]]) };
    return at < 0 ? [] : [{ run: [quote, ...run], found, text }];
  });
}

/** Whether readers are told that the document has moved a row: as a whole, or with a cell that is missing from it. */
function isMoved({ faults = [] }: WrittenTable, row: Row | undefined): boolean {
  return faults.some((fault) => fault.row === row?.key && !(fault.column && row?.cells[fault.column]?.printed));
}

function explainMiss({ run, ground, found, within }: HeldRun, turned: boolean, say: Say): Fault[] {
  if (found) return [];
  const { text, start, end, name } = ground;
  const line = turned ? 'column' : 'row';
  if (findRun(text, run, { start, end: within.start })) {
    const first = run.find(({ words }) => words)!;
    return [say(first, `this ${line} stands in ${name} before the ${line} above it: keep the order of the document`)];
  }
  const miss = findMiss(text, run, within)!;
  const after = run.slice(0, run.indexOf(miss.slot)).findLast(({ words }) => words);
  const where = after ? `after "${after.words}"` : `where this ${line} should stand`;
  return [say(miss.slot, `does not stand so in ${name}: ${where}, the document has ${quoteText(text, miss.at, end)}`)];
}

/** Words that may stand anywhere in the place. */
function verifyApart(slot: Slot, grounds: Ground[], say: Say): Fault[] {
  const stands = grounds.some(({ text, start, end }) => findWhole(text.flat.slice(0, end), slot.words, start) >= 0);
  return stands ? [] : [say(slot, `does not stand in ${grounds.map(({ name }) => name).join(' or ')}`)];
}

/** Words that stand apart are below each other, and below those that another source has from the same place. */
function verifyHeadings(table: WrittenTable, rows: readonly Row[], index: number, ground: Ground, say: Say): Fault[] {
  const { publication, at } = table.sources[index]!;
  const slots = table.sources.flatMap((other, each) => {
    if (other.publication !== publication || other.at !== at || (each < index && other.apart)) return [];
    const { runs, quotes } = toSourceCells(table, rows, each, false);
    return [...runs.flat(), ...quotes].filter(({ words }) => words);
  });
  return rows.flatMap((_, row) => {
    const other = findOtherColumn(
      slots.filter((slot) => slot.row === row),
      ground,
    );
    if (!other) return [];
    const { slot, above } = other;
    return [
      say(slot, `stands in ${ground.name} in another column than "${above.words}": see below which heading it is`),
    ];
  });
}

/** Words that stand for a row: in its stretch where its other cells were found, else after the words of the row above. */
function verifyQuotes(quotes: Slot[], runs: HeldRun[], grounds: Ground[], say: Say): Fault[] {
  let turn = 0;
  let from = grounds[0]!.start;
  return quotes.flatMap((slot) => {
    const index = runs.findIndex(({ run }) => run[0]?.row === slot.row);
    if (index >= 0) return verifyQuoteOfRow(slot, runs[index]!, runs.slice(index + 1), say);
    for (let at = turn; at < grounds.length; at++) {
      const { text, start, end } = grounds[at]!;
      const here = findWhole(text.flat.slice(0, end), slot.words, at === turn ? from : start);
      if (here < 0) continue;
      turn = at;
      from = here + slot.words.length;
      return [];
    }
    const nowhere = verifyApart(slot, grounds, say);
    return nowhere.length
      ? nowhere
      : [say(slot, 'stands before the words of the row above: keep the order of the document')];
  });
}

function verifyQuoteOfRow(slot: Slot, { run, found, ground, from }: HeldRun, later: HeldRun[], say: Say): Fault[] {
  // A row that was not found has been told of.
  if (!found) return [];
  const next = later.find((other) => other.found && other.ground === ground)?.found?.start;
  const isLead = slot.column < run[0]!.column;
  const text = ground.text.flat.slice(0, next ?? ground.end);
  if (findWhole(text, slot.words, isLead ? from : found.start) >= 0) return [];
  return [say(slot, `does not stand in its row, which is at ${quoteText(ground.text, found.start, ground.end)}`)];
}

/** Rows in which nothing is the document's. */
function findBareRows({ columns }: WrittenTable, rows: readonly Row[], say: Say): Fault[] {
  return rows.flatMap(({ cells }, row) =>
    columns.some(({ id, type }) => type !== 'ours' && cells[id]?.printed)
      ? []
      : [
          say(
            { row, column: 0 },
            'has only our own words in its row: add a figure, or a quote of a few words as printed',
          ),
        ],
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

function toFinding(file: ContentFile, path: PropertyKey[], message: string): Fault {
  return {
    file: file.path,
    ...findPosition(file, path),
    field: path[0] === 'rows' ? 'rows' : path.join('.'),
    value: quoteValue(file, path),
    message,
  };
}
