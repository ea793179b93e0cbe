/** Figures of the ledger that came, went or changed, and the pages that show them. */
import type { FigureRecord, Site } from './site.ts';

export interface FigureChange {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  /** The record as it is now or, when it is gone, as it was. */
  record: FigureRecord;
  /** What of the record changed, by its name for editors. */
  fields: { name: string; before: string; after: string }[];
  /** The pages that show the figure, or showed it. */
  pages: string[];
}

/** Compared in this order: what readers see first. */
const FIELDS: Partial<Record<keyof FigureRecord, string>> = {
  printed: 'value',
  unit: 'unit',
  what: 'what it measures',
  place: 'area',
  period: 'period',
  as_of: 'as of',
  publication: 'document',
  locator: 'place in the document',
  quote: 'quote',
  note: 'note',
};

export function findFigureChanges(base: Site, head: Site): FigureChange[] {
  const ids = [...new Set([...base.figures.keys(), ...head.figures.keys()])];
  return ids.flatMap((id): FigureChange[] => {
    const before = base.figures.get(id);
    const after = head.figures.get(id);
    const fields = before && after ? compareRecords(before, after) : [];
    if (before && after && !fields.length) return [];
    const kind = !before ? 'added' : after ? 'changed' : 'removed';
    const pages = listPages(after ? head : base, id);
    return [{ id, kind, record: (after ?? before)!, fields, pages }];
  });
}

function compareRecords(before: FigureRecord, after: FigureRecord): FigureChange['fields'] {
  return (Object.entries(FIELDS) as [keyof FigureRecord, string][]).flatMap(([field, name]) => {
    const [was, is] = [before[field] ?? '', after[field] ?? ''];
    return was === is ? [] : [{ name, before: was, after: is }];
  });
}

function listPages({ pages }: Site, id: string): string[] {
  return [...pages.values()].flatMap(({ address, blocks }) =>
    blocks.some(({ receipt }) => receipt === id) ? [address] : [],
  );
}
