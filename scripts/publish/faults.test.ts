/** Whatever goes wrong while a site is published, readers keep the one they have. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listBuiltFiles } from '../../src/build/built-files.ts';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { createScene, goBack, publish, reading, releases } from '../../tests/fixtures/published.ts';
import { createSite } from '../../tests/fixtures/small-site.ts';
import { startServer } from '../serve.ts';
import { takeLock } from './lock.ts';

describe('nothing is switched, and nothing is left behind, when', () => {
  test.each([1, 2, 5, 30])('the disk is full at file %i', async (last) => {
    const { target, dist, untouched } = await createScene();
    let count = 0;
    const copy = async (from: string, to: string) => {
      if (++count === last) throw new Error('ENOSPC: no space left on device');
      cpSync(from, to);
    };
    await expect(publish(target, dist, { copy })).rejects.toThrow('no space left');
    untouched();
  });

  test.each([1, 2, 5, 30])('it is stopped at file %i', async (last) => {
    const { target, dist, untouched } = await createScene();
    const stop = new AbortController();
    let count = 0;
    const copy = async (from: string, to: string) => {
      cpSync(from, to);
      if (++count === last) stop.abort(new Error('The publication was stopped.'));
    };
    await expect(publish(target, dist, { copy, signal: stop.signal })).rejects.toThrow('was stopped');
    untouched();
  });

  const damages: [what: string, path: string, damage: (file: string) => void][] = [
    ['a page is missing', 'search/index.html', (file) => rmSync(file)],
    ['a page is cut short', 'get-help/nhs-111/index.html', (file) => writeFileSync(file, cut(file))],
    ['a page is empty', 'index.html', (file) => writeFileSync(file, '')],
    ['a page has another byte', '404.html', (file) => writeFileSync(file, `${readFileSync(file, 'utf8')} `)],
    ['a file is there that the build did not write', 'search/index.html', (file) => writeFileSync(`${file}.bak`, 'x')],
    ['the headers are missing', '_headers', (file) => rmSync(file)],
    ['the record is missing', 'build.json', (file) => rmSync(file)],
    ['the record is cut short', 'build.json', (file) => writeFileSync(file, cut(file))],
    [
      'the record is of another site',
      'build.json',
      (file) => writeFileSync(file, '{"commit":"a","time":"b","tree":"c"}'),
    ],
    ['a Brotli copy is cut short', 'index.html.br', (file) => writeFileSync(file, cut(file))],
    ['a gzip copy is cut short', 'index.html.gz', (file) => writeFileSync(file, cut(file))],
    ['a gzip copy is empty', '404.html.gz', (file) => writeFileSync(file, '')],
    ['a compressed copy is of another page', 'index.html.br', (file) => cpSync(file.replace('index', '404'), file)],
  ];
  const cut = (file: string) => readFileSync(file).subarray(0, -9);

  test.each(damages)('in the built site %s', async (_, path, damage) => {
    const { target, dist, untouched } = await createScene();
    damage(join(dist, path));
    await expect(publish(target, dist)).rejects.toThrow(/npm run build/);
    untouched();
  });

  test.each(damages)('in the copy %s', async (_, path, damage) => {
    const { target, dist, untouched } = await createScene();
    let left = listBuiltFiles(dist).length;
    const copy = async (from: string, to: string) => {
      cpSync(from, to);
      left -= 1;
      if (left === 0) damage(join(to.slice(0, -from.slice(dist.length).length), path));
    };
    await expect(publish(target, dist, { copy })).rejects.toThrow('not whole');
    untouched();
  });

  test.each([
    ['the home page does not name 999', 'index.html', '<p>tel:111</p>', 'does not have the words 999'],
    ['the 999 page has no number to call', 'get-help/999-and-a-and-e/index.html', '<p>999</p>', 'tel:999'],
    ['the 111 page has no number to call', 'get-help/nhs-111/index.html', '<p>111</p>', 'tel:111'],
    ['the page for lost readers does not help', '404.html', '<p>Lost</p>', 'tel:999 and tel:111'],
    ['the search page has no form', 'search/index.html', '<p>Search</p>', '<form'],
    [
      'a page has a style sheet that the headers refuse',
      'index.html',
      '<style>b{}</style> 999 tel:111',
      'do not allow the page',
    ],
  ])('%s', async (_, path, html, message) => {
    const { target, untouched } = await createScene();
    const dist = await createSite({ files: { [path]: html } });
    await expect(publish(target, dist)).rejects.toThrow(message);
    untouched();
  });

  test('the style sheet is new and nobody says how the web server reads its headers', async () => {
    const { target, untouched } = await createScene();
    await expect(publish(target, await createSite({ css: 'p{color:red}' }))).rejects.toThrow('--reload');
    untouched();
  });

  test.each([{ css: 'p{color:red}' }, { moved: ['/old/'] }])('the web server refuses %o', async (site) => {
    const { target, untouched } = await createScene();
    await expect(publish(target, await createSite(site), { reload: 'exit 3' })).rejects.toThrow('ended with 3');
    untouched();
  });

  test('readers are not shown the new site', async () => {
    const { target, dist, untouched } = await createScene();
    const other = await startServer(await createSite({ commit: 'elsewhere' }));
    onTestFinished(() => void other.server.close());
    await expect(publish(target, dist, { address: other.address })).rejects.toThrow('so 0001-aaaaaaa is live again');
    untouched();
  });

  test('somebody else is publishing', async () => {
    const { target, dist, untouched } = await createScene();
    const unlock = await takeLock(target);
    await expect(publish(target, dist)).rejects.toThrow('Somebody else is publishing');
    await expect(goBack(target)).rejects.toThrow('Somebody else is publishing');
    untouched();
    unlock();
  });

  test('"current" is not ours', async () => {
    const target = createFolder({ 'current/index.html': 'somebody else’s' });
    await expect(publish(target, await createSite())).rejects.toThrow('was not made by this command');
    expect(reading(target)).toBe('somebody else’s');
  });

  test('the place is inside the built site', async () => {
    const dist = await createSite();
    await expect(publish(join(dist, 'live'), dist)).rejects.toThrow('inside the built site');
  });

  test('two at the same time: one publishes, the other says so', async () => {
    const [target, dist] = [createFolder({}), await createSite()];
    const both = await Promise.allSettled([publish(target, dist), publish(target, dist)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(releases(target)).toHaveLength(1);
  });
});
