import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
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

test('a file that is heavy all the same gets the best compression', async () => {
  const words = Array.from({ length: 6000 }, (_, index) =>
    createHash('md5').update(`${index}`).digest('hex').slice(0, 6),
  );
  const text = words.map((word, index) => `${word} ${words[index >> 1]} ${words[index % 97]}`).join('\n');
  const folder = createFolder({ 'all/index.html': text });
  await compressFiles({ folder });
  // Node's own default is the best quality.
  expect(readFileSync(join(folder, 'all/index.html.br'))).toEqual(brotliCompressSync(text));
});
