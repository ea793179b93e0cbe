/** What is said of data to others, whatever its shape: for the catalogue and for the data about a page. */
import { listDataFiles } from './data-files.ts';
import type { DataView } from './data-view.ts';
import { findTimeSpan, type TimeSpan } from './time-span.ts';

export interface DataOffer {
  id: string;
  title: string;
  description: string;
  /** The page about it, and where its files are found. */
  href: string;
  keywords: string[];
  /** Its time, in words, and in years or months where the words leave no doubt. */
  period?: string | undefined;
  span?: TimeSpan | undefined;
  place: string;
  /** The places in documents that it is taken from. */
  sources: { title: string; published: string; href: string }[];
  files: OfferedFile[];
  remarks: string[];
}

export interface OfferedFile {
  title: string;
  href: string;
  type: 'text/csv' | 'application/json';
  /** The address of a file that says what this one holds. */
  describedBy?: string | undefined;
}

export function toDataOffer(data: DataView): DataOffer {
  const { csv, metadata, json } = listDataFiles(data.id);
  return {
    id: data.id,
    title: data.name,
    description: `${data.finding} ${data.measure}.`,
    href: data.href,
    keywords: data.topics.map(({ title }) => title),
    period: data.period,
    span: findTimeSpan(data.period),
    place: data.place,
    sources: data.sources.map(({ document, locator, published, href }) => ({
      title: `${document}, ${locator}`,
      published,
      href,
    })),
    files: [
      { title: 'For a spreadsheet', href: csv, type: 'text/csv', describedBy: metadata },
      { title: 'For a program', href: json, type: 'application/json' },
    ],
    remarks: [...data.notes, ...data.faults],
  };
}
