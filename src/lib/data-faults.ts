/** What is wrong in a document’s table, in sentences for readers. */
import type { Miscount } from './data-sums.ts';

interface NotedFault {
  row?: string | undefined;
  column?: string | undefined;
  note: string;
}

/** What was worked out again and differs, with the editor’s note after it; then the other faults. */
export function toFaultSentences(
  miscounts: readonly Miscount[],
  noted: readonly NotedFault[],
  columns: readonly { id: string; title: string; heading?: string | undefined }[],
): string[] {
  const isOf = (fault: NotedFault, { row, column }: Miscount) => fault.row === row && fault.column === column;
  const counted = miscounts.map((miscount) => {
    const { row, column, printed, computed, words } = miscount;
    const note = noted.find((fault) => isOf(fault, miscount))?.note;
    const at = [row, toColumnName(column, columns)].join(', ');
    return `${at}: the document prints ${printed}. ${words} ${computed}.${note ? ` ${note}` : ''}`;
  });
  const others = noted
    .filter((fault) => !miscounts.some((miscount) => isOf(fault, miscount)))
    .map(({ row, column, note }) => {
      const at = [row, column && toColumnName(column, columns)].filter(Boolean).join(', ');
      return at ? `${at}: ${note}` : note;
    });
  return [...counted, ...others];
}

/** Whether a fault is about a number: then readers must know that we left it as it is. */
export function hasWrongNumbers(
  miscounts: readonly Miscount[],
  noted: readonly NotedFault[],
  columns: readonly { id: string; type: string }[],
): boolean {
  return miscounts.length > 0 || noted.some(({ column }) => columns.find(({ id }) => id === column)?.type === 'number');
}

function toColumnName(id: string, columns: Parameters<typeof toFaultSentences>[2]): string {
  const column = columns.find((each) => each.id === id);
  return [column?.heading, column?.title].filter(Boolean).join(', ');
}
