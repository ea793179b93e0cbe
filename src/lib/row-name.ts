/** What a row is called in a picture whose places say a part of it already. */
import type { Row } from './data-table.ts';
import type { DataView } from './data-view.ts';

type Source = Pick<DataView, 'columns' | 'key' | 'rows'>;

export interface RowName {
  /** A code like `R-06`, which says nothing by itself, but has room anywhere. */
  code?: string;
  words: string;
}

/**
 * The words of a row without those of the columns that the picture itself shows; after a code, the first column of words.
 * @param taken Ids of columns that the picture shows: a heading, a date.
 */
export function toRowParts(row: Row, { columns, key, rows }: Source, taken: string[] = []): RowName {
  const own = key.filter((id) => !taken.includes(id));
  const name = (own.length ? own : key).map((id) => row.cells[id]?.shown ?? '').join(', ');
  if (!rows.every((each) => isCode(each.key))) return { words: name };
  const next = findWords({ columns, key }, taken);
  return { code: name, words: next ? (row.cells[next.id]?.shown ?? '') : '' };
}

/** `R-06: Money from outside might not come`. */
export function toRowName(row: Row, data: Source, taken: string[] = []): string {
  const { code, words } = toRowParts(row, data, taken);
  return [code, words].filter(Boolean).join(': ');
}

/** What the rows are, as the title of the column that words them: `Risk`. */
export function toRowKind({ columns, key, rows }: Source): string {
  const named = columns.find(({ id }) => id === key.at(-1));
  const words = rows.every((each) => isCode(each.key)) ? findWords({ columns, key }, []) : undefined;
  return (words ?? named)?.title ?? 'Row';
}

/** After a code, the first column of words. */
function findWords(
  { columns, key }: Pick<Source, 'columns' | 'key'>,
  taken: string[],
): Source['columns'][number] | undefined {
  return columns.find(({ id, type }) => ['name', 'ours'].includes(type) && ![...key, ...taken].includes(id));
}

const LONGEST_CODE = 12;

function isCode(text: string): boolean {
  return text.length <= LONGEST_CODE && /[A-Za-z].*\d/.test(text);
}
