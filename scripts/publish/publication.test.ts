/** Publishing, going back, and the headers that a web server must have in the meantime. */
import { existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { createScene, goBack, live, publish, reading, readServer, releases } from '../../tests/fixtures/published.ts';
import { createSite } from '../../tests/fixtures/small-site.ts';
import { startServer } from '../serve.ts';
import { copyToDisk, findDamage } from './site-copy.ts';

describe('publishing', () => {
  test('the first site, and then the next one', async () => {
    const { target, dist } = await createScene();
    expect(releases(target)).toEqual(['0001-aaaaaaa']);
    const lines = await publish(target, dist);
    expect(reading(target)).toContain('New');
    expect(releases(target)).toEqual(['0001-aaaaaaa', '0002-bbbbbbb']);
    expect(lines.at(-1)).toBe(`${target} shows release 0002-bbbbbbb, and showed 0001-aaaaaaa before.`);
    expect(findDamage(join(target, 'current'))).toBeUndefined();
  });

  test('a link that leads nowhere else: the folder may be moved as a whole', async () => {
    const { target } = await createScene();
    expect(readlinkSync(join(target, 'current'))).toBe('releases/0001-aaaaaaa/site');
  });

  test('only the last few stay', async () => {
    const target = createFolder({});
    const dist = await createSite();
    for (let round = 0; round < 4; round += 1) await publish(target, dist, { keep: 2 });
    expect(releases(target)).toEqual(['0003-abc1234', '0004-abc1234']);
  });

  test('halves that a power cut left are removed', async () => {
    const { target, dist } = await createScene();
    mkdirSync(join(target, 'releases/0002-half/site'), { recursive: true });
    await publish(target, dist);
    expect(releases(target)).toEqual(['0001-aaaaaaa', '0003-bbbbbbb']);
  });

  test('an ".example" address in the pages is worth a note', async () => {
    const canonical = '<link rel="canonical" href="https://site.example/"> 999 tel:111';
    const lines = await publish(createFolder({}), await createSite({ files: { 'index.html': canonical } }));
    expect(lines.join('\n')).toContain('Set baseUrl in content/site.yaml');
  });

  test('with every file on the disk', async () => {
    const target = createFolder({});
    await publish(target, await createSite(), { copy: copyToDisk });
    expect(findDamage(join(target, 'current'))).toBeUndefined();
  });

  test.runIf(existsSync('dist/build.json'))('the real site', async () => {
    const target = createFolder({});
    await publish(target, 'dist');
    expect(reading(target)).toBe(readFileSync('dist/index.html', 'utf8'));
  });
});

describe('what readers get is tested where they get it', () => {
  test('after the switch', async () => {
    const { target, dist } = await createScene();
    const { server, address } = await startServer(join(target, 'current'));
    onTestFinished(() => void server.close());
    const lines = await publish(target, dist, { address });
    expect(lines).toContain(`Testing ${address}`);
    expect(live(target)).toBe('0002-bbbbbbb');
  });

  test('a first site that fails there is taken away again', async () => {
    const target = createFolder({});
    const { server, address } = await startServer(await createSite({ commit: 'elsewhere' }));
    onTestFinished(() => void server.close());
    await expect(publish(target, await createSite(), { address })).rejects.toThrow('nothing is live again');
    expect([existsSync(join(target, 'current')), releases(target)]).toEqual([false, []]);
  });
});

describe('headers of the web server', () => {
  test('allow the style sheets of all releases, the live one first', async () => {
    const target = createFolder({});
    for (const css of ['a{}', 'b{}', 'a{}']) await publish(target, await createSite({ css }), { reload: 'true' });
    const styles = /style-src ([^;]*);/.exec(readServer(target))?.[1]?.split(' ');
    expect(styles).toHaveLength(2);
    const own = readFileSync(join(target, 'current/_headers'), 'utf8');
    expect(own).toContain(`style-src ${styles?.[0]};`);
  });

  test('are in force before readers see the pages', async () => {
    const target = createFolder({});
    await publish(target, await createSite({ css: 'a{}' }));
    const seen = join(createFolder({}), 'seen');
    const reload = `readlink ${target}/current >> ${seen}; grep -o "style-src [^;]*" ${target}/server/nginx-headers.conf >> ${seen}`;
    await publish(target, await createSite({ css: 'b{}' }), { reload });
    const [link, styles] = readFileSync(seen, 'utf8').trim().split('\n');
    expect(link).toBe('releases/0001-abc1234/site');
    expect(styles?.split(' ')).toHaveLength(3);
  });

  test('the web server is left alone when nothing of its own has changed', async () => {
    const { target, dist } = await createScene();
    await publish(target, dist, { reload: 'exit 3' });
    expect(live(target)).toBe('0002-bbbbbbb');
  });
});

describe('going back', () => {
  test('leads to the release before, and says from what to what', async () => {
    const { target, dist } = await createScene();
    const before = reading(target);
    await publish(target, dist);
    expect(await goBack(target)).toEqual([
      `${target} shows release 0001-aaaaaaa again. It showed 0002-bbbbbbb before.`,
    ]);
    expect(reading(target)).toBe(before);
  });

  test('twice leads two back; what was withdrawn is never gone back to', async () => {
    const target = createFolder({});
    const dist = await createSite();
    for (let round = 0; round < 3; round += 1) await publish(target, dist);
    await goBack(target);
    await publish(target, dist);
    expect(releases(target)).toEqual(['0001-abc1234', '0002-abc1234', '0004-abc1234']);
    await goBack(target);
    expect(live(target)).toBe('0002-abc1234');
    await goBack(target);
    expect(live(target)).toBe('0001-abc1234');
  });

  test('passes over a release that is damaged', async () => {
    const target = createFolder({});
    const dist = await createSite();
    for (let round = 0; round < 3; round += 1) await publish(target, dist);
    writeFileSync(join(target, 'releases/0002-abc1234/site/index.html'), '');
    await goBack(target);
    expect(live(target)).toBe('0001-abc1234');
  });

  test('with nothing to go back to changes nothing', async () => {
    const { target, untouched } = await createScene();
    await expect(goBack(target)).rejects.toThrow('no whole release');
    untouched();
    await expect(goBack(createFolder({}))).rejects.toThrow('no whole release');
  });

  test('works at once when the headers are others too, and says what is left to do', async () => {
    const target = createFolder({});
    const before = await createSite();
    await publish(target, before);
    await publish(target, await createSite({ css: 'b{}' }), { reload: 'true' });
    const lines = await goBack(target);
    expect(live(target)).toBe('0001-abc1234');
    expect(lines[0]).toContain('nginx -s reload');
  });
});
