/** Each component that editors may use has an example, and the check of content finds nothing wrong with it. */
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../scripts/check.ts';
import { createFolder } from '../../../tests/fixtures/folder.ts';
import { proseAttributes } from '../prose/attributes.ts';

const NAMES = Object.keys(proseAttributes);
const FIELDS = /^---\n.*?\n---\n/s;
const textOf = (name: string) => readFileSync(join(import.meta.dirname, `${name}.mdx`), 'utf8');

test('every component has one example, and nothing else has', () => {
  const found = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.mdx'));
  expect(found.toSorted()).toEqual(NAMES.map((name) => `${name}.mdx`).toSorted());
});

test.each(NAMES)('%s: the example shows it, with every attribute that it can have', (name) => {
  const attributes = Object.keys(proseAttributes[name as keyof typeof proseAttributes]);
  expect(textOf(name)).toContain(`<${name}`);
  for (const attribute of attributes) expect(textOf(name)).toMatch(new RegExp(`<${name} [^>]*\\b${attribute}="`));
  expect(textOf(name)).toMatch(/^---\nuse: .+\navoid: .+\n---\n/);
});

test('an editor could put all of them into a page', () => {
  const root = createFolder({});
  for (const name of ['public', 'src']) symlinkSync(resolve(name), join(root, name), 'junction');
  cpSync('content', join(root, 'content'), { recursive: true });
  const page = readFileSync('content/pages/privacy.mdx', 'utf8');
  const [fields = ''] = FIELDS.exec(page) ?? [];
  const text = NAMES.map((name, index) => `## Example ${index + 1}\n${textOf(name).replace(FIELDS, '')}`).join('\n');
  writeFileSync(join(root, 'content/pages/privacy.mdx'), fields + text);
  const found = checkContent(root).findings.filter(
    ({ file, severity }) => file === 'content/pages/privacy.mdx' && severity !== 'information',
  );
  expect(found).toEqual([]);
});
