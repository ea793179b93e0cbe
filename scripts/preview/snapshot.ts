/** Files at one moment, held in memory: what is checked is then exactly what is shown, even while somebody saves. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Path from the project's folder (`content/pages/about.mdx`) to what stands there; `null` for a link to elsewhere. */
export type Snapshot = ReadonlyMap<string, Buffer | null>;

export const NOTHING: Snapshot = new Map();

/** Everything in some parts of a project, in one order. Links are named and never followed. */
export function readSnapshot(root: string, parts: string[]): Snapshot {
  const files = parts.flatMap((part) => listFiles(join(root, part)));
  const read = files.map(({ file, isFile }) => [toPath(root, file), isFile ? readFile(file) : null] as const);
  const there = read.filter((entry): entry is readonly [string, Buffer | null] => entry[1] !== undefined);
  return new Map(there.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listFiles(part: string): { file: string; isFile: boolean }[] {
  const found = lstatSync(part, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [{ file: part, isFile: found.isFile() }] : [];
  return readdirSync(part, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => ({ file: join(entry.parentPath, entry.name), isFile: entry.isFile() }));
}

/** Makes a folder the same as a snapshot, touching only the files that differ from what it was. */
export function writeSnapshot(root: string, to: Snapshot, from: Snapshot): void {
  for (const path of from.keys()) {
    if (!to.has(path)) rmSync(join(root, path), { force: true });
  }
  for (const [path, bytes] of to) {
    if (isSame(bytes, from.get(path))) continue;
    const file = join(root, path);
    rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    if (bytes) writeFileSync(file, bytes);
    else symlinkSync('a-link-to-elsewhere', file);
  }
}

/** The paths at which two snapshots are not the same. */
export function listDifferences(a: Snapshot, b: Snapshot): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => !isSame(a.get(path), b.get(path)));
}

function isSame(a: Buffer | null | undefined, b: Buffer | null | undefined): boolean {
  return a instanceof Buffer && b instanceof Buffer ? a.equals(b) : a === b;
}

/** Nothing when the file has gone meanwhile: some editors save by writing a new file in the place of the old. */
function readFile(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function toPath(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}
