import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { findRevision } from './revision.ts';

function createRepository() {
  const root = createFolder({});
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const commit = (message: string) => {
    git('-c', 'user.name=x', '-c', 'user.email=x', 'commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  return { root, git, commit };
}

test('a branch counts from where this one left it, and is main when nothing is said', () => {
  const { root, git, commit } = createRepository();
  const start = commit('first');
  git('checkout', '--quiet', '-b', 'mine');
  commit('mine');
  git('checkout', '--quiet', 'main');
  const later = commit('later');
  git('checkout', '--quiet', 'mine');
  const expected = { commit: start, label: `main (${start.slice(0, 7)})` };
  expect(findRevision(root, 'main')).toEqual(expected);
  expect(findRevision(root, undefined)).toEqual(expected);
  git('update-ref', 'refs/remotes/origin/main', 'mine~1');
  expect(findRevision(root, undefined).label).toMatch(/^origin\/main /);
  git('checkout', '--quiet', 'main');
  expect(findRevision(root, later.slice(0, 9))).toEqual({ commit: later, label: later.slice(0, 7) });
});

test('a branch without a common past is taken as it is', () => {
  const { root, git, commit } = createRepository();
  const alone = commit('first');
  git('checkout', '--quiet', '--orphan', 'mine');
  commit('mine');
  expect(findRevision(root, 'main').commit).toBe(alone);
});

test('what git does not know is named, and how to name a version', () => {
  const { root, git, commit } = createRepository();
  commit('first');
  for (const name of ['nonesuch', 'HEAD~9', '--all']) {
    expect(() => findRevision(root, name)).toThrow(
      `Git knows no version called “${name}”. Give a branch, a tag or a commit, such as main or HEAD~1.`,
    );
  }
  git('branch', '--move', 'main', 'trunk');
  expect(() => findRevision(root, undefined)).toThrow('There is neither origin/main nor main here.');
});

test('a clone without the history does not compare with something else', () => {
  const { root, git, commit } = createRepository();
  commit('first');
  git('checkout', '--quiet', '-b', 'mine');
  commit('mine');
  git('checkout', '--quiet', 'main');
  commit('later');
  const clone = join(createFolder({}), 'clone');
  git('clone', '--quiet', '--depth', '1', '--no-single-branch', '--branch', 'mine', `file://${root}`, clone);
  const message = 'Git does not have the history to compare with. Run: git fetch --unshallow';
  expect(() => findRevision(clone, undefined)).toThrow(message);
  execFileSync('git', ['fetch', '--quiet', '--unshallow'], { cwd: clone });
  expect(findRevision(clone, undefined).commit).toBe(git('rev-parse', 'main~1'));
});

test('without git, or outside its reach, that is what is said', () => {
  expect(() => findRevision(createFolder({}), undefined)).toThrow('Git does not read this folder');
  vi.stubEnv('PATH', '/nowhere');
  try {
    expect(() => findRevision('.', undefined)).toThrow('Git is not installed here');
  } finally {
    vi.unstubAllEnvs();
  }
});
