/** Chance against the gate: our own pages with something hostile or broken put into them, always the same ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { proseAttributes } from '../../src/components/prose/attributes.ts';
import { findActions } from '../../tests/fixtures/compiled-text.ts';
import { toRandom } from '../bench/generated-text.ts';
import { readContent } from '../content/content-files.ts';
import { judgeText } from './judge.ts';
import { readMdx } from '../content/mdx-tree.ts';

const PROJECT = join(import.meta.dirname, '../..');
/** Seconds of work where nothing else runs; a machine under load may take far longer. */
const PATIENCE = { timeout: 180_000 };
const COMPONENTS = Object.keys(proseAttributes);
/** Long pages take long, and have no sort of block that short ones lack. */
const LONGEST = 3500;
const files = readContent(PROJECT).filter(({ path, text }) => path.endsWith('.mdx') && text.length < LONGEST);
const random = toRandom(111999);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const WORDS = [
  '{x}',
  '{1 + 1}',
  '{/* x */}',
  '{`${x}`}',
  '<script>alert(1)</script>',
  '<Evil />',
  '<Fragment set:html="x" />',
  '<img src="x" onerror="alert(1)" />',
  '<iframe src="https://evil.example" />',
  '<!-- x -->',
  '<Term id={x}>GP</Term>',
  '<Term {...x}>GP</Term>',
  '<Term id="gp" onclick="x">GP</Term>',
  '<CareCard.Evil />',
  '<>x</>',
  '[A](javascript:alert(1))',
  '[A](java&#115;cript:alert(1))',
  '[A](//evil.example)',
  '[A](/&#9;/evil.example)',
  '[A](https://nhs.uk@evil.example)',
  '[A](data:text/html,x)',
  '![A](https://evil.example/x.png)',
  '![A](../../x.astro?x.png)',
  'www.evil.example',
  '~~x~~',
  '&#8238;x',
  'x\u202ey',
];
const BLOCKS = [
  "import fs from 'node:fs'",
  'export const x = 1',
  'export { x }',
  '# Another title',
  '```\nx\n```',
  '[a]: javascript:alert(1)',
  '[^1]: A note',
  '<style>body</style>',
  '{(() => 1)()}',
  '| a |\n| - |\n| {x} |',
  '- a\n  - {x}',
  '> <script>x</script>',
  '- [ ] x',
];

/** Lines of running text: a paragraph, an item of a list, a row of a table. Inside a tag or an address words are no code. */
function listPlainLines(text: string): number[] {
  const lines = text.split('\n');
  const start = lines.indexOf('---', 1) + 1;
  return lines.flatMap((line, index) =>
    index >= start && / \w/.test(line) && !/[<>`[\]#\\]|^\s*\|[\s|:-]*$|^\w+=/.test(line) ? [index] : [],
  );
}

/** Words put in at a space of a line, so that they stand on their own. */
function insertWords(text: string, line: number, words: string): string {
  const lines = text.split('\n');
  const parts = lines[line]!.split(/(?<=\w) (?=\w)/);
  const at = 1 + Math.floor(random() * Math.max(1, parts.length - 1));
  lines[line] = [parts.slice(0, at).join(' '), words, parts.slice(at).join(' ')].join(' ');
  return lines.join('\n');
}

/** A block put in before one of the page's own, and not inside any. */
function insertBlock(file: (typeof files)[number], block: string): string {
  const starts = (readMdx(file).tree.children ?? []).map(({ position }) => position!.start.line - 1);
  const lines = file.text.split('\n');
  lines.splice(pick(starts), 0, '', block, '');
  return lines.join('\n');
}

const SIGNS = [...'<>{}[]()"\'`&!/\\:=*_#-|.;$@%^~+', '\n'];

/** One to three letters lost, doubled, swapped or put in, anywhere in the file. */
function scramble(text: string): string {
  let scrambled = text;
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const at = Math.floor(random() * scrambled.length);
    const [before, letter, after] = [scrambled.slice(0, at), scrambled[at] ?? '', scrambled.slice(at + 1)];
    scrambled = pick([
      () => before + after,
      () => before + letter + letter + after,
      () => before + (after[0] ?? '') + letter + after.slice(1),
      () => before + pick(SIGNS) + letter + after,
      () => before + pick(SIGNS) + pick(SIGNS) + letter + after,
    ])();
  }
  return scrambled;
}

/** As Astro compiles it, fields blanked out. */
function compile(text: string): string {
  const body = text.replace(/^---[^]*?\n---[^\n]*/, (fields) => fields.replace(/[^\n]/g, ' '));
  return mdxToJs(body, {
    features: { gfm: true, smartPunctuation: true },
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  }).code;
}

describe('something hostile in a page of ours', () => {
  test('in running text is always refused', PATIENCE, () => {
    const pages = files.map((file) => ({ file, lines: listPlainLines(file.text) })).filter(({ lines }) => lines.length);
    for (let count = 0; count < 800; count++) {
      const { file, lines } = pick(pages);
      const words = WORDS[count % WORDS.length]!;
      const text = insertWords(file.text, pick(lines), words);
      const passed = judgeText({ path: file.path, text }).length === 0;
      expect(passed, `${words} passed in ${file.path}:\n${text}`).toBe(false);
    }
  });

  test('between two blocks is always refused', PATIENCE, () => {
    for (let count = 0; count < 300; count++) {
      const file = pick(files);
      const block = BLOCKS[count % BLOCKS.length]!;
      const text = insertBlock(file, block);
      const passed = judgeText({ path: file.path, text }).length === 0;
      expect(passed, `${block} passed in ${file.path}:\n${text}`).toBe(false);
    }
  });
});

describe('a page of ours with letters lost, doubled, swapped or put in', () => {
  test('is refused, or compiles to a page that does nothing', PATIENCE, () => {
    let passed = 0;
    for (let count = 0; count < 1600; count++) {
      const file = pick(files);
      const text = scramble(file.text);
      if (judgeText({ path: file.path, text }).length) continue;
      passed++;
      expect(findActions(compile(text), COMPONENTS), `${file.path}:\n${text}`).toEqual([]);
    }
    // Most slips of a finger are no attack, and must pass; else the other half of this test would test nothing.
    expect(passed).toBeGreaterThan(500);
  });

  test('the look at compiled pages sees what is in the corpus', () => {
    const folder = join(PROJECT, 'tests/fixtures/hostile');
    const seen = ['import', 'export-const', 'expression', 'spread', 'html-script', 'link-javascript'].map((name) => {
      const file = readdirSync(folder).find((each) => each.slice(4) === `${name}.mdx`)!;
      return findActions(compile(readFileSync(join(folder, file), 'utf8')), COMPONENTS);
    });
    for (const actions of seen) expect(actions).not.toEqual([]);
  });
});
