/**
 * What a search of the full text costs with 1,000 and with 10,000 pages, with Pagefind as it is and with our files of it.
 * The pages are made up: words of our own content, each about as often as in English (Zipf's law), from a fixed seed.
 */
import * as pagefind from 'pagefind';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { findResults } from '../../src/client/full-text.ts';
import { shrinkPagefindFiles } from '../../src/build/pagefind-files.ts';
import { INCLUDED } from '../../src/lib/full-text-query.ts';
import { openOurs, openPlain, serveFiles } from '../../tests/fixtures/search-engine.ts';
import { toPercentile } from './page-weights.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export interface SearchFigures {
  pages: number;
  way: 'plain' | 'ours';
  indexSeconds: number;
  files: number;
  /** Of all files as they lie on the disc: plain ones are packed, ours are not. */
  bytes: number;
  /** Brotli bytes of the first search of a visit, and of one that follows; without the pages that it shows. */
  first: Spread;
  next: Spread;
}
interface Spread {
  median: number;
  largest: number;
}

const WORDS_OF_PAGE = 300;
const SIZES = [1000, 10_000];
/** Where the words of the ten searches stand among all words, the most frequent first. */
const RANKS = [5, 12, 30, 60, 120, 250, 500, 1000, 2000, 4000];

export async function measureSearchGrowth(root: string, log: (line: string) => void): Promise<SearchFigures[]> {
  const vocabulary = readVocabulary(root);
  const queries = RANKS.map((rank) => vocabulary[Math.min(rank, vocabulary.length - 1)]!);
  const figures: SearchFigures[] = [];
  for (const pages of SIZES) {
    log(`Making a search index of ${pages} pages …`);
    const before = performance.now();
    const plain = await createPlainFiles(vocabulary, pages);
    const plainSeconds = (performance.now() - before) / 1000;
    figures.push(await measureWay('plain', pages, plain, plainSeconds, queries));
    const ours = await shrinkPagefindFiles(plain);
    figures.push(await measureWay('ours', pages, ours, (performance.now() - before) / 1000, queries));
  }
  return figures;
}

/** A table, and by how much the bytes of a search grow. */
export function formatSearchGrowth(figures: readonly SearchFigures[]): string {
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const rows = figures.map(
    ({ pages, way, indexSeconds, files, bytes, first, next }) =>
      `| ${way}, ${pages} pages | ${indexSeconds.toFixed(1)} s | ${files} | ${kb(bytes)} | ${kb(first.median)} | ${kb(first.largest)} | ${kb(next.median)} | ${kb(next.largest)} |`,
  );
  const growth = (way: string) => {
    const [small, large] = figures.filter((figure) => figure.way === way);
    if (!small || !large) return '';
    const percent = (a: number, b: number) => `${Math.round((b / a - 1) * 100)}%`;
    return `${way}: a first search grows by ${percent(small.first.median, large.first.median)} (the largest by ${percent(small.first.largest, large.first.largest)}), one that follows by ${percent(small.next.median, large.next.median)}.`;
  };
  return [
    '## Growth of the search',
    '',
    'Bytes as sent with Brotli, for ten searches of one word each, without the pages that they show.',
    '',
    '| Index | Made in | Files | On the disc | First search | Largest | Next search | Largest |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...['plain', 'ours'].map((way) => `- ${growth(way)}`),
  ].join('\n');
}

/** All words of the content, the most frequent first; at equal counts by the alphabet. */
function readVocabulary(root: string): string[] {
  const counts = new Map<string, number>();
  for (const file of readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!/\.(?:mdx?|yaml)$/.test(file)) continue;
    const words =
      readFileSync(join(root, 'content', file), 'utf8')
        .toLowerCase()
        .match(/[a-z]{2,}/g) ?? [];
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

async function createPlainFiles(vocabulary: readonly string[], pages: number): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: INCLUDED });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const random = toRandom(20_261_122);
    const pick = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? vocabulary[0]!;
    for (let number = 0; number < pages; number++) {
      const length = Math.round(WORDS_OF_PAGE * (0.5 + random()));
      const words = Array.from({ length }, pick);
      const content =
        `<html lang="en-GB"><body><main data-pagefind-body><h1>${words.slice(0, 5).join(' ')}</h1>` +
        `<p>${words.join(' ')}</p></main>`;
      await index.addHTMLFile({ url: `/plan/promises/${words.slice(0, 4).join('-')}-${number}/`, content });
    }
    const { files } = await index.getFiles();
    return new Map(files.map(({ path, content }) => [`pagefind/${path}`, content]));
  } finally {
    await pagefind.close();
  }
}

/** Numbers from 0 to 1, the same in every run (mulberry32, public domain). */
function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function measureWay(
  way: SearchFigures['way'],
  pages: number,
  files: Files,
  indexSeconds: number,
  queries: readonly string[],
): Promise<SearchFigures> {
  const used = [...files].filter(([path]) => !/pagefind-(?:modular-ui|ui|component-ui|highlight|worker)\./.test(path));
  const weights = new Map<string, number>();
  const weigh = (path: string) => {
    const weight = weights.get(path) ?? brotliCompressSync(files.get(path) ?? Buffer.of()).length;
    weights.set(path, weight);
    return weight;
  };
  const total = (asked: readonly string[]) => asked.reduce((sum, path) => sum + weigh(path), 0);
  const first: number[] = [];
  const next: number[] = [];
  for (const [number, query] of queries.entries()) {
    const { asked } = serveFiles(files);
    const search = await openSearch(way, files);
    await search(query);
    first.push(total(asked) + weigh('pagefind/pagefind.js'));
    const before = asked.length;
    await search(queries[(number + 1) % queries.length]!);
    next.push(total(asked.slice(before)));
  }
  const toSpread = (values: number[]): Spread => ({ median: toPercentile(values, 0.5), largest: Math.max(...values) });
  const bytes = used.reduce((sum, [, content]) => sum + content.length, 0);
  return { way, pages, indexSeconds, files: used.length, bytes, first: toSpread(first), next: toSpread(next) };
}

async function openSearch(way: SearchFigures['way'], files: Files): Promise<(query: string) => Promise<unknown>> {
  if (way === 'plain') {
    const engine = await openPlain(files);
    return (query) => engine.search(query);
  }
  const engine = await openOurs(files);
  return (query) => findResults(engine, [query]);
}
