/**
 * What the search page asks for first. A browser finds each file of a script only in the one before it, and on a slow line
 * each such step costs half a second; the head of the page names them all, so that they come side by side.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles, readText } from './built-files.ts';
import { INSTANT_FILE } from './instant-index.ts';
import type { StepInput } from './steps.ts';

const PAGE = 'search/index.html';
/** What the page's scripts load later, and the first answer waits for. */
const SOON = /^instant-layer\./;
const FIRST_SCRIPT = '<script type="module" src="/_astro/';

export function nameEarlyFiles({ folder }: Pick<StepInput, 'folder'>): void {
  const names = listBuiltFiles(folder).flatMap((path) => /^_astro\/([^/]+\.js)$/.exec(path)?.[1] ?? []);
  const scripts = new Map(names.map((name) => [name, readText(folder, `_astro/${name}`)]));
  writeFileSync(join(folder, PAGE), addEarlyFiles(readText(folder, PAGE), scripts));
}

/**
 * @param html Of the search page.
 * @param scripts Name of the file (`page.AbC123.js`) to its text.
 * @throws when the page has no script, or the first answer has none.
 */
export function addEarlyFiles(html: string, scripts: ReadonlyMap<string, string>): string {
  const soon = [...scripts.keys()].filter((name) => SOON.test(name));
  if (!html.includes(FIRST_SCRIPT) || soon.length !== 1) {
    throw new Error(`${PAGE} has no script, or not one that gives first answers (${soon.join(', ') || 'none'})`);
  }
  const own = [...html.matchAll(/<script type="module" src="\/_astro\/([^"]+)"/g)].map(([, name = '']) => name);
  const early = [...new Set([...own, ...soon].flatMap((name) => [name, ...listImports(name, scripts)]))];
  const links = [
    ...early.map((name) => `<link rel="modulepreload" href="/_astro/${name}">`),
    `<link rel="preload" href="/${INSTANT_FILE}" as="fetch" crossorigin>`,
  ];
  return html.replace(FIRST_SCRIPT, () => links.join('') + FIRST_SCRIPT);
}

/** What a script imports at once, and what that imports. */
function listImports(name: string, scripts: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const look = (text: string) => {
    for (const [, other = ''] of text.matchAll(/(?:\bfrom|\bimport) ?["'`]\.\/([^"'`]+)["'`]/g)) {
      if (found.has(other)) continue;
      found.add(other);
      look(scripts.get(other) ?? '');
    }
  };
  look(scripts.get(name) ?? '');
  return [...found];
}
