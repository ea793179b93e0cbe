import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { findPage, type OfflineSettings, type SavedPages } from '../lib/saved-page.ts';
import { listBuiltFiles, readText } from './built-files.ts';
import { keepFiles, writeOffline } from './offline.ts';
import { WORKER_FILE } from './worker-file.ts';

const toPage = (title: string, css = 'p{content:"$&"}') =>
  `<html><head><style>${css}</style></head><main>${title}</main></html>`;
const SITE = {
  'index.html': toPage('Home'),
  'get-help/index.html': toPage('Get help<script src="/_astro/page.abc.js"></script>'),
  'plan/index.html': toPage('The plan<script src="/_astro/chart.def.js"></script>'),
  '_astro/page.abc.js': '1;',
  '_astro/chart.def.js': '2;',
  'icon.svg': '<svg/>',
  'pagefind/pagefind.js': '3;',
  'search/red-flags.json': '{"flags":[]}',
};
const read = (folder: string, { pages }: OfflineSettings) => JSON.parse(readText(folder, pages)) as SavedPages;

describe('keepFiles', () => {
  test('writes one file from which every kept page comes back as it was', () => {
    const folder = createFolder(SITE);
    const settings = keepFiles(folder, 'go();');
    const saved = read(folder, settings);
    expect(Object.keys(saved.pages)).toEqual(['/get-help/', '/']);
    expect(findPage(saved, '/get-help/')).toBe(SITE['get-help/index.html']);
    expect(settings.files).toEqual(['/_astro/page.abc.js', '/icon.svg', '/search/red-flags.json']);
    expect(settings.pages).toMatch(/^\/_astro\/saved-pages\.[0-9a-f]{12}\.json$/);
  });

  test('keeps no script that only other pages load', () => {
    expect(keepFiles(createFolder(SITE), 'go();').files.join()).not.toContain('chart');
  });

  test('the same files make the same version, in any folder', () => {
    expect(keepFiles(createFolder(SITE), 'go();')).toEqual(keepFiles(createFolder(SITE), 'go();'));
  });

  test.each(['index.html', 'get-help/index.html', 'icon.svg', 'search/red-flags.json'] as const)(
    'another %s makes another version',
    (path) => {
      const changed = { ...SITE, [path]: SITE[path].replace(/(Home|Get help|svg|flags)/, '$1 x') };
      expect(keepFiles(createFolder(changed), 'go();').version).not.toBe(
        keepFiles(createFolder(SITE), 'go();').version,
      );
    },
  );

  test('another worker makes another version, so that no two share what they keep', () => {
    const [one, other] = ['go();', 'goOn();'].map((worker) => keepFiles(createFolder(SITE), worker));
    expect(one?.version).not.toBe(other?.version);
  });

  test('a page that is not kept makes no new version', () => {
    const changed = { ...SITE, 'plan/index.html': toPage('The plan today') };
    expect(keepFiles(createFolder(changed), 'go();')).toEqual(keepFiles(createFolder(SITE), 'go();'));
  });

  test('refuses more than a phone may be asked to download, in a sentence', () => {
    expect(() => keepFiles(createFolder(SITE), 'go();', 100)).toThrow(
      'Readers’ phones would keep 2 pages, a download of 1 kB, and the most is 1 kB: keep fewer',
    );
  });

  test('refuses a page with another style sheet', () => {
    const folder = createFolder({ ...SITE, 'get-help/x/index.html': toPage('X', 'p{}') });
    expect(() => keepFiles(folder, 'go();')).toThrow('/get-help/x/ has another style sheet');
  });
});

describe('writeOffline', () => {
  const settingsFile = readFileSync('content/site.yaml', 'utf8').replace(/^offline:.*\n/m, '');
  const write = (worker: string, site = settingsFile) => {
    const folder = createFolder({ ...SITE, [WORKER_FILE]: worker });
    writeOffline({ root: createFolder({ 'content/site.yaml': site }), folder });
    return { folder, script: readText(folder, 'sw.js') };
  };

  test('sw.js is the worker, told what to keep', () => {
    const worker = 'globalThis.seen=SETTINGS;';
    const { folder, script } = write(worker);
    const world: { seen?: OfflineSettings } = {};
    runInNewContext(script, world);
    expect(world.seen).toEqual(keepFiles(createFolder(SITE), worker));
    expect(existsSync(join(folder, WORKER_FILE))).toBe(false);
  });

  test('with offline: false it is the other worker alone, and nothing is there to keep', () => {
    const { folder, script } = write('leave();', `${settingsFile}offline: false\n`);
    expect(script).toBe('leave();');
    expect(listBuiltFiles(folder).filter((path) => path.includes('saved-pages'))).toEqual([]);
  });

  test.each(['import"./shared.js";go();', 'go();export{go};', 'import { a } from "./a.js";\ngo();'])(
    'refuses a worker in parts: %s',
    (worker) => expect(() => write(worker)).toThrow('The service worker shares code with a page'),
  );

  test('says so when there is none', () => {
    const folder = createFolder(SITE);
    expect(() => writeOffline({ root: process.cwd(), folder })).toThrow('Astro wrote no service worker');
  });
});
