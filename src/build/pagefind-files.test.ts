import { afterAll, beforeAll, expect, test } from 'vitest';
import * as pagefind from 'pagefind';
import { gunzipSync } from 'node:zlib';
import {
  openEngineByList,
  openOurs,
  openPlain,
  serveFiles,
  type PlainEngine,
} from '../../tests/fixtures/search-engine.ts';
import { findPages } from '../client/full-text.ts';
import type { Engine, PagefindResult } from '../client/pagefind-engine.ts';
import { decodeCbor } from '../lib/cbor.ts';
import { toFullTextWords, toStem } from '../lib/full-text-query.ts';
import { shrinkPagefindFiles } from './pagefind-files.ts';

const PAGES = 150;
const STARTS = 'surg hosp heal comm care plan nurs pharmac organis deprivat populat mental age use run dy bab el'.split(
  ' ',
);
const ENDS = ['', 'e', 'ery', 'ital', 'th', 'unity', 'ion', 'ing', 'y', 'ies', 'ed', 's', 'ers', 'al', 'ation'];
const VOCABULARY = STARTS.flatMap((start) => ENDS.map((end) => start + end));
const fetchBefore = globalThis.fetch;

/** Words by a fixed spread: early ones on most pages, late ones on few. */
function toPage(number: number): { url: string; content: string } {
  const words = VOCABULARY.filter((_, at) => (number * 7919 + at * 104729) % (at + 3) < 3);
  const text = words.map((word, at) => word + (at % 9 ? '' : '.')).join(' ');
  const content = `<html lang="en-GB"><body><main data-pagefind-body><h1>Page ${number} &lt;b&gt;</h1><p>${text}</p></main>`;
  return { url: `/pages/${number}/`, content };
}

/** The same words on far more pages, few on each, and some in headings. */
function toSmallPage(number: number): { url: string; content: string } {
  const words = VOCABULARY.filter((_, at) => (number * 7919 + at * 104729) % (at + 9) < 2);
  const text = words.flatMap((word, at) => Array.from({ length: 1 + ((number + at) % 4) }, () => word)).join(' ');
  const content = `<html lang="en-GB"><body><main data-pagefind-body><h1>Page ${words.at(-1)}</h1><p>${text}</p></main>`;
  return { url: `/pages/${number}/`, content };
}

async function createPlainFiles(pages = PAGES, make = toPage): Promise<Map<string, Uint8Array>> {
  const { index } = await pagefind.createIndex({ includeCharacters: '&' });
  for (let number = 1; number <= pages; number++) await index!.addHTMLFile(make(number));
  const { files } = await index!.getFiles();
  await pagefind.close();
  return new Map(files.map(({ path, content }) => [`pagefind/${path}`, content]));
}

let plainFiles: Map<string, Uint8Array>;
let ourFiles: Map<string, Uint8Array>;
let plain: PlainEngine;
let ours: Engine;
let asked: string[];

beforeAll(async () => {
  plainFiles = await createPlainFiles();
  ourFiles = await shrinkPagefindFiles(plainFiles);
  plain = await openWhole(plainFiles);
  ({ asked } = serveFiles(ourFiles));
  ours = await openOurs(ourFiles);
});
afterAll(() => void (globalThis.fetch = fetchBefore));

/** Pagefind looks in the pieces that earlier searches have loaded, too. What it finds in all of them is the whole answer. */
async function openWhole(files: Map<string, Uint8Array>): Promise<PlainEngine> {
  serveFiles(files);
  const engine = await openPlain(files);
  const chunks = (decodeCbor(engine.searchMeta!) as [string, unknown[], [string, string, string][]])[2];
  for (const [, , name] of chunks) await engine.loadChunk(name);
  return engine;
}

/** Pages of one score stand in the order of the index, which is ours in one and that of the disc in the other. */
async function show(results: PagefindResult[]): Promise<{ score: string; url: string; excerpt: string }[]> {
  const pages = await Promise.all(
    results.map(async (result) => ({ score: result.score.toFixed(4), ...(await result.data()) })),
  );
  const scores = pages.map(({ score }) => Number(score));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  return pages
    .map(({ score, url, excerpt }) => ({ score, url, excerpt }))
    .toSorted((a, b) => Number(b.score) - Number(a.score) || (a.url < b.url ? -1 : 1));
}

/** A short stem begins many other words, which Pagefind finds too, and ours are not to be found. */
const isLong = (query: string) => query.split(' ').every((word) => toStem(word).length > 3);

test('more than 100 searches find the same pages, in the same order, and each shows a word that is looked for', async () => {
  const queries = [...VOCABULARY, 'surgery care', 'hospital plans', 'healthy ageing', 'page 7', 'aged babies'];
  const differing: string[] = [];
  let found = 0;
  for (const query of queries.filter(isLong)) {
    const words = toFullTextWords(query);
    serveFiles(ourFiles);
    const { results, having } = await findPages(ours, words);
    if (having !== 'all') continue;
    const our = await show(results);
    serveFiles(plainFiles);
    const their = await show((await plain.search(words.join(' '))).results);
    const listPages = (pages: typeof our) => JSON.stringify(pages.map(({ score, url }) => [score, url]));
    const isMarked = our.every(({ excerpt }) => excerpt.includes('<mark>'));
    if (listPages(our) !== listPages(their) || !isMarked) differing.push(query);
    found += 1;
  }
  expect(differing).toEqual([]);
  expect(found).toBeGreaterThan(100);
});

