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
  const point = join(root, 'content/plan/points/technology.mdx');
  const publication = join(root, 'content/publications/hwb-update-2017.mdx');
  const before = [point, publication].map((file) => readFileSync(file, 'utf8'));
  writeFileSync(point, before[0]!.replace(/^priority: .*$/m, 'priority: nowhere'));
  writeFileSync(publication, before[1]!.replace(/^published: .*$/m, 'published: 2017-02-31'));
  const { status, output } = build();
  [point, publication].forEach((file, index) => writeFileSync(file, before[index]!));
  expect(status).toBe(1);
  expect(output).toMatch(/technology\.mdx:\d+:\d+ priority: /);
  expect(output).toMatch(/hwb-update-2017\.mdx:\d+:\d+ published: there is no such day .*2017-02-31/);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the old site');
});

test('a build that cannot be dated says how to date it, and dist is untouched', () => {
  const { status, output } = build({ SOURCE_DATE_EPOCH: '' });
  expect(status).toBe(1);
  expect(output).toContain('SOURCE_DATE_EPOCH must be a number');
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the old site');
});
