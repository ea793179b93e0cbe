/**
 * Whether the empty cells of a table stand where the file says. Words alone cannot tell `5 | blank` from `blank | 5`; the
 * tabs of a document's text can: a column stands after the same number of tabs in every row.
 */
import type { DocumentText } from './document-text.ts';
import { hasTabs, readCell, type FoundRun } from './find-run.ts';
import type { Run, Slot } from './table-runs.ts';

export interface PlacedRun {
  run: Run;
  found: FoundRun;
  text: DocumentText;
}

export interface Misplaced {
  slot: Slot;
  message: string;
}

/** @param turned Whether a run is a column of the file, so that its cells are told by their row. */
export function findMisplaced(runs: PlacedRun[], turned: boolean): Misplaced[] {
  const toTrack = ({ row, column }: Slot) => (turned ? row : column);
  const tabs = new Map<number, number[]>();
  for (const { found, text } of runs) {
    for (const [slot, at] of found.starts) {
      if (!hasTabs(text, at)) continue;
      const track = toTrack(slot);
      tabs.set(track, [...(tabs.get(track) ?? []), text.cellOf[at]!]);
    }
  }
  const usual = new Map([...tabs].map(([track, each]) => [track, findCommonest(each)]));
  return runs
    .filter(({ run, found }) => found.starts.size < run.length)
    .flatMap(({ run, found, text }) => {
      const line = text.lineOf[found.start];
      if (!hasTabs(text, found.start) || text.lineOf[found.end - 1] !== line) return [];
      return run.flatMap((slot): Misplaced[] => {
        const wanted = usual.get(toTrack(slot));
        if (wanted === undefined) return [];
        const at = found.starts.get(slot);
        if (at === undefined) {
          const words = readRest(text, found, wanted);
          return words
            ? [{ slot, message: `is empty here, but the document has "${words}" in this cell (${text.file}:${line})` }]
            : [];
        }
        const message = `stands in another ${turned ? 'row' : 'column'} of the document (${text.file}:${line}): see which cells beside it are empty there. If the document itself has moved it, say so under "faults" with this row`;
        return text.cellOf[at] === wanted ? [] : [{ slot, message }];
      });
    });
}

function findCommonest(numbers: number[]): number {
  const count = (number: number) => numbers.filter((other) => other === number).length;
  return numbers.reduce((best, number) => (count(number) > count(best) ? number : best));
}

/** Cells of which the document prints more: a cell of its text is one of ours, or several beside each other. */
export function findCut(runs: PlacedRun[]): Misplaced[] {
  return runs.flatMap(({ found, text }) => {
    const starts = [...found.starts].filter(([, at]) => hasTabs(text, at));
    return starts.flatMap(([slot, at]): Misplaced[] => {
      const printed = readCell(text, at, text.cellOf[at]!);
      const isBeside = (other: number) =>
        text.cellOf[other] === text.cellOf[at] && text.lineOf[other] === text.lineOf[at];
      const ours = starts.flatMap(([{ words }, other]) => (isBeside(other) ? [words] : [])).join(' ');
      return printed === ours ? [] : [{ slot, message: `is not the whole cell: the document has "${printed}"` }];
    });
  });
}

/** The words of a cell of the line in which a run stands, without those of the run itself. */
function readRest(text: DocumentText, found: FoundRun, cell: number): string {
  const words = readCell(text, found.start, cell);
  const own = [...found.starts].filter(([, at]) => text.cellOf[at] === cell);
  return own.reduce((rest, [slot]) => rest.replace(slot.words, ''), words).trim();
}
