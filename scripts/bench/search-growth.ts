/**
 * What a search costs with 1,000 and with 10,000 made-up pages: the names of pages, the index and the pages that it shows,
 * with Pagefind as it is and with our files of it, and how much of what Pagefind finds best ours finds best too.
 */
import * as pagefind from 'pagefind';
import { brotliCompressSync } from 'node:zlib';
import { readSynonyms, toInstantFiles } from '../../src/build/instant-index.ts';
import { readFragmentAddress, shrinkPagefindFiles } from '../../src/build/pagefind-files.ts';
import { findPages, toHits } from '../../src/client/full-text.ts';
import type { PagefindResult } from '../../src/client/pagefind-engine.ts';
import { INCLUDED, toFullTextWords } from '../../src/lib/full-text-query.ts';
import { readInstantFile } from '../../src/lib/instant-file.ts';
import type { SearchedPage } from '../../src/lib/searched-page.ts';
import { openOurs, openPlain, serveFiles } from '../../tests/fixtures/search-engine.ts';
import { makeUpPages, readVocabulary, type MadeUpPage } from './made-up-pages.ts';
import { toPercentile } from './page-weights.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export interface SearchFigures {
  pages: number;
  way: 'plain' | 'ours';
  /** Of the index and the names. */
  seconds: number;
  files: number;
  /** Of all files as they lie on the disc: plain ones are packed, ours are not. */
  bytes: number;
  /** Brotli bytes of the names of pages, which Pagefind alone does not have. */
  names: number;
  /** Of the first search of a visit, with the names and the pages that it shows. */
  first: Spread;
  /** Of a search that follows: of the index alone, and with the pages that it shows. */
  next: Spread;
  nextShown: Spread;
  /** How many of the ten best pages are among Pagefind's ten best, from 0 to 1. */
  same: number;
}
interface Spread {
  median: number;
  mean: number;
  largest: number;
}
interface Way {
  files: Files;
  /** The files of names, and the pages in them. */
  names: string[];
  listed: SearchedPage[];
}

const SIZES = [1000, 10_000];
/** Where the words of the searches stand among the words that say something, the most frequent first. */
const RANKS = [10, 20, 40, 80, 120, 250, 500, 1000, 2000, 4000];
/** How many results a phone shows the words of. */
const SHOWN = 5;
const BEST = 10;

export async function measureSearchGrowth(root: string, log: (line: string) => void): Promise<SearchFigures[]> {
  const vocabulary = readVocabulary(root);
  const queries = toQueries(vocabulary);
  const figures: SearchFigures[] = [];
  for (const count of SIZES) {
    log(`Making a search index of ${count} pages …`);
    const made = makeUpPages(vocabulary, count);
    const before = performance.now();
    const toSeconds = () => (performance.now() - before) / 1000;
    const plain: Way = { files: await createPlainFiles(made), names: [], listed: [] };
    const plainSeconds = toSeconds();
    const files = await shrinkPagefindFiles(plain.files);
    const ours: Way = { files, ...nameOurs(root, made, files) };
    const seconds = toSeconds();
    const best = await findBest(plain.files, queries);
    figures.push(await measureWay('plain', plain, { pages: count, seconds: plainSeconds }, queries, best));
    figures.push(await measureWay('ours', ours, { pages: count, seconds }, queries, best));
  }
  return figures;
}

/** One word, and two. */
function toQueries(vocabulary: readonly string[]): string[] {
  const words = vocabulary.filter((word) => word.length > 2 && toFullTextWords(`${word} x`).includes(word));
  const picked = RANKS.map((rank) => words[Math.min(rank, words.length - 1)]!);
  return picked.flatMap((word, at) => [word, `${word} ${picked[(at + 3) % picked.length]!}`]);
}

async function createPlainFiles(pages: readonly MadeUpPage[]): Promise<Files> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: INCLUDED });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const { href, html } of pages) await index.addHTMLFile({ url: href, content: html });
    const { files } = await index.getFiles();
    return new Map(files.map(({ path, content }) => [`pagefind/${path}`, content]));
  } finally {
    await pagefind.close();
  }
}

