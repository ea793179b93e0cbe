/** `build.json`: which commit is live, when it was made, how many pages it has, and a hash over all its files. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles, listPages } from './built-files.ts';
import type { StepInput } from './steps.ts';

export function writeBuildRecord({ folder, record }: StepInput): void {
  const content = {
    commit: record.commit,
    time: new Date(record.epoch * 1000).toISOString(),
    pages: listPages(folder).length,
    files: listBuiltFiles(folder).length,
    tree: hashTree(folder),
  };
  writeFileSync(join(folder, 'build.json'), `${JSON.stringify(content, null, 2)}\n`);
}

/** A SHA-256 over every path and its content, without `build.json` itself and the compressed copies. */
export function hashTree(folder: string): string {
  const tree = createHash('sha256');
  for (const path of listBuiltFiles(folder)) {
    if (path === 'build.json' || /\.(?:br|gz)$/.test(path)) continue;
    const file = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    tree.update(`${file}  ${path}\n`);
  }
  return `sha256-${tree.digest('hex')}`;
}
