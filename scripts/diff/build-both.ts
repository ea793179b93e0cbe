/**
 * Builds the old version with its own code in a git worktree, and the working tree beside it. Both are dated alike:
 * otherwise what falls due between the two days would look like a change.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readBuildRecord } from '../../src/build/build-time.ts';
import { linkPackages } from '../shared/project-copy.ts';
import type { Revision } from './revision.ts';
import { runCommand, type Running } from './run-command.ts';

export interface BuildTask extends Running {
  root: string;
  revision: Revision;
  log: (line: string) => void;
}

export interface BuiltFolders {
  base: string;
  head: string;
}

/** @throws with the build's last words when one of the two cannot be built. */
export async function buildBoth(task: BuildTask): Promise<BuiltFolders> {
  const { root, revision, log } = task;
  const folders = getFolders(root);
  await removeAll(root);
  mkdirSync(folders.all, { recursive: true });
  log(`Getting ${revision.label} …`);
  await runCommand('git', ['worktree', 'add', '--detach', folders.tree, revision.commit], { ...task, cwd: root });
  await installPackages(task, folders.tree);
  log(`Building ${revision.label} …`);
  await build(task, folders.tree, folders.base);
  log('Building your version …');
  await build(task, root, folders.head);
  return folders;
}

/** Takes the worktree away, and with `everything` the two built sites too. */
export async function removeBuilds(root: string, { keep = false } = {}): Promise<void> {
  if (!keep) return removeAll(root);
  await removeTree(root, getFolders(root).tree);
}

function getFolders(root: string) {
  const all = join(root, '.build', 'diff');
  return { all, tree: join(all, 'base-tree'), base: join(all, 'base'), head: join(all, 'head') };
}

async function removeAll(root: string): Promise<void> {
  const { all, tree } = getFolders(root);
  await removeTree(root, tree);
  rmSync(all, { recursive: true, force: true });
}

async function removeTree(root: string, tree: string): Promise<void> {
  rmSync(tree, { recursive: true, force: true });
  // Makes git forget a worktree whose folder is gone.
  await runCommand('git', ['worktree', 'prune'], { cwd: root });
}

/** The same packages need not be installed twice. */
async function installPackages(task: BuildTask, tree: string): Promise<void> {
  const [ours, theirs] = [task.root, tree].map((folder) => readLock(folder));
  if (ours === theirs) return linkPackages(task.root, tree);
  task.log('It needs other packages than yours: installing them, which can take minutes …');
  const npm = process.env['npm_execpath'];
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  await runCommand(command!, [...before, 'ci', '--no-audit', '--no-fund'], { ...task, cwd: tree });
}

function readLock(folder: string): string {
  const path = join(folder, 'package-lock.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

async function build(task: BuildTask, cwd: string, out: string): Promise<void> {
  const { epoch } = readBuildRecord(task.root);
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(epoch) };
  await runCommand(process.execPath, [join('scripts', 'build.ts'), '--out', out], { ...task, cwd, env });
}
