/** The entries of the ledger of promises in a file: each promise, and each thing said of it or of its work since. */
import type { ContentFile } from './content-files.ts';

export interface LedgerEntry {
  path: PropertyKey[];
  /** Its texts for readers, by field. */
  texts: { path: PropertyKey[]; text: string }[];
  /** The figures that it names. */
  figures: string[];
  /**
   * Whether one of our documents says so; otherwise somebody else does, here or in an update, whose numbers are not in our
   * ledger.
   */
  isFromDocument: boolean;
}

type Fields = Record<string, unknown>;

const TEXTS = ['what', 'measure', 'dueNote'];

export function listLedgerEntries({ collection, data }: ContentFile): LedgerEntry[] {
  if (collection !== 'initiatives') return [];
  const fields = (data ?? {}) as Fields;
  return [
    ...listItems(fields['promises']).flatMap(({ item, index }) => [
      toEntry(item, ['promises', index]),
      ...listItems(item['history']).map((each) => toEntry(each.item, ['promises', index, 'history', each.index])),
    ]),
    ...listItems(fields['history']).map(({ item, index }) => toEntry(item, ['history', index])),
  ];
}

function toEntry(item: Fields, path: PropertyKey[]): LedgerEntry {
  return {
    path,
    texts: TEXTS.flatMap((field) => {
      const text = item[field];
      return typeof text === 'string' ? [{ path: [...path, field], text }] : [];
    }),
    figures: listItemsOf(item['figures']).filter((figure) => typeof figure === 'string'),
    isFromDocument:
      item['source'] !== undefined || (item['evidence'] === undefined && item['update'] === undefined),
  };
}

function listItems(list: unknown): { item: Fields; index: number }[] {
  return listItemsOf(list).flatMap((item, index) =>
    typeof item === 'object' && item !== null ? [{ item: item as Fields, index }] : [],
  );
}

function listItemsOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list : [];
}
