/** What each page weighs as it is sent: the brotli copy of its HTML, which holds the styles too. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles, listPages } from '../../src/build/built-files.ts';

/** What a server may send before it waits for the first answer: 10 segments of 1,460 bytes (RFC 6928). */
export const FIRST_FLIGHT = 14_600;

/** What exploring a chart may load: Chart.js with our settings, in bytes of brotli. Nobody loads it who does not explore. */
export const EXPLORER = 50_000;

/** Pages that may weigh more than the first flight of packets carries, each with the reason why. */
export const ALLOWED_OVER: Record<string, string> = {
  '/plan/promises/all/': 'every promise on one page, for those who want to search in it; there are lists in parts',
  '/plan/the-money/': 'every figure on money with its receipt',
  '/plan/why-change/': 'every challenge of four documents with its figures and receipts',
  '/areas/whole-area/': 'every figure on the area as a whole with its receipt',
  '/areas/peterborough/': 'every figure on the city with its receipt',
  '/publications/ltp-draft-2020/': 'the outline of the longest document',
  '/publications/blueprint-2014/': 'the outline of a long document, with the pages that cite each place',
  '/updates/draft-long-term-plan-2020/': 'every promise that the draft speaks of',
  '/topics/staff/': 'the work, stories and tables of all staff here, by a few bytes',
  '/topics/hospitals/': 'the work, stories, events and news of all hospitals here',
  '/editors/': 'a live example of every part of a text and of every kind of chart',
  '/search/': 'every word of danger, so that its card needs no request',
  '/a-z/': 'every page by name',
  '/glossary/': 'every word',
};

export interface PageWeight {
  /** The page's address, like `/places/`. */
  path: string;
  html: number;
  brotli: number;
}

/** Every page of a built site, the heaviest first. @throws when a page has no brotli copy. */
export function weighPages(folder: string): PageWeight[] {
  return listPages(folder)
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: statSync(join(folder, file)).size,
      brotli: statSync(join(folder, `${file}.br`)).size,
    }))
    .sort((a, b) => b.brotli - a.brotli);
}

/** The files below one folder of the site, without their compressed copies. */
export function weighFolder(folder: string, below: string): { files: number; bytes: number } {
  const files = listBuiltFiles(join(folder, below)).filter((file) => !/\.(?:br|gz)$/.test(file));
  const bytes = files.reduce((total, file) => total + statSync(join(folder, below, file)).size, 0);
  return { files: files.length, bytes };
}

/** The value that so large a share (0 to 1) of the values does not exceed: nearest rank. */
export function toPercentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
