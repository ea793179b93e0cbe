import { describe, expect, test } from 'vitest';
import { ABOUT, STORY, copyOf, createContentTree, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';
import { readContent } from '../content/content-files.ts';
import { ids } from './ids.ts';

describe('ids', () => {
  testFaults([
    {
      name: 'used twice',
      edits: { 'content/stories/second.mdx': copyOf(STORY, ['title: Care shaped around Doreen', 'title: More care']) },
      at: 'content/stories/second.mdx:2:5',
      field: 'id',
      value: 'doreen',
      says: `already used by ${STORY}`,
    },
  ]);

  test('used twice, differing only in case', () => {
    const findings = findAfter({ 'content/pages/second.mdx': copyOf(ABOUT, ['id: about', 'id: About']) });
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'ids',
        file: 'content/pages/second.mdx',
        line: 2,
        column: 5,
        field: 'id',
        value: 'About',
        message: expect.stringContaining('capitals make no difference'),
      }),
    );
  });

  test('the same id for two kinds of thing is no fault', () => {
    expect(findAfter({ [STORY]: ['id: doreen', 'id: about'] })).toEqual([]);
  });
});

/** On the data, because not every disk can hold two files whose names differ only in case. */
test('file names that differ only in case', () => {
  const root = createContentTree();
  const about = readContent(root).find(({ path }) => path === ABOUT)!;
  const twin = { ...about, path: 'content/pages/About.mdx', slug: 'About', data: { id: 'second' } };
  expect(ids.check({ day: '2026-11-22', root, files: [about, twin] })).toEqual([
    {
      file: 'content/pages/About.mdx',
      line: 1,
      column: 1,
      field: undefined,
      value: 'About',
      message: expect.stringContaining(`this file name is already used by ${ABOUT}`),
    },
  ]);
});
