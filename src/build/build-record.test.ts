import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { hashTree, writeBuildRecord } from './build-record.ts';

const files = { 'index.html': 'Home', 'about/index.html': 'About' };
const hashOf = (tree: Record<string, string>) => hashTree(createFolder(tree));

describe('hashTree', () => {
  test('is the same for the same files, wherever they are', () => {
    expect(hashOf(files)).toBe(hashOf({ 'about/index.html': 'About', 'index.html': 'Home' }));
    expect(hashOf(files)).toMatch(/^sha256-[\da-f]{64}$/);
  });

  test.each([
    ['a byte', { ...files, 'index.html': 'Home ' }],
    ['a name', { 'home.html': 'Home', 'about/index.html': 'About' }],
    ['a folder', { 'index.html': 'Home', 'contact/index.html': 'About' }],
    ['two texts that change places', { 'index.html': 'About', 'about/index.html': 'Home' }],
    ['a new file, even an empty one', { ...files, 'robots.txt': '' }],
    ['a missing file', { 'index.html': 'Home' }],
    ['a build.json that is not the record', { ...files, 'about/build.json': '{}' }],
  ])('changes with %s', (_, changed) => {
    expect(hashOf(changed)).not.toBe(hashOf(files));
  });

  test.each(['index.html.br', 'about/index.html.gz', 'build.json'])('does not count %s', (path) => {
    expect(hashOf({ ...files, [path]: 'x' })).toBe(hashOf(files));
  });
});

test('writeBuildRecord: what is live, since when and how much of it', () => {
  const folder = createFolder({ ...files, 'robots.txt': '' });
  const tree = hashTree(folder);
  writeBuildRecord({ root: folder, folder, record: { epoch: 1795305600, day: '2026-11-22', commit: 'abc' } });
  expect(JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8'))).toEqual({
    commit: 'abc',
    time: '2026-11-22T00:00:00.000Z',
    pages: 2,
    files: 3,
    tree,
  });
  expect(hashTree(folder)).toBe(tree);
});
