import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import { expect, test } from 'vitest';
import { optionalAttributes, proseAttributes } from '../components/prose/attributes.ts';
import { createContentGate } from './content-gate.ts';

const root = join(import.meta.dirname, '../..');
const gate = createContentGate({ components: proseAttributes, optional: optionalAttributes }, root);

/** What Astro makes of a text: front matter is blank lines by then. */
async function compile(text: string, plugins = [gate], frontmatter: Record<string, unknown> = {}): Promise<string> {
  const processor = satteri({ mdastPlugins: plugins });
  const renderer = await processor.createMdxRenderer!(
    { syntaxHighlight: false },
    { optimize: false, srcDir: pathToFileURL(join(root, 'src/')), sourcemap: false },
  );
  const { code } = await renderer.process(text, join(root, 'content/pages/about.mdx'), frontmatter);
  return code;
}

test.each([
  ['\n\nCosts {1 + 1} pounds', 'content/pages/about.mdx:3:7 curly brackets run code'],
  ["import x from 'node:fs'", 'content/pages/about.mdx:1:1 import and export are code'],
  ['Text\n\n> <Evil />', 'content/pages/about.mdx:3:3 there is no component called <Evil>'],
  ['[A](/&#9;/x.example)', 'content/pages/about.mdx:1:1 the address of a link'],
])('%j stops the build', async (text, says) => {
  await expect(compile(text)).rejects.toThrow(says);
});

test('a layout in the fields, which Astro would load as a program, stops the build', async () => {
  await expect(compile('Text', [gate], { layout: '../../evil.ts' })).rejects.toThrow('"layout" may not be the name');
});

test('every page of ours comes out as it does without the gate, to the letter', async () => {
  const folder = join(root, 'content');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^---\n.*?\n---\n/s, '');
    expect(await compile(text)).toBe(await compile(text, []));
  }
});
