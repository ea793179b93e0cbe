/**
 * The ledger as a table for others: the columns with what they hold, after CSV on the Web (W3C, tabular metadata).
 */
import type { CsvValue, Digits } from './csv.ts';

interface Column {
  name: string;
  title: string;
  description: string;
  datatype: 'string' | 'number' | 'anyURI';
  required?: boolean;
  separator?: string;
}

export const figureColumns = [
  {
    name: 'id',
    title: 'Id',
    description: 'The name of the figure, which never changes',
    datatype: 'string',
    required: true,
  },
  {
    name: 'printed',
    title: 'As printed',
    description: 'The figure exactly as the document prints it; in the CSV an apostrophe stands before a minus',
    datatype: 'string',
    required: true,
  },
  {
    name: 'number',
    title: 'Number',
    description:
      'The same as a plain number, per cent as per cent, a fraction in words as a plain share; the lower end of a range',
    datatype: 'number',
    required: true,
  },
  { name: 'number_to', title: 'To', description: 'The upper end, if the figure is a range', datatype: 'number' },
  {
    name: 'bound',
    title: 'Bound',
    description:
      'exactly, about, nearly, at-best, at-least, more-than, at-most or less-than, as the words around the number say',
    datatype: 'string',
    required: true,
  },
  {
    name: 'unit',
    title: 'Unit',
    description: 'GBP (ISO 4217), percent, or the thing counted',
    datatype: 'string',
    required: true,
  },
  {
    name: 'what',
    title: 'What it measures',
    description: 'In the words of this site',
    datatype: 'string',
    required: true,
  },
  { name: 'place', title: 'Place', description: 'The place that it is about', datatype: 'string', required: true },
  {
    name: 'period',
    title: 'Period',
    description: 'The time that it is about, as far as the document says',
    datatype: 'string',
  },
  {
    name: 'as_of',
    title: 'As of',
    description: 'Year, month or day for which it held; the date of the document where it names none',
    datatype: 'string',
    required: true,
  },
  {
    name: 'publication',
    title: 'Document',
    description: 'The document’s short name on this site',
    datatype: 'string',
    required: true,
  },
  {
    name: 'published',
    title: 'Published',
    description: 'Year, month or day of the document',
    datatype: 'string',
    required: true,
  },
  {
    name: 'locator',
    title: 'Place in the document',
    description: 'Section, paragraph, table or figure',
    datatype: 'string',
    required: true,
  },
  { name: 'quote', title: 'Quote', description: 'The words around it, as printed', datatype: 'string', required: true },
  { name: 'note', title: 'Note', description: 'What to know before using it', datatype: 'string' },
  {
    name: 'replaces',
    title: 'Replaces',
    description: 'Ids of older figures for the same thing',
    datatype: 'string',
    separator: ' ',
  },
  {
    name: 'disagreements',
    title: 'Disagreements',
    description: 'Addresses of notes on places that say otherwise, or that it could be mixed up with',
    datatype: 'string',
    separator: ' ',
  },
  {
    name: 'record',
    title: 'Record',
    description: 'The address of the figure on this site',
    datatype: 'anyURI',
    required: true,
  },
  {
    name: 'source',
    title: 'Source',
    description: 'The address of the place in the document’s outline on this site',
    datatype: 'anyURI',
    required: true,
  },
] as const satisfies Column[];

export type FigureRow = Record<(typeof figureColumns)[number]['name'], Exclude<CsvValue, Digits>>;

/** The metadata of the table, at `figures.csv-metadata.json` as the standard expects it. */
export function toTableMetadata({
  title,
  description,
  publisher,
}: {
  title: string;
  description: string;
  publisher: string;
}) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: 'figures.csv',
    'dc:title': title,
    'dc:description': description,
    'dc:publisher': publisher,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      primaryKey: 'id',
      aboutUrl: '{+record}',
      columns: (figureColumns as readonly Column[]).map(({ name, title: heading, description: about, ...rest }) => ({
        name,
        titles: name,
        'dc:title': heading,
        'dc:description': about,
        ...rest,
      })),
    },
  };
}
