/** What a row is called in a picture whose places say a part of it already. */
import type { Row } from './data-table.ts';
import type { DataView } from './data-view.ts';

type Source = Pick<DataView, 'columns' | 'key' | 'rows'>;

/**
 * The words of a row without those of the columns that the picture itself shows. A code, like `R-06`, says nothing by
 * itself, so the first column of words follows it.
 * @param taken Ids of columns that the picture shows: a heading, a date.
 */
export function toRowName(row: Row, { columns, key, rows }: Source, taken: string[] = []): string {
  const own = key.filter((id) => !taken.includes(id));
  const name = (own.length ? own : key).map((id) => row.cells[id]?.shown ?? '').join(', ');
  if (!rows.every((each) => isCode(each.key))) return name;
  const words = columns.find(({ id, type }) => ['name', 'ours'].includes(type) && ![...key, ...taken].includes(id));
  return [name, words && row.cells[words.id]?.shown].filter(Boolean).join(': ');
}

const LONGEST_CODE = 12;

function isCode(text: string): boolean {
  return text.length <= LONGEST_CODE && /[A-Za-z].*\d/.test(text);
}
