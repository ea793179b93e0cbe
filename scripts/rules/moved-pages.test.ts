import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHECK_DAY, createContentTree, STORY } from '../../tests/fixtures/content-tree.ts';
import { checkContent } from '../check.ts';
import { movedPages } from './moved-pages.ts';

const REDIRECTS = 'content/redirects.yaml';
const RENAMED = 'content/stories/doreen-at-home.mdx';

/** The valid tree as the last commit of a project. */
function createProject(): { root: string; git: (...args: string[]) => void } {
  const root = createContentTree();
  const git = (...args: string[]) =>
    void execFileSync('git', ['-c', 'user.name=Editor', '-c', 'user.email=editor@fit.example', ...args], {
      cwd: root,
      stdio: 'ignore',
    });
  git('init', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--message', 'Begin');
  return { root, git };
}

const check = (root: string) => checkContent(root, CHECK_DAY).findings.filter(({ rule }) => rule === movedPages.name);

test('nothing has moved', () => {
  expect(check(createProject().root)).toEqual([]);
});

test('a renamed file leaves its address behind, until a redirect takes it up', () => {
  const { root } = createProject();
  renameSync(join(root, STORY), join(root, RENAMED));
  expect(check(root)).toEqual([
    expect.objectContaining({
      file: REDIRECTS,
      value: STORY,
      message: expect.stringContaining('- { from: /stories/doreen/, to: /its/new/address/, since: 2026-11-22 }'),
    }),
  ]);
  writeFileSync(
    join(root, REDIRECTS),
    'redirects:\n  - { from: /stories/doreen/, to: /stories/doreen-at-home/, since: 2026-11-22 }\n',
  );
  expect(check(root)).toEqual([]);
});

test('it is still missed after the change is committed on a branch', () => {
  const { root, git } = createProject();
  git('checkout', '-b', 'change');
  git('mv', STORY, RENAMED);
  git('commit', '--all', '--message', 'Rename');
  expect(check(root)).toHaveLength(1);
});

test('an entry that shares a page takes no address with it', () => {
  const { root } = createProject();
  rmSync(join(root, 'content/glossary/ccg.yaml'));
  rmSync(join(root, 'content/disagreements/the-gap.yaml'));
  expect(check(root)).toEqual([]);
});

test('outside a repository nothing is compared', () => {
  expect(check(createContentTree({ [STORY]: null }))).toEqual([]);
});
