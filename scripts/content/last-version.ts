/** Content as it stood in the last commit, for rules that hold a change against what was there before. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseContentFile, type ContentFile } from './content-files.ts';

/**
 * The files of a folder that differ from the last commit, each with what it was; one that is new held nothing. Without
 * git nothing differs.
 * @param folder From the project's folder: `content/events`.
 */
export function listChanged(root: string, files: ContentFile[], folder: string): { now: ContentFile; before: ContentFile }[] {
  const inFolder = files.filter(({ path }) => path.startsWith(`${folder}/`));
  if (!inFolder.length || !existsSync(join(root, '.git'))) return [];
  const changed = new Set(runGit(root, ['diff', '--name-only', 'HEAD', '--', folder]).split('\n'));
  return inFolder
    .filter(({ path }) => changed.has(path))
    .map((now) => ({ now, before: readBefore(root, now) }));
}

function readBefore(root: string, { path, collection }: ContentFile): ContentFile {
  return parseContentFile({ path, collection, text: runGit(root, ['show', `HEAD:${path}`]) });
}

function runGit(root: string, args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
