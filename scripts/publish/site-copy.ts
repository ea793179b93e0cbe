/** Copies a built site, and finds out whether a copy is whole. */
import { copyFile, mkdir, open } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { hashTree } from '../../src/build/build-record.ts';
import { listBuiltFiles } from '../../src/build/built-files.ts';

export type CopyFile = (from: string, to: string) => Promise<void>;

export interface SiteRecord {
  commit: string;
  time: string;
  tree: string;
}

/** @throws when the folder holds no site that `npm run build` has finished. */
export function readSiteRecord(folder: string): SiteRecord {
  const advice = `There is no finished site in ${folder}. Build it first: npm run build`;
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8'));
    if (isSiteRecord(record)) return record;
  } catch (error) {
    throw new Error(advice, { cause: error });
  }
  throw new Error(advice);
}

/** @param signal Stops between two files. @throws when it was stopped, and when a file cannot be copied. */
export async function copySite(from: string, to: string, signal?: AbortSignal, copy: CopyFile = copyToDisk) {
  for (const path of listBuiltFiles(from)) {
    signal?.throwIfAborted();
    await mkdir(dirname(join(to, path)), { recursive: true });
    await copy(join(from, path), join(to, path));
  }
}

/**
 * What is wrong with a built site, as a sentence. Its files must be those of the hash in `build.json`, and each
 * compressed copy must unpack to its original: that copy is what nearly every reader gets.
 */
export function findDamage(folder: string): string | undefined {
  const { tree } = readSiteRecord(folder);
  if (hashTree(folder) !== tree) return 'the files are not those that the build wrote (their hash is another)';
  for (const path of listBuiltFiles(folder)) {
    const [, original, ending] = /^(.+)\.(br|gz)$/.exec(path) ?? [];
    if (original && !isCopyOf(join(folder, path), join(folder, original), ending === 'br')) {
      return `${path} does not unpack to ${original}`;
    }
  }
  return undefined;
}

/** Waits until the disk has the file, so that a power cut after the switch finds it whole. */
export async function copyToDisk(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const file = await open(to, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function isCopyOf(packed: string, original: string, isBrotli: boolean): boolean {
  try {
    const unpack = isBrotli ? brotliDecompressSync : gunzipSync;
    return existsSync(original) && unpack(readFileSync(packed)).equals(readFileSync(original));
  } catch {
    return false;
  }
}

function isSiteRecord(record: unknown): record is SiteRecord {
  const { commit, time, tree } = (record ?? {}) as Record<string, unknown>;
  return [commit, time, tree].every((value) => typeof value === 'string');
}