test('a large index finds the same pages, the best first, and its results show where the words stand', async () => {
  const files = await createPlainFiles(1010, toSmallPage);
  const whole = await openWhole(files);
  const small = await shrinkPagefindFiles(files);
  const faults: string[] = [];
  let compared = 0;
  for (const query of [...VOCABULARY, 'surgery care', 'hospital plans', 'healthy ageing'].filter(isLong)) {
    serveFiles(small);
    // A new engine for each, so that a search finds all by the pieces that it asks for itself.
    const engine = await openOurs(small);
    const words = toFullTextWords(query);
    const { results: found, having } = await findPages(engine, words);
    if (having !== 'all') continue;
    compared += 1;
    const ours = await Promise.all(found.slice(0, 10).map((result) => result.data()));
    serveFiles(files);
    const { results } = await whole.search(words.join(' '));
    const theirs = await Promise.all(results.map((result) => result.data()));
    const scores = new Map(theirs.map(({ url }, at) => [url, results[at]!.score]));
    // How long a page is counts in steps of a tenth, so pages of nearly one score may change places.
    const least = (results[Math.min(10, results.length) - 1]?.score ?? 0) * 0.93;
    if (found.length !== results.length)
      faults.push(`${query}: ${found.length} pages, and Pagefind has ${results.length}`);
    for (const { url, excerpt } of ours) {
      if (!((scores.get(url) ?? 0) >= least)) faults.push(`${query}: ${url} is not among the best`);
      if (!excerpt.includes('<mark>')) faults.push(`${query}: ${url} shows none of its words`);
    }
  }
  expect(faults).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

const LIST = 'pagefind/pagefind.*.pf_meta';
const WASM = 'pagefind/wasm.en-gb.pagefind';
const withoutNames = (paths: string[]) => paths.map((path) => path.replace(/\.[0-9a-f]{8}\./, '.*.'));

test('the list and the program are asked for at once, each once, and then the pieces of its words alone', () => {
  expect(withoutNames(asked.slice(0, 2))).toEqual([LIST, WASM]);
  expect(asked.length).toBe(new Set(asked).size);
  expect(asked.slice(2).every((path) => path.endsWith('.pf_index'))).toBe(true);
});

test('where the name of the index is not known, the list of indexes is asked first', async () => {
  const { asked: all } = serveFiles(ourFiles);
  const engine = await openEngineByList(ourFiles);
  expect((await findPages(engine, ['hospital'])).results.length).toBeGreaterThan(0);
  expect(withoutNames(all.slice(0, 3))).toEqual(['pagefind/pagefind-entry.json', LIST, WASM]);
});

test('a word is not found by another that stands beside it in the index and begins it, or begins like it', async () => {
  const pages = ['St Ives early bird', 'healthy kettle', 'ear'].map((text, at) => {
    return {
      url: `/pages/${at}/`,
      content: `<html lang="en-GB"><body><main data-pagefind-body><h1>${text}</h1></main>`,
    };
  });
  const files = await shrinkPagefindFiles(await createPlainFiles(3, (number) => pages[number - 1]!));
  serveFiles(files);
  const engine = await openOurs(files);
  const find = async (query: string) =>
    Promise.all((await findPages(engine, toFullTextWords(query))).results.map(async (each) => (await each.data()).url));
  expect(await find('early')).toEqual(['/pages/0/']);
  // Nor by what was asked before.
  expect(await find('ear')).toEqual(['/pages/2/']);
  expect(await find('st')).toEqual(['/pages/0/']);
  for (const word of ['stones', 'heart', 'ketchup']) expect([word, await find(word)]).toEqual([word, []]);
});

test('a piece that is missing fails the search, and the next search asks again', async () => {
  const without = new Map([...ourFiles].filter(([path]) => !path.endsWith('.pf_index')));
  serveFiles(without);
  const engine = await openOurs(ourFiles);
  await expect(findPages(engine, ['hospital'])).rejects.toThrow('could not be loaded');
  serveFiles(ourFiles);
  expect((await findPages(engine, ['hospital'])).results.length).toBeGreaterThan(0);
});

test('an index that is missing fails', async () => {
  serveFiles(new Map([...ourFiles].filter(([path]) => !path.endsWith('.pf_meta'))));
  for (const engine of [await openOurs(ourFiles), await openEngineByList(ourFiles)])
    await expect(findPages(engine, ['hospital'])).rejects.toThrow('could not be loaded');
});

test('nothing is packed, nothing unused is left, and names fit every disc', () => {
  const paths = [...ourFiles.keys()];
  expect(paths.filter((path) => /-worker|-ui\.|unknown|-highlight/.test(path))).toEqual([]);
  expect(paths.filter((path) => !/^pagefind\/[a-z0-9/.-]+(?:_meta|_index|_fragment)?$/.test(path))).toEqual([]);
  const packed = [...ourFiles].filter(([, content]) => content[0] === 0x1f);
  expect(packed).toEqual([]);
  const wasm = 'pagefind/wasm.en-gb.pagefind';
  expect(Buffer.from(ourFiles.get(wasm)!)).toEqual(gunzipSync(plainFiles.get(wasm)!));
});

test('the same pages make the same files', async () => {
  expect(await shrinkPagefindFiles(plainFiles)).toEqual(ourFiles);
});

test('a program of another form is refused', async () => {
  const changed = new Map(plainFiles).set('pagefind/pagefind.js', Buffer.from('export{createInstance};'));
  await expect(shrinkPagefindFiles(changed)).rejects.toThrow('gz_default');
});
