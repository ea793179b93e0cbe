/**
 * What happens to the pages after Astro has written them, in order. Each step takes the folder and what earlier steps
 * found out, and throws a sentence when something is wrong; then nothing is published.
 */
import { writeBuildRecord } from './build-record.ts';
import { compressFiles } from './compression.ts';
import { nameEarlyFiles } from './early-files.ts';
import { writeHeaders } from './headers.ts';
import { writeInstantIndex } from './instant-index.ts';
import { writeOffline } from './offline.ts';
import { writePictures } from './pictures.ts';
import { writeRedirects } from './redirects.ts';
import { assertSafePages } from './safe-pages.ts';
import { writeSearchIndex } from './search-index.ts';
import { inlineStyleSheet } from './style-sheet.ts';
import type { BuildRecord } from './build-time.ts';

export interface StepInput {
  /** The project's folder. */
  root: string;
  /** The folder that Astro has written. */
  folder: string;
  record: BuildRecord;
  /** Filled in by `inlineStyleSheet`. */
  styleHashes?: string[];
}

export const steps: { name: string; why: string; run: (input: StepInput) => Promise<void> | void }[] = [
  {
    name: 'style sheet',
    why: 'one request paints a page: the styles that its sort of pages uses stand in every page',
    run: inlineStyleSheet,
  },
  {
    name: 'early files',
    why: 'on a slow line the search waits for its files side by side and not one after another',
    run: nameEarlyFiles,
  },
  {
    name: 'safe pages',
    why: 'no page may run an inline script or ask another origin for anything, whatever the content says',
    run: assertSafePages,
  },
  { name: 'search index', why: 'Pagefind reads the finished pages', run: writeSearchIndex },
  {
    name: 'first answers',
    why: 'titles and other names in one small file answer while somebody types, before the full text has come',
    run: writeInstantIndex,
  },
  {
    name: 'offline',
    why: 'the pages of help can be read without a network, and one small file holds them all',
    run: writeOffline,
  },
  {
    name: 'pictures',
    why: 'where somebody shares a page, a picture with its words says what it is',
    run: writePictures,
  },
  {
    name: 'headers',
    why: 'every host can send the same security headers, with the hash of the one style sheet',
    run: writeHeaders,
  },
  {
    name: 'redirects',
    why: 'addresses are for ever, so an old one leads to where its page is now, whoever the host is',
    run: writeRedirects,
  },
  {
    name: 'build record',
    why: 'anybody can see which commit is live, and whether it is whole',
    run: writeBuildRecord,
  },
  { name: 'compression', why: 'good compression costs seconds once, not on every visit', run: compressFiles },
];
