import { describe, expect, test } from 'vitest';
import { formatLines, readDocument } from './document-text.ts';
import { findPlaces, type OutlinePlace } from './places.ts';

const TEXT = `A report

Contents
1. Background	1
2. Money	2

1. Background

1.1 The first paragraph goes on
over two lines and has 105 GP practices.

 1.2 The second one.

2. MONEY
22. Paragraph with its number.

Table 1: What it costs
Year	Cost
2016	£504m
After the table.
23. The next one, patient-
centred care.

Appendix
`;

const outline: OutlinePlace[] = [
  { at: 'contents', title: 'Contents', kind: 'table', level: 1 },
  { at: 'section-1', label: 'Section 1', title: 'Background', kind: 'section', level: 1 },
  { at: 'para-1-1', label: 'Paragraph 1.1', title: 'Practices', kind: 'paragraph', level: 2 },
  { at: 'para-1-2', label: 'Paragraph 1.2', title: 'More', kind: 'paragraph', level: 2 },
  { at: 'section-2', label: 'Section 2', title: 'Money', kind: 'section', level: 1, paragraphs: [22, 23] },
  { at: 'table-1', label: 'Table 1', title: 'Costs (heading shortened)', kind: 'table', level: 2, ends: '£504m' },
  { at: 'annex-1', label: 'Annex 1', title: 'Not there', kind: 'annex', level: 1, missing: 'The annex itself' },
];
const document = readDocument('report.txt', TEXT);
const find = (items = outline) => findPlaces(document, items);
const linesOf = (at: string, items = outline) => {
  const place = find(items).found.get(at);
  return place && formatLines(document, place);
};

describe('places of an outline in a text', () => {
  test.each([
    ['a section begins at its heading, not in the list of contents', 'section-1', '7-14'],
    ['a section holds its paragraphs', 'section-2', '14-24'],
    ['a paragraph ends where the next begins', 'para-1-1', '9-12'],
    ['a heading counts in capitals', 'section-2', '14-24'],
    ['a numbered paragraph of a section', 'para-22', '15-21'],
    ['the last numbered paragraph ends with its section', 'para-23', '21-24'],
    ['a table is found by its label and ends with its last words', 'table-1', '17-19'],
  ])('%s', (_, at, lines) => {
    expect(linesOf(at)).toBe(lines);
  });

  test('a place that is not in the text is lost', () => {
    expect(find().lost.map(({ at }) => at)).toEqual(['annex-1']);
  });

  test('words to begin with find what has no heading', () => {
    const items = outline.map((item) => (item.at === 'annex-1' ? { ...item, begins: 'Appendix' } : item));
    expect(linesOf('annex-1', items)).toBe('24');
  });

  test('words to begin with that stand only before the place before it do not count', () => {
    const items = outline.map((item) => (item.at === 'annex-1' ? { ...item, begins: 'A report' } : item));
    expect(find(items).lost.map(({ at }) => at)).toEqual(['annex-1']);
  });

  test('a number is not taken for the beginning of a longer one', () => {
    const numbered = readDocument('x.txt', '1.10 Ten.\n1.1 One.');
    const items: OutlinePlace[] = [{ at: 'a', label: 'Paragraph 1.1', title: 'One', kind: 'paragraph', level: 1 }];
    const place = findPlaces(numbered, items).found.get('a');
    expect(place && formatLines(numbered, place)).toBe('2');
  });
});

describe('a document as one text', () => {
  test('a word broken at its hyphen is whole', () => {
    expect(document.flat).toContain('patient-centred care');
  });

  test('marks of layout are no words', () => {
    expect(readDocument('x.txt', '- \uf0b7 **One** <li>two</li>\u00a0three').flat).toBe('- One two three');
  });

  test('dashes and quotation marks are of one kind', () => {
    expect(readDocument('x.txt', '‘5–15%’ “so”').flat).toBe(`'5-15%' "so"`);
  });
});
