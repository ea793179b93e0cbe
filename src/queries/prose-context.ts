/** Looks up what the prose components of a page will ask for: see `lib/prose-context.ts`. */
import { findCharts } from '../lib/chart-levels.ts';
import { formatDate } from '../lib/dates.ts';
import { findPresentName } from '../lib/present-name.ts';
import { findProseIds } from '../lib/prose-ids.ts';
import type { ProseContext } from '../lib/prose-context.ts';
import { listLedgerFigures } from '../lib/ledger-figures.ts';
import { getDataset } from './datasets.ts';
import { getReferenced, toHref, type Entry } from './entries.ts';
import { getReceipts, type FigureReceipt } from './figures.ts';

export interface PageFacts {
  context: ProseContext;
  /** In the order of the text. */
  receipts: FigureReceipt[];
  /** Those to be set large. The way back from a receipt leads to the text, if the figure stands there too. */
  keyFigures: (FigureReceipt & { mark: string; inText: boolean })[];
}

/**
 * @param keyFigures Where the page sets its key figures: receipts are numbered in the order of the page.
 * @throws when the text names a figure or an organisation that does not exist.
 */
export async function getPageFacts(
  entry: { id: string; body?: string | undefined; filePath?: string | undefined; data: object },
  keyFigures: 'above the text' | 'below the text' = 'above the text',
): Promise<PageFacts> {
  const inText = [...findProseIds(entry.body, 'Fact'), ...listLedgerFigures(entry.data)];
  const large = (entry.data as { keyFigures?: string[] }).keyFigures ?? [];
  const inOrder = keyFigures === 'above the text' ? [...large, ...inText] : [...inText, ...large];
  const receipts = await getReceipts([...new Set(inOrder)], entry);
  const facts = new Map(
    receipts.map(({ id, prose, table, disagreements }, index) => [
      id,
      { mark: `${index + 1}${disagreements.length ? ' ≠' : ''}`, prose, table },
    ]),
  );
  const names = await Promise.all(
    findProseIds(entry.body, 'Organisation').map(async (id) => {
      const organisation = await getReferenced('organisations', { collection: 'organisations', id }, entry);
      return [id, { href: toHref<'organisations'>(organisation), later: toLater(organisation) }] as const;
    }),
  );
  return {
    receipts,
    keyFigures: receipts
      .filter(({ id }) => large.includes(id))
      .map((receipt) => ({ ...receipt, mark: facts.get(receipt.id)!.mark, inText: inText.includes(receipt.id) })),
    context: { facts, names: new Map(names), charts: await getCharts(entry) },
  };
}

async function getCharts(entry: { id: string; body?: string | undefined; filePath?: string | undefined }) {
  const found = findCharts(entry.body).map(
    async ({ id, level }) => [id, { data: await getDataset(id, entry), level }] as const,
  );
  return new Map(await Promise.all(found));
}

/** The last name that a source confirms and, after it, what is planned. */
function toLater({ data }: Entry<'organisations'>): string | undefined {
  const confirmed = findPresentName(data.laterNames);
  if (!confirmed) return undefined;
  const planned = data.laterNames?.at(-1);
  const then = planned?.certainty === 'planned' ? `; ${planned.name} planned${toDate(' from', planned.since)}` : '';
  return `${confirmed.name}${toDate(' since', confirmed.since)}${then}`;
}

function toDate(word: string, date: string | undefined): string {
  return date ? `${word} ${formatDate(date)}` : '';
}
