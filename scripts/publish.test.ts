/** The two commands as a person calls them, also when they are cut off. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../tests/fixtures/folder.ts';
import { live, publish, releases } from '../tests/fixtures/published.ts';
import { createSite } from '../tests/fixtures/small-site.ts';
import { takeLock } from './publish/lock.ts';
import { findDamage } from './publish/site-copy.ts';

describe('as a command', () => {
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' });

  test('publishes and goes back', async () => {
    const [target, dist] = [createFolder({}), await createSite()];
    expect(run('publish', target, '--dist', dist).status).toBe(0);
    expect(run('publish', target, '--dist', dist).status).toBe(0);
    const { status, stdout } = run('rollback', target);
    expect([status, stdout]).toEqual([
      0,
      `${target} shows release 0001-abc1234 again. It showed 0002-abc1234 before.\n`,
    ]);
    expect(run('rollback', target)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Nothing was changed'),
    });
  });

  test.each([
    [['publish'], 'Say where to'],
    [['publish', 'a', 'b'], 'Say where to'],
    [['publish', 'x', '--keep', '1'], '--keep must be a number from 2 up'],
    [['publish', 'x', '--dist', 'no-such-folder'], 'There is no finished site in no-such-folder'],
    [['rollback'], 'Say where'],
  ])('%o is a sentence and exit code 1', ([script = '', ...args], message) => {
    const { status, stderr } = run(script, ...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('elsewhere than on Linux it says so', async () => {
    const target = createFolder({});
    const platform = Object.getOwnPropertyDescriptor(process, 'platform')!;
    Object.defineProperty(process, 'platform', { ...platform, value: 'darwin' });
    try {
      await expect(takeLock(target)).rejects.toThrow('Publishing works on Linux only.');
    } finally {
      Object.defineProperty(process, 'platform', platform);
    }
    (await takeLock(target))();
  });

  test.each(['SIGKILL', 'SIGTERM'] as const)(
    'ended by %s at any line that it prints, it leaves readers a whole site, and the next one goes through',
    { timeout: 120_000 },
    async (signal) => {
      const target = createFolder({});
      const pages = Array.from({ length: 150 }, (_, index) => [`more/${index}/index.html`, `<p>${index}</p>`]);
      const dist = await createSite({ files: Object.fromEntries(pages) });
      const lines = await publish(target, dist);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines.keys()) {
        const before = live(target);
        const child = spawn(process.execPath, ['scripts/publish.ts', target, '--dist', dist]);
        const ended = new Promise((done) => child.once('close', done));
        let printed = '';
        child.stdout.on('data', (chunk: Buffer) => {
          printed += chunk.toString();
          if (printed.split('\n').length > line + 1) child.kill(signal);
        });
        await ended;
        expect(printed).toContain('Copying ');
        expect(findDamage(join(target, 'current'))).toBeUndefined();
        // The first line comes before the first of 150 files is copied.
        if (line === 0) expect([live(target), child.exitCode]).toEqual([before, signal === 'SIGKILL' ? null : 1]);
      }
      await publish(target, dist);
      expect(findDamage(join(target, 'current'))).toBeUndefined();
      expect(releases(target).every((name) => !findDamage(join(target, 'releases', name, 'site')))).toBe(true);
    },
  );
});
