/**
 * A ledger that can be rewritten is worth nothing. What it said in the last version stays: promises are not taken away,
 * entries keep their day and their state, and new ones come at the end. A slip in the words may be mended.
 */
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { listChanged } from '../content/last-version.ts';
import type { Rule } from './rule.ts';

interface Entry {
  date?: unknown;
  update?: unknown;
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
  check: ({ root, files }) =>
    listChanged(root, files, 'content/plan/initiatives').flatMap(({ now, before }) => compare(now, before)),
};

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
      if (same && same.status === entry.status && toDay(same) === toDay(entry)) return [];
      const was = `${String(toDay(entry))}, ${String(entry.status)}`;
      return say(
        ['promises', at, 'history', ...(same ? [index] : [])],
        was,
        'this entry was here in the last version and is another now: leave it, and add a new one at the end',
      );
    });
  });
}

/** Its date, or the update that has it. */
function toDay({ date, update }: Entry): unknown {
  return update ?? date;
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
