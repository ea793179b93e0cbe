import { describe, expect, test } from 'vitest';
import { parseContentFile } from './content-files.ts';
import { findWords, GAP, listReaderTexts } from './reader-texts.ts';
import type { CollectionName } from '../../src/schemas/shared.ts';

const parse = (text: string, collection: CollectionName = 'pages') =>
  parseContentFile({ path: `content/${collection}/x`, text, collection });

const page = parse(`---
id: about
title: About this site
summary: >-
  What this site is
  and where it is from.
updated: 2026-11-22
---

## What *it* is

Ask your <Term id="gp">GP</Term> or [call **111**](tel:111) &amp; wait for <Fact id="x" /> days,
then ask again.

<CareCard type="urgent" heading="Call 111 if:">

- you are ill
- you are \`lost\`

</CareCard>

| Who | What |
| --- | --- |
| You | call |

![A map of Ely](/map.png)
`);

describe('the texts of a page', () => {
  const texts = listReaderTexts(page);

  test('fields that we wrote, then blocks in their order', () => {
    expect(texts.map(({ kind, text }) => [kind, text])).toEqual([
      ['field', 'About this site'],
      ['field', 'What this site is and where it is from.'],
      ['heading', 'What it is'],
      ['paragraph', `Ask your GP or call 111 & wait for ${GAP} days,\nthen ask again.`],
      ['attribute', 'Call 111 if:'],
      ['paragraph', 'you are ill'],
      ['paragraph', `you are ${GAP}`],
      ['cell', 'Who'],
      ['cell', 'What'],
      ['cell', 'You'],
      ['cell', 'call'],
      ['paragraph', GAP],
      ['alt', 'A map of Ely'],
    ]);
  });

  test('headings have their depth', () => {
    expect(texts.find(({ kind }) => kind === 'heading')?.depth).toBe(2);
  });

  test('what stands around a character', () => {
    const text = texts.find(({ text }) => text.startsWith('Ask'))!;
    expect(text.around(text.text.indexOf('GP'))).toContain('Term');
    expect(text.around(text.text.indexOf('111'))).toEqual(expect.arrayContaining(['link', 'strong']));
    expect(text.around(0)).not.toContain('Term');
    expect(text.around(text.text.indexOf(GAP))).toContain('Fact');
    const item = texts.find(({ text }) => text === 'you are ill')!;
    expect(item.around(0)).toEqual(expect.arrayContaining(['CareCard', 'listItem']));
  });

  test.each([
    ['About', 3, 8],
    ['where it', 6, 7],
    ['What it is', 10, 4],
    ['Ask', 12, 1],
    ['GP', 12, 24],
    ['111 &', 12, 45],
    ['wait', 12, 67],
    ['then', 13, 1],
    ['ill', 17, 11],
    ['call', 24, 9],
    ['map', 26, 5],
  ])('%j stands at line %i, column %i', (words, line, column) => {
    const found = texts.filter(({ text }) => text.includes(words)).at(words === 'call' ? -1 : 0)!;
    expect(found.place(found.text.indexOf(words), words)).toEqual({ line, column });
  });
});

test('names, quotes and search words are not ours', () => {
  const figures = parse(
    `id: money
title: The money
publication: plan
figures:
  - id: gap
    printed: theirs
    what: ours, says what it is
    quote: theirs too
    note: ours as well
`,
    'figures',
  );
  expect(listReaderTexts(figures).map(({ text, field }) => [field, text])).toEqual([
    ['title', 'The money'],
    ['figures.0.what', 'ours, says what it is'],
    ['figures.0.note', 'ours as well'],
  ]);
  expect(listReaderTexts(parse('---\ntitle: At home\n---\n', 'priorities')).map(({ text }) => text)).toEqual([]);
});

test('a file that cannot be read has no texts, and no rule falls over it', () => {
  expect(listReaderTexts(parse('---\ntitle: "x\n---\n\n<Oops'))).toEqual([]);
});

test('findWords says what is found, where, and in which field', () => {
  const faults = findWords([page], /\b(?:site|ill)\b/g, (match, { kind }) =>
    kind === 'paragraph' ? `${match[0]} is a word` : undefined,
  );
  expect(faults).toEqual([
    { file: page.path, line: 17, column: 11, field: undefined, value: 'ill', message: 'ill is a word' },
  ]);
});

describe('the rows of a table of data', () => {
  const table = parse(
    `title: What the table shows
columns:
  - { id: words, title: Words, type: name, about: As printed }
  - { id: ours, title: Meaning, type: ours, about: In our words }
rows: |
  1500 & more | One of 1500 & so on
  1600 & less | blank
`,
    'datasets',
  );

  test('only columns of our words are read, and nothing that is printed', () => {
    expect(listReaderTexts(table).flatMap(({ field, text }) => (field?.startsWith('rows') ? [text] : []))).toEqual([
      'One of 1500 & so on',
    ]);
  });

  test('a word is found at its line and column', () => {
    expect(findWords([table], /&/g, () => 'write and').filter(({ field }) => field?.startsWith('rows'))).toEqual([
      { file: table.path, line: 6, column: 29, field: 'rows.0.1', value: '&', message: 'write and' },
    ]);
  });
});
