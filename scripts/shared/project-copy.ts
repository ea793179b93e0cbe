/**
 * A copy of the project to build in, because `scripts/build.ts` writes its pages into `.build/site` of the project it
 * runs in: a second build there, by an editor or a test, would collide with the one that is being measured.
 */
import { cpSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const LEFT_OUT = new Set(['dist', 'node_modules', 'reports', 'tests']);

/** Copies everything a build reads to a new folder, and links the installed packages. What was in `to` is removed. */
export function copyProject(root: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(root)) {
    if (name.startsWith('.') || LEFT_OUT.has(name)) continue;
    // Test files stay behind: a test runner that looks below .build/ would run each of them again.
    const filter = (path: string) => !path.endsWith('.test.ts');
    cpSync(join(root, name), join(to, name), { recursive: true, filter });
  }
  linkPackages(root, to);
}

/**
 * Links each package of one project into another, not the folder that holds them: Astro keeps the content it has read in
 * `node_modules/.astro`, and through one link for all, the copy would write over the project's own.
 */
export function linkPackages(root: string, to: string): void {
  const [from, folder] = [join(root, 'node_modules'), join(to, 'node_modules')];
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(from)) {
    const link = join(folder, name);
    if (name.startsWith('.') || lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(join(from, name), link, 'junction');
  }
}
