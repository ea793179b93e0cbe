/** Which commit the working tree is held against. */
import { execFileSync } from 'node:child_process';

export interface Revision {
  commit: string;
  /** `main (7513872)` */
  label: string;
}

/** What the command is told wrongly; the sentence says how to put it right. */
export class UsageError extends Error {}

/** A branch is compared from where this one left it, so that what others have done since does not count as ours. */
export function findRevision(root: string, name: string | undefined): Revision {
  assertGit(root);
  const names = name === undefined ? ['origin/main', 'main'] : [name];
  for (const candidate of names) {
    const commit = findCommit(root, candidate);
    if (!commit) continue;
    const start = runGit(root, 'merge-base', commit, 'HEAD') || findOther(root, commit);
    const short = start.slice(0, 7);
    return { commit: start, label: start.startsWith(candidate) ? short : `${candidate} (${short})` };
  }
  throw new UsageError(
    name === undefined
      ? 'There is neither origin/main nor main here. Say what to compare with: npm run diff -- HEAD~1'
      : `Git knows no version called “${name}”. Give a branch, a tag or a commit, such as main or HEAD~1.`,
  );
}

/** @throws when there is no git, or nothing that git would read here. */
function assertGit(root: string): void {
  if (!runGit(root, '--version')) throw new UsageError('Git is not installed here, and the old version comes from it.');
  if (runGit(root, 'rev-parse', '--git-dir')) return;
  throw new UsageError(
    'Git does not read this folder: it is no copy of the repository, or it belongs to somebody else.',
  );
}

/** What is compared with a commit that shares no past with this one: itself, if git would know of a shared past. */
function findOther(root: string, commit: string): string {
  if (runGit(root, 'rev-parse', '--is-shallow-repository') !== 'true') return commit;
  throw new UsageError('Git does not have the history to compare with. Run: git fetch --unshallow');
}

function findCommit(root: string, name: string): string | undefined {
  return runGit(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`) || undefined;
}

function runGit(root: string, ...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
