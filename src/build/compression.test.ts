import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { listBuiltFiles } from './built-files.ts';
import { compressFiles } from './compression.ts';

const TEXT = 'Addenbrooke’s Hospital, Cambridge. '.repeat(200);

test.each(['index.html', 'about/index.html', '_astro/a.js', 'build.json', 'sitemap-0.xml', 'robots.txt', 'logo.svg'])(
  '%s comes back from .br and .gz to the byte, and both are smaller',
  async (path) => {
    const folder = createFolder({ [path]: TEXT });
    await compressFiles({ folder });
    const file = join(folder, path);
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(TEXT);
    expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(TEXT);
    expect(statSync(`${file}.br`).size).toBeLessThan(statSync(`${file}.gz`).size);
    expect(statSync(`${file}.gz`).size).toBeLessThan(Buffer.byteLength(TEXT));
    expect(readFileSync(file, 'utf8')).toBe(TEXT);
  },
);

test('pictures stay alone: they are compressed already', async () => {
  const folder = createFolder({ 'map.png': TEXT });
  await compressFiles({ folder });
  expect(listBuiltFiles(folder)).toEqual(['map.png']);
});

test('an empty file comes back empty', async () => {
  const folder = createFolder({ 'empty.txt': '' });
  await compressFiles({ folder });
  expect(brotliDecompressSync(readFileSync(join(folder, 'empty.txt.br')))).toHaveLength(0);
});

test('a second run writes the same bytes, and no copies of copies', async () => {
  const folder = createFolder({ 'index.html': TEXT });
  await compressFiles({ folder });
  const [br, gz] = ['br', 'gz'].map((end) => readFileSync(join(folder, `index.html.${end}`)));
  await compressFiles({ folder });
  expect(listBuiltFiles(folder)).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
  expect(['br', 'gz'].map((end) => readFileSync(join(folder, `index.html.${end}`)))).toEqual([br, gz]);
});
