/** What stands beside the pages: headers, the record of the build, files for machines. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hashTree } from '../src/build/build-record.ts';
import { readText } from '../src/build/built-files.ts';
import { addDays } from '../src/lib/dates.ts';
import { DIST, files, pages } from './built-site.ts';

const record = JSON.parse(readText(DIST, 'build.json')) as { time: string; pages: number; tree: string };

test('every page holds one of the five style sheets whose hashes the policy names', () => {
  const hashes = new Set(
    pages.flatMap(({ html }) =>
      [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) =>
        createHash('sha256').update(css).digest('base64'),
      ),
    ),
  );
  expect(hashes.size).toBe(5);
  expect(pages.filter(({ html }) => html.split('<style>').length !== 2)).toEqual([]);
  for (const path of ['_headers', '_deploy/nginx-headers.conf', '_deploy/Caddyfile-headers']) {
    const [, named = ''] = /style-src ([^;]*);/.exec(readText(DIST, path)) ?? [];
    expect(new Set(named.split(' '))).toEqual(new Set([...hashes].map((hash) => `'sha256-${hash}'`)));
  }
});

test('no style sheet, source map or user interface of the vendor is left over', () => {
  expect(
    files.filter((path) => /\.(?:css|map)$|pagefind-(?:ui|modular|component|highlight|worker)/.test(path)),
  ).toEqual([]);
});

test('the build record counts the pages and hashes the files', () => {
  expect(record.pages).toBe(pages.length);
  expect(record.tree).toBe(hashTree(DIST));
});

test('each compressed copy holds what it stands for', () => {
  const compressed = files.filter((path) => /\.(?:br|gz)$/.test(path));
  expect(compressed.length).toBeGreaterThan(pages.length);
  for (const path of compressed) {
    const unpack = path.endsWith('.br') ? brotliDecompressSync : gunzipSync;
    expect(unpack(readFileSync(join(DIST, path))).equals(readFileSync(join(DIST, path.slice(0, -3))))).toBe(true);
  }
});

describe('files for machines', () => {
  test('robots.txt names the sitemap', () => {
    expect(readText(DIST, 'robots.txt')).toMatch(/^Sitemap: https:\/\/[^/]+\/sitemap-index\.xml$/m);
  });

  test('security.txt says where to write, and expires half a year after the build', () => {
    const text = readText(DIST, '.well-known/security.txt');
    expect(text).toMatch(/^Contact: (?:mailto:|https:\/\/)/m);
    expect(text).toContain(`Expires: ${addDays(record.time.slice(0, 10), 180)}T00:00:00Z`);
  });
});
