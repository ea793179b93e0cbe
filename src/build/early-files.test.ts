import { expect, test } from 'vitest';
import { addEarlyFiles } from './early-files.ts';

const scripts = new Map([
  ['page.1.js', 'import{a as e}from"./shared.2.js";import"./card.3.js";import("./instant-layer.4.js");'],
  ['shared.2.js', 'export{e as a}'],
  ['card.3.js', 'import{a}from"./shared.2.js";'],
  ['instant-layer.4.js', "import{a}from'./words.5.js';"],
  ['words.5.js', ''],
  ['charts.6.js', 'import"./shared.2.js"'],
]);
const page = (script: string) => `<head><title>Search</title>${script}</head><body></body>`;
const OWN = '<script type="module" src="/_astro/page.1.js"></script>';

test('names the scripts, what they import, and what the first answer needs, each once and before the first script', () => {
  const html = addEarlyFiles(page(OWN), scripts);
  const named = [...html.matchAll(/<link rel="modulepreload" href="\/_astro\/([^"]+)">/g)].map(([, name]) => name);
  expect(named).toEqual(['page.1.js', 'shared.2.js', 'card.3.js', 'instant-layer.4.js', 'words.5.js']);
  expect(html).toContain(`<link rel="preload" href="/search/pages.json" as="fetch" crossorigin>${OWN}`);
  expect(html.replace(/<link[^>]*>/g, '')).toBe(page(OWN));
});

test('refuses a page without a script, and a site without first answers', () => {
  expect(() => addEarlyFiles(page(''), scripts)).toThrow('search/index.html has no script');
  const without = new Map([...scripts].filter(([name]) => !name.startsWith('instant-layer')));
  expect(() => addEarlyFiles(page(OWN), without)).toThrow('none');
});
