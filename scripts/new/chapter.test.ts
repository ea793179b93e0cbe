import { expect, test } from 'vitest';
import { FIGURES, copyOf } from '../../tests/fixtures/content-tree.ts';
import { insertRecord } from './chapter.ts';
import { readDraft } from './desk.ts';

const RECORD = 'id: new\nprinted: "1"\n';
const insert = (text: string, index: number) =>
  insertRecord(readDraft({ path: FIGURES, text })[0]!, 'figures', index, RECORD);

const TEXT = `id: a # the id
figures:
    # The first of all
    - id: one
      note: >-
          Two
          lines
    - { id: two } # flow

    # The last
    - id: three
      what:   spaces
order: 1
`;
const ITEM = '    - id: new\n      printed: "1"\n';

test.each([
  [0, '    - id: one'],
  [1, '    - { id: two }'],
  [2, '\n    # The last'],
  [3, 'order: 1'],
])('at %i it stands right before what follows, and everything else stays', (index, next) => {
  const after = insert(TEXT, index);
  expect(after).toContain(`${ITEM}${next}`);
  expect(after.replace(ITEM, '')).toBe(TEXT);
});

test('a file without a line end at its end gets one', () => {
  const text = copyOf(FIGURES).trimEnd();
  expect(insert(text, 3)).toBe(`${text}\n  - id: new\n    printed: "1"\n`);
});

test('a list in square brackets is left to its editor', () => {
  expect(() => insert('figures: []\n', 0)).toThrow('add the record by hand');
});
