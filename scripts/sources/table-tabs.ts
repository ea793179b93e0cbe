/**
 * Whether the empty cells of a table stand where the file says. Words alone cannot tell `5 | blank` from `blank | 5`; the
 * tabs of a document's text can: a column stands after the same number of tabs in every row.
 */
import type { DocumentText } from './document-text.ts';
import { findLineEnd, findLineStart, hasTabs, type FoundRun } from './find-run.ts';
import type { Run, Slot } from './table-runs.ts';

interface PlacedRun {
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
          const words = readCell(text, found, wanted);
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

/** The words of a cell of the line in which a run stands, without those of the run itself. */
function readCell(text: DocumentText, found: FoundRun, cell: number): string {
  const own = [...found.starts].map(([{ words }, start]) => ({ start, end: start + words.length }));
  let words = '';
  for (let at = findLineStart(text, found.start); at < findLineEnd(text, found.start); at++) {
    if (text.cellOf[at] === cell && !own.some(({ start, end }) => at >= start && at < end)) words += text.flat[at];
  }
  return words.trim();
}
