import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ABOUT, createContentTree, findAfter } from '../../tests/fixtures/content-tree.ts';
import { checkContent } from '../check.ts';

test.each([
  ['content/pages/evil.js', 'this sort of file is not used'],
  ['content/pages/other.MDX', 'this sort of file is not used'],
  ['content/pages/other.mdx.txt', 'this sort of file is not used'],
  ['content/pages/map.svg', 'this sort of file is not used'],
  ['content/storys/olivia.mdx', 'there is no kind of content in content/storys/'],
  ['content/notes.txt', 'there is no kind of content in content/'],
])('%s is refused', (path, says) => {
  const findings = findAfter({ [path]: 'text' });
  expect(findings.map(({ file }) => file)).toEqual([path]);
  expect(findings[0]?.message).toContain(says);
});

test('a link to a file elsewhere is refused', () => {
  const root = createContentTree();
  symlinkSync(join(root, ABOUT), join(root, 'content/pages/other.mdx'));
  const { findings } = checkContent(root);
  expect(findings.map(({ file }) => file)).toEqual(['content/pages/other.mdx']);
  expect(findings[0]?.message).toContain('put the file itself here');
});

test('the manual, a draft and what a system leaves behind are no faults', () => {
  const edits = { 'content/README.md': '# Manual', 'content/pages/.DS_Store': '', 'content/pages/_draft.mdx': '' };
  expect(findAfter(edits)).toEqual([]);
});
