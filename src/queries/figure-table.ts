/** The whole ledger as rows, for the files to download. */
import type { FigureRow } from '../lib/figure-table.ts';
import { getFigures, getReceipts } from './figures.ts';
import { site } from './site.ts';

/** In the order of the ledger. */
export async function getFigureRows(): Promise<FigureRow[]> {
  const receipts = await getReceipts([...(await getFigures()).keys()], { id: 'the table of all figures' });
  return receipts.map((receipt) => ({
    id: receipt.id,
    printed: receipt.printed,
    number: receipt.numbers[0],
    number_to: receipt.numbers[1],
    bound: receipt.bound,
    unit: receipt.unit,
    what: receipt.what,
    place: receipt.place,
    period: receipt.period,
    as_of: receipt.asOf ?? receipt.publication.published,
    publication: receipt.publication.title,
    published: receipt.publication.published,
    locator: receipt.locator,
    quote: receipt.quote,
    note: receipt.note,
    replaces: receipt.replaces.join(' ') || undefined,
    disagreements:
      [...receipt.disagreements, ...receipt.seeAlso].map(({ href }) => `${site.baseUrl}${href}`).join(' ') || undefined,
    record: `${site.baseUrl}${receipt.href}`,
    source: `${site.baseUrl}${receipt.sourceHref}`,
  }));
}

export const tableDescription = {
  title: 'Figures of the Fit for the Future documents',
  description:
    'Figures that 5 documents of 2014 to 2020 print about health and care in Cambridgeshire and Peterborough, each with its place. They are history, not current statistics.',
  publisher: site.publisher.name,
};
