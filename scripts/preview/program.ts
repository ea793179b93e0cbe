/**
 * A copy of the site's own code for the preview's server to work in. Astro keeps notes beside the code it runs, and a
 * build that runs meanwhile would take them away from under it.
 */
import { lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

/** What Astro needs of a project besides its content. */
export const PROGRAM = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Brings the copy up to date; what has not changed is not touched. */
export function copyProgram(root: string, to: string): void {
  writeSnapshot(to, readSnapshot(root, PROGRAM), readSnapshot(to, PROGRAM));
}

/** Links each package, not the folder that holds them: Astro keeps notes in that folder too. */
export function linkPackages(root: string, to: string): void {
  const [from, folder] = [join(root, 'node_modules'), join(to, 'node_modules')];
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(from)) {
    const link = join(folder, name);
    if (name.startsWith('.') || lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(join(from, name), link, 'junction');
  }
}
