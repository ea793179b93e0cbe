/** A fault in the content stops the build before anything is written, and the site that was there stays. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySmallProject } from '../tests/fixtures/small-project.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'fit-build-'));
  copySmallProject(root);
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), 'the old site');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function build(env: NodeJS.ProcessEnv = {}) {
  const result = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1795312800', ...env },
  });
  return { status: result.status, output: result.stdout + result.stderr };
}

test('two faults in two files come together, the exit code is 1, and dist is untouched', () => {
  const story = join(root, 'content/stories/olivia-better-safe-than-sorry.mdx');
  const event = join(root, 'content/events/i-love-wisbech-2019.mdx');
  const before = [story, event].map((file) => readFileSync(file, 'utf8'));
  writeFileSync(story, before[0]!.replace(/responsive-urgent-and-emergency-care/, 'responsive-urgent-care'));
  writeFileSync(event, before[1]!.replace(/^when: .*$/m, 'when: 2019-02-31'));
  const { status, output } = build();
  [story, event].forEach((file, index) => writeFileSync(file, before[index]!));
  expect(status).toBe(1);
  expect(output).toMatch(/olivia-better-safe-than-sorry\.mdx:\d+:\d+ points\.\d/);
  expect(output).toMatch(/i-love-wisbech-2019\.mdx:\d+:\d+ when: there is no such day .*2019-02-31/);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the old site');
});

test('a build that cannot be dated says how to date it, and dist is untouched', () => {
  const { status, output } = build({ SOURCE_DATE_EPOCH: '' });
  expect(status).toBe(1);
  expect(output).toContain('SOURCE_DATE_EPOCH must be a number');
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the old site');
});
