/**
 * A ledger that can be rewritten is worth nothing. What it said in the last version stays: promises are not taken away,
 * entries keep their day and their state, and new ones come at the end. A slip in the words may be mended.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findPosition, parseContentFile, type ContentFile, type Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

interface Entry {
  date?: unknown;
  status?: unknown;
}
interface Promised {
  id?: unknown;
  made?: unknown;
  history?: unknown;
}

export const ledger: Rule = {
  name: 'ledger',
  severity: 'warning',
  waivable: true,
  why: 'readers can trust a ledger only if nothing in it is changed afterwards',
  finds: [
    'A promise of the last version that is gone',
    'An entry of its history that is gone, or whose date or status is another now',
    'It compares with the last commit; without git it finds nothing',
  ],
  example: { wrong: 'status: done (it was: started)', right: 'a new entry at the end, with status: done' },
  check: ({ root, files }) => {
    const work = files.filter(({ collection }) => collection === 'initiatives');
    if (!work.length || !existsSync(join(root, '.git'))) return [];
    const changed = new Set(
      runGit(root, ['diff', '--name-only', 'HEAD', '--', 'content/plan/initiatives']).split('\n'),
    );
    return work.filter(({ path }) => changed.has(path)).flatMap((file) => compare(file, readBefore(root, file)));
  },
};

/** The file as it stood in the last commit; one that is new held nothing. */
function readBefore(root: string, { path, collection }: ContentFile): ContentFile {
  return parseContentFile({ path, collection, text: runGit(root, ['show', `HEAD:${path}`]) });
}

function compare(now: ContentFile, before: ContentFile): Fault[] {
  const promises = listPromises(now);
  return listPromises(before).flatMap((old) => {
    const at = promises.findIndex(({ id }) => id === old.id);
    const promise = promises[at];
    const say = (path: PropertyKey[], value: string, message: string) => [
      { file: now.path, ...findPosition(now, path), field: path.join('.'), value, message },
    ];
    if (!promise) {
      return say(
        ['promises'],
        String(old.id),
        'this promise was in the last version: keep it, and say in its history what became of it',
      );
    }
    const entries = listEntries(promise.history);
    return listEntries(old.history).flatMap((entry, index) => {
      const same = entries[index];
      if (same && same.date === entry.date && same.status === entry.status) return [];
      const was = `${String(entry.date)}, ${String(entry.status)}`;
      return say(
        ['promises', at, 'history', ...(same ? [index] : [])],
        was,
        'this entry was here in the last version and is another now: leave it, and add a new one at the end',
      );
    });
  });
}

function listPromises({ data }: ContentFile): Promised[] {
  const { promises } = (data ?? {}) as { promises?: unknown };
  return Array.isArray(promises)
    ? promises.filter((each): each is Promised => typeof each === 'object' && each !== null)
    : [];
}

function listEntries(history: unknown): Entry[] {
  return Array.isArray(history)
    ? history.filter((each): each is Entry => typeof each === 'object' && each !== null)
    : [];
}

function runGit(root: string, args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
