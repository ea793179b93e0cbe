/** A page that fits what a server may send before it waits for an answer is there at once, on a slow line too. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ALLOWED_OVER, EXPLORER, FIRST_FLIGHT } from '../scripts/bench/page-weights.ts';
import { DIST, files, pages } from './built-site.ts';

const weigh = (file: string) => statSync(join(DIST, `${file}.br`)).size;
const heavy = pages.filter(({ file }) => weigh(file) > FIRST_FLIGHT).map(({ path }) => path);

test('every page but the long ones fits the first flight', () => {
  expect(heavy.filter((path) => !(path in ALLOWED_OVER))).toEqual([]);
});

test('pages of help are lighter still', () => {
  const help = pages.filter(({ path }) => /^\/(?:get-help|places)\//.test(path) || path === '/');
  expect(help.length).toBeGreaterThan(60);
  expect(help.filter(({ file }) => weigh(file) > 13_600).map(({ path }) => path)).toEqual([]);
});

test('no long page is a surprise', () => {
  for (const path of Object.keys(ALLOWED_OVER))
    expect(weigh(pages.find((page) => page.path === path)!.file), path).toBeLessThan(32_000);
});

test('what exploring a chart loads is light, and no page asks for it', () => {
  const chunks = files.filter((file) => /^_astro\/chart-explorer\.[^/]+\.js$/.test(file));
  expect(chunks).toHaveLength(1);
  expect(brotliCompressSync(readFileSync(join(DIST, chunks[0]!))).length).toBeLessThanOrEqual(EXPLORER);
  expect(pages.filter(({ html }) => html.includes('chart-explorer')).map(({ path }) => path)).toEqual([]);
});
