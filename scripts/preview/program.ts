/**
 * A copy of the site's own code for the preview's server to work in. Astro keeps notes beside the code it runs, and a
 * build that runs meanwhile would take them away from under it.
 */
import { readSnapshot, writeSnapshot } from './snapshot.ts';

/** What Astro needs of a project besides its content. */
export const PROGRAM = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Brings the copy up to date; what has not changed is not touched. */
export function copyProgram(root: string, to: string): void {
  writeSnapshot(to, readSnapshot(root, PROGRAM), readSnapshot(to, PROGRAM));
}