function nameOurs(root: string, pages: readonly MadeUpPage[], files: Files): Omit<Way, 'files'> {
  const fragments = new Map([...readAddresses(files)].map(([name, href]) => [href, name]));
  const searched = pages.map((page): SearchedPage => {
    const { href, title, kind, aliases } = page;
    return { href, title, kind, aliases, fragment: fragments.get(href) };
  });
  const { first, more } = toInstantFiles(searched, readSynonyms(root));
  return { names: [first, more], listed: [first, more].flatMap((text) => readInstantFile(JSON.parse(text)).pages) };
}

/** The addresses of pages by the names of their files. */
function readAddresses(files: Files): Map<string, string> {
  const fragments = [...files].filter(([path]) => path.endsWith('.pf_fragment'));
  return new Map(
    fragments.map(([path, content]) => [
      path.replace(/^pagefind\/fragment\/|\.pf_fragment$/g, ''),
      readFragmentAddress(content),
    ]),
  );
}

/** What Pagefind finds as well as its tenth best page, for each query: pages of one score have no order. */
async function findBest(plain: Files, queries: readonly string[]): Promise<Set<string>[]> {
  const addresses = readAddresses(plain);
  serveFiles(plain);
  const best: Set<string>[] = [];
  for (const query of queries) {
    const { results } = await (await openPlain(plain)).search(query);
    const least = (results.slice(0, BEST).at(-1)?.score ?? 0) - 1e-4;
    best.push(new Set(results.filter(({ score }) => score >= least).map(({ id }) => addresses.get(id)!)));
  }
  return best;
}

async function measureWay(
  way: SearchFigures['way'],
  { files, names, listed }: Way,
  about: Pick<SearchFigures, 'pages' | 'seconds'>,
  queries: readonly string[],
  best: readonly Set<string>[],
): Promise<SearchFigures> {
  const used = [...files].filter(([path]) => !/pagefind-(?:modular-ui|ui|component-ui|highlight|worker)\./.test(path));
  const weigh = toScales(files);
  const addresses = readAddresses(files);
  const namesWeight = names.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
  const seen = { first: [] as number[], next: [] as number[], nextShown: [] as number[], same: [] as number[] };
  for (const [number, query] of queries.entries()) {
    const { asked } = serveFiles(files);
    const search = await openSearch(way, files);
    const results = await search(query);
    await show(results, listed);
    seen.first.push(weigh(asked) + weigh(['pagefind/pagefind.js']) + namesWeight);
    const top = results.slice(0, BEST);
    seen.same.push(...top.map(({ id }) => Number(best[number]!.has(addresses.get(id)!))));
    const before = asked.length;
    // The next but one, because a search that shares a word costs less.
    const next = await search(queries[(number + 2) % queries.length]!);
    seen.next.push(weigh(asked.slice(before)));
    await show(next, listed);
    seen.nextShown.push(weigh(asked.slice(before)));
  }
  return {
    ...{ way, ...about, files: used.length, bytes: used.reduce((sum, [, content]) => sum + content.length, 0) },
    ...{ names: namesWeight, first: toSpread(seen.first), next: toSpread(seen.next) },
    ...{ nextShown: toSpread(seen.nextShown), same: toMean(seen.same) },
  };
}

/** @returns what files weigh together, in Brotli bytes. */
function toScales(files: Files): (paths: readonly string[]) => number {
  const weights = new Map<string, number>();
  const weigh = (path: string) => {
    const weight = weights.get(path) ?? brotliCompressSync(files.get(path) ?? Buffer.of()).length;
    weights.set(path, weight);
    return weight;
  };
  return (paths) => paths.reduce((sum, path) => sum + weigh(path), 0);
}

async function openSearch(
  way: SearchFigures['way'],
  files: Files,
): Promise<(query: string) => Promise<PagefindResult[]>> {
  if (way === 'plain') {
    const engine = await openPlain(files);
    return async (query) => (await engine.search(query)).results;
  }
  const engine = await openOurs(files);
  return async (query) => (await findPages(engine, toFullTextWords(query))).results;
}

/** Loads what the first results show, and the pages that no list names. */
async function show(results: readonly PagefindResult[], listed: readonly SearchedPage[]): Promise<void> {
  const hits = listed.length ? await toHits(results, listed) : results.map((result) => ({ load: () => result.data() }));
  await Promise.all(hits.slice(0, SHOWN).map((hit) => hit.load()));
}

function toSpread(values: number[]): Spread {
  return { median: toPercentile(values, 0.5), mean: toMean(values), largest: Math.max(...values) };
}

function toMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
