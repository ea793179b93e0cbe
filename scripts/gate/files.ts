/**
 * The files that the gate judges, read as bytes: links, names, sizes and encoding are judged before any parser sees a
 * letter of them.
 */
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Fault } from '../content/content-files.ts';
import { findTooMuch } from '../content/too-much.ts';

export interface GateText {
  /** Path from the project's folder, with forward slashes. */
  path: string;
  text: string;
}

const MOST_FILES = 5000;
const MOST_BYTES = 1_000_000;
const MOST_BYTES_TOGETHER = 50_000_000;
const TEXT = /\.(?:mdx|md|ya?ml)$/;
const PLAIN_NAME = /^[\w.-]+$/;
const NEVER_READ = /(?:^|\/)README\.md$/;

/** Every text in `content/`, and what is wrong with files before their text is looked at. @throws without any file. */
export function readGateFiles(root: string): { texts: GateText[]; faults: Fault[]; fileCount: number } {
  const folder = join(root, 'content');
  if (!lstatSync(folder).isDirectory()) {
    return {
      texts: [],
      faults: [toFault('content', 'this must be a folder, not a link to another place')],
      fileCount: 1,
    };
  }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  if (entries.length === 0) throw new Error('there is no file in content/');
  if (entries.length > MOST_FILES) {
    const message = `there are ${entries.length} files here, more than ${MOST_FILES}: the site has no use for so many`;
    return { texts: [], faults: [toFault('content', message)], fileCount: entries.length };
  }
  const texts: GateText[] = [];
  const faults: Fault[] = [];
  let together = 0;
  for (const entry of entries.sort(byPath)) {
    const path = toPath(root, entry);
    const result = readEntry(root, entry, path);
    if (typeof result === 'string') {
      together += result.length;
      texts.push({ path, text: result });
    } else if (result) faults.push(result);
    if (together > MOST_BYTES_TOGETHER) {
      faults.push(toFault('content', 'all texts together are far too long for this site'));
      break;
    }
  }
  return { texts, faults, fileCount: entries.length };
}

function byPath(a: Dirent, b: Dirent): number {
  const [first, second] = [join(a.parentPath, a.name), join(b.parentPath, b.name)];
  return first < second ? -1 : 1;
}

function toPath(root: string, entry: Dirent): string {
  return relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
}

/** A file's text, what is wrong with it, or nothing where it is no text. */
function readEntry(root: string, entry: Dirent, path: string): string | Fault | undefined {
  // The rule on stray files speaks of links.
  if (entry.isSymbolicLink()) return undefined;
  if (!entry.isFile()) return toFault(path, 'this is not a file that can be read: remove it');
  if (!path.split('/').every((name) => PLAIN_NAME.test(name))) {
    return toFault(path, 'the name of a file has only letters from a to z, numbers, hyphens and dots');
  }
  if (!TEXT.test(path) || NEVER_READ.test(path)) return undefined;
  const bytes = lstatSync(join(root, path)).size;
  if (bytes > MOST_BYTES) return toFault(path, 'this text is larger than 1 MB: break it into pages');
  return toText(path, readFileSync(join(root, path)));
}

function toText(path: string, bytes: Uint8Array): string | Fault {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0]!.split('\n').length;
    return { file: path, line, column: 1, message: 'a character here cannot be read: save the file as UTF-8' };
  }
  const error = findTooMuch(text);
  return error ? { file: path, ...error } : text;
}

function toFault(file: string, message: string): Fault {
  return { file, line: 1, column: 1, message };
}
