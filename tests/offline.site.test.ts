/** The service worker of the built site, and what it is told to keep. */
import { join } from 'node:path';
import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText } from '../src/build/built-files.ts';
import { readSite } from '../src/build/site-file.ts';
import { findPage, type OfflineSettings, type SavedPages } from '../src/lib/saved-page.ts';
import { addressed, DIST, files, findAll, getAttribute, pages } from './built-site.ts';

const isOn = readSite('.').offline;
const worker = readText(DIST, 'sw.js');

test('the page’s script asks for the worker while it is switched on, and only then', () => {
  const scripts = files.filter((path) => /^_astro\/.*\.js$/.test(path));
  const asking = scripts.filter((path) => readText(DIST, path).includes('/sw.js'));
  expect(asking).toHaveLength(isOn ? 1 : 0);
  const silent = pages.filter(
    (page) => !findAll(page, 'script').some((script) => asking.includes((getAttribute(script, 'src') ?? '').slice(1))),
  );
  expect(silent.map(({ path }) => path)).toEqual(isOn ? [] : pages.map(({ path }) => path));
});

if (!isOn)
  describe('switched off', () => {
    test('the worker keeps nothing and takes itself away', () => {
      expect(worker).toContain('.unregister()');
      expect(worker).not.toContain('SETTINGS');
      expect(files.filter((path) => path.includes('saved-pages'))).toEqual([]);
    });
  });

if (isOn)
  describe('switched on', () => {
    const settings = JSON.parse(/^const SETTINGS=(\{.*?\});/.exec(worker)?.[1] ?? '{}') as OfflineSettings;
    const saved = JSON.parse(readText(DIST, settings.pages)) as SavedPages;

    test('home, all of get help, all places, the search and the page for no network are kept', () => {
      const needed = addressed
        .map(({ path }) => path)
        .filter((path) => /^\/(?:$|get-help\/|places\/|search\/$|offline\/$)/.test(path) && !/large-print/.test(path));
      expect(needed.length).toBeGreaterThan(20);
      expect(Object.keys(saved.pages).toSorted()).toEqual(needed.toSorted());
    });

    test('each kept page comes back to the letter', () => {
      const kept = addressed.filter(({ path }) => path in saved.pages);
      expect(kept.filter(({ path, html }) => findPage(saved, path) !== html)).toEqual([]);
    });

    test('every script of a kept page is kept, and every kept file is there', () => {
      const scripts = addressed
        .filter(({ path }) => path in saved.pages)
        .flatMap((page) => findAll(page, 'script').flatMap((script) => getAttribute(script, 'src') ?? []));
      expect(settings.files).toEqual(expect.arrayContaining([...new Set(scripts)]));
      expect(settings.files.filter((path) => !files.includes(path.slice(1)))).toEqual([]);
    });

    test('what the search answers with at once is kept, and the index of all texts is not', () => {
      expect(settings.files).toEqual(expect.arrayContaining(['/search/pages.json', '/search/red-flags.json']));
      expect(settings.files.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    });

    test('the worker is small, and all that it downloads is less than two pictures', () => {
      const sizes = [settings.pages, ...settings.files].map((path) => statSync(join(DIST, `${path}.br`)).size);
      expect(statSync(join(DIST, 'sw.js.br')).size).toBeLessThan(2000);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
    });

    test('the notice has its frame in the style sheet', () => {
      expect(saved.style).toContain('.app-review--overdue');
    });
  });
