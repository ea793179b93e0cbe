import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../tests/fixtures/folder.ts';
import { diffSites } from './diff.ts';
import { toFiles } from '../tests/fixtures/compared-site.ts';

const COMMAND = join(import.meta.dirname, 'diff.ts');
const page = (words: string) => toFiles({ pages: { '/': `<p>${words}</p>` } })['index.html']!;

const run = (cwd: string, ...args: string[]) => {
  const env = { ...process.env, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
  return spawnSync(process.execPath, [COMMAND, ...args], { cwd, env, encoding: 'utf8' });
};

describe('two built sites', () => {
  const compare = (after: Record<string, string>, ...args: string[]) => {
    const before = toFiles({ pages: { '/': '<p>Open from 9am</p>', '/gp/': 'Ask' } });
    const base = createFolder(before);
    const head = createFolder({ ...before, ...after });
    return { head, ...run(head, '--base-dist', base, '--head-dist', head, ...args) };
  };

  test('that differ: the report, and 0', () => {
    const { status, stdout, head } = compare({ 'index.html': page('Open from 8am') });
    expect(stdout).toContain('Open from “9am” → “8am”');
    expect(readFileSync(join(head, 'summary.md'), 'utf8')).toContain('Open from <del>9am</del> <ins>8am</ins>');
    expect(status).toBe(0);
  });

  test('of which the new one has a dead link: 1', () => {
    const { status, stdout } = compare({ 'index.html': page('<a href="/x/">X</a>') }, '--format', 'markdown');
    expect(stdout).toContain('- Links lead to <code>/x/</code>, where nothing is');
    expect(status).toBe(1);
  });

  test('are both needed', async () => {
    const compareWith = (folders: { baseDist?: string; headDist?: string }) =>
      diffSites('.', { keep: false, ...folders });
    await expect(compareWith({ baseDist: '.' })).rejects.toThrow('Give both folders: --base-dist FOLDER --head-dist');
    await expect(compareWith({ baseDist: 'a', headDist: 'b' })).rejects.toThrow('There is no built site in a.');
  });
});

test('a command that cannot be understood: a sentence, and 2', () => {
  const { status, stderr } = run(createFolder({}), '--format', 'pdf');
  expect(stderr.trim()).toBe('--format is one of: text, markdown');
  expect(status).toBe(2);
});

/** Builds a page that says what `words.txt` says; `fail` and `hang` stand for a build that does so. */
const BUILD = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const words = readFileSync('words.txt', 'utf8').trim();
if (words === 'fail') throw new Error('The words are wrong');
if (words === 'hang') setTimeout(() => {}, 60_000);
const out = process.argv[process.argv.indexOf('--out') + 1];
mkdirSync(out, { recursive: true });
writeFileSync(out + '/index.html', '<title>X</title><main><p>' + words + ', on ' + process.env.SOURCE_DATE_EPOCH + '</p></main>');
`;

/** A repository with one commit for each of the words, the last of them in the working tree. */
function createProject(...words: string[]): string {
  const root = createFolder({
    'scripts/build.ts': BUILD,
    'node_modules/x/index.js': '',
    '.gitignore': 'node_modules\n.build',
  });
  git(root, 'init', '--quiet', '--initial-branch', 'main');
  words.forEach((word, index) => {
    writeFileSync(join(root, 'words.txt'), word);
    if (index === words.length - 1) return;
    git(root, 'add', '.');
    git(root, '-c', 'user.name=x', '-c', 'user.email=x', 'commit', '--quiet', '--message', word);
  });
  return root;
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' });
}

function expectNothingLeft(root: string): void {
  expect(git(root, 'worktree', 'list').trim().split('\n')).toHaveLength(1);
  expect(existsSync(join(root, '.build/diff'))).toBe(false);
}

describe('a version of git and the working tree', () => {
  test('are both built, each with its own words and both with one date, and nothing is left', () => {
    const root = createProject('first', 'second', 'third');
    const { status, stdout, stderr } = run(root, 'HEAD~1');
    expect(stdout).toMatch(/^What readers will see change since HEAD~1 \([0-9a-f]{7}\)\n/);
    expect(stdout).toMatch(/“first,” → “third,” on \d+$/m);
    expect(stderr).toMatch(/^Getting HEAD~1 .*\nBuilding HEAD~1 .*\nBuilding your version …\nComparing …\n$/);
    expect(status).toBe(0);
    expectNothingLeft(root);
  });

  test('stay to be looked at with --keep, without the worktree', () => {
    const root = createProject('first', 'second');
    expect(run(root, '--keep').status).toBe(0);
    expect(readdirSync(join(root, '.build/diff')).sort()).toEqual(['base', 'head']);
    expect(git(root, 'worktree', 'list').trim().split('\n')).toHaveLength(1);
  });

  test('when one cannot be built, its own words say why, and nothing is left', () => {
    const root = createProject('first', 'fail');
    mkdirSync(join(root, '.build/diff/base-tree'), { recursive: true });
    const { status, stderr } = run(root, 'main');
    expect(stderr).toContain('Error: The words are wrong');
    expect(status).toBe(2);
    expectNothingLeft(root);
  });

  test('when it is stopped, nothing is left', async () => {
    const root = createProject('hang', 'second');
    const child = spawn(process.execPath, [COMMAND, 'main'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.endsWith('Building main (' + git(root, 'rev-parse', 'HEAD').slice(0, 7) + ') …\n')) child.kill('SIGINT');
    });
    expect(await new Promise((done) => child.once('close', done))).toBe(130);
    expect(said).toMatch(/\nStopped\. Nothing was compared\.\n$/);
    expectNothingLeft(root);
  });

  test('that git does not know: a sentence, and 2', () => {
    const { status, stderr } = run(createProject('first', 'second'), 'nonesuch');
    expect(stderr).toMatch(/^Git knows no version called “nonesuch”/);
    expect(status).toBe(2);
  });
});
