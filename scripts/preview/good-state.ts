/**
 * Which version of each file the preview shows: the newest state of the whole content in which nothing is wrong that
 * could break a page or run a program. Where a file has such a fault, its last good version stays.
 */
import { listDifferences, type Snapshot } from './snapshot.ts';

/**
 * @param previous What is shown now.
 * @param next What stands in the content folder.
 * @param findFaulty The paths with a fault, if that were the content.
 */
export function findGoodState(previous: Snapshot, next: Snapshot, findFaulty: (state: Snapshot) => string[]): Snapshot {
  let state = next;
  for (;;) {
    const different = listDifferences(state, previous);
    if (different.length === 0) return state;
    const faulty = findFaulty(state).filter((path) => state.has(path) || previous.has(path));
    if (faulty.length === 0) return state;
    const faultyNow = different.filter((path) => faulty.includes(path));
    if (faultyNow.length === 0 && isAsBefore(faulty, findFaulty(previous))) return state;
    state = takeBack(state, previous, faultyNow.length ? faultyNow : findCulprits(different, state, previous));
  }
}

/** A file that was shown with this fault stays so: it must not hold back the files that are right. */
function isAsBefore(faulty: string[], before: string[]): boolean {
  return faulty.every((path) => before.includes(path));
}

/** When a file is faulty that nobody changed: what is gone is missing in it, or else something new is in its way. */
function findCulprits(different: string[], state: Snapshot, previous: Snapshot): string[] {
  const gone = different.filter((path) => !state.has(path));
  const added = different.filter((path) => !previous.has(path));
  return [gone, added].find((paths) => paths.length > 0) ?? different;
}

function takeBack(state: Snapshot, previous: Snapshot, paths: string[]): Snapshot {
  const taken = new Map(state);
  for (const path of paths) {
    const before = previous.get(path);
    if (before === undefined) taken.delete(path);
    else taken.set(path, before);
  }
  return taken;
}
