/** All data that the site offers: the tables, the ledger of figures and the services. */
import { toDataOffer, type DataOffer } from '../lib/data-offer.ts';
import { HERE } from '../lib/figure-words.ts';
import { getDatasets } from './datasets.ts';
import { getOrderedEntries, toHref } from './entries.ts';
import { tableDescription } from './figure-table.ts';
import { servicesDescription } from './services-data.ts';
import { site } from './site.ts';

export const catalogueDescription = {
  title: `Data of ${site.name}`,
  description:
    'Tables and figures that documents of 2014 to 2020 print about health and care in Cambridgeshire and Peterborough, and urgent services there. The tables and figures are history, not current statistics.',
  place: HERE,
};

/** What stands alone first, then the tables in the order of their page. */
export async function getDataOffers(): Promise<DataOffer[]> {
  return [await getLedgerOffer(), servicesOffer, ...(await getDatasets()).map(toDataOffer)];
}

export async function getLedgerOffer(): Promise<DataOffer> {
  const { title, description } = tableDescription;
  const publications = await getOrderedEntries('publications');
  return {
    id: 'figures',
    title,
    description,
    href: '/figures/',
    keywords: [],
    place: HERE,
    span: { from: '2014', to: '2020' },
    sources: publications.map((entry) => ({
      title: entry.data.shortTitle,
      published: entry.data.published,
      href: toHref<'publications'>(entry),
    })),
    files: [
      {
        title: 'Figures as a table',
        href: '/data/figures.csv',
        type: 'text/csv',
        describedBy: '/data/figures.csv-metadata.json',
      },
      { title: 'Figures as JSON', href: '/data/figures.json', type: 'application/json' },
    ],
    remarks: [],
  };
}

const servicesOffer: DataOffer = {
  id: 'services',
  title: servicesDescription.title,
  description: `${servicesDescription.notice} ${servicesDescription.standard}`,
  href: '/get-help/find/',
  keywords: [],
  place: HERE,
  sources: [],
  files: [
    { title: 'Services in the shape of Open Referral UK', href: '/data/services.json', type: 'application/json' },
  ],
  remarks: [],
};
