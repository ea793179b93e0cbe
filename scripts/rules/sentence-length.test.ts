import { describe, expect, test } from 'vitest';
import { ABOUT, findAfter, FREE_LINE, PLACE, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { sentenceLength } from './sentence-length.ts';

const withText = (text: string): Edits => ({ [ABOUT]: [FREE_LINE, text] });
const ofWords = (count: number) => `We ${'go '.repeat(count - 2)}home.`;
const found = (text: string) =>
  findAfter(withText(text)).map(({ line, column, value }) => `${line}:${column} ${value}`);

testExample(sentenceLength, withText);

describe('a sentence over 25 words', () => {
  testFaults([
    {
      name: 'in a text',
      edits: withText(ofWords(26)),
      at: `${ABOUT}:12:1`,
      value: 'We go go go go…',
      says: 'has 26 words: make it 2',
    },
    {
      name: 'after a short one',
      edits: withText(`Short. ${ofWords(27)}`),
      at: `${ABOUT}:12:8`,
      says: 'has 27 words',
    },
    {
      name: 'after a line break',
      edits: withText(`Short\nsentence. ${ofWords(27)}`),
      at: `${ABOUT}:13:11`,
      says: 'has 27 words',
    },
    {
      name: 'in a field',
      edits: { [PLACE]: ['A community hospital in Ely with a minor injury unit.', ofWords(26)] },
      at: `${PLACE}:3:10`,
      field: 'summary',
      says: 'has 26 words',
    },
  ]);

  test('is for information', () => {
    expect(findAfter(withText(ofWords(26))).map(({ severity }) => severity)).toEqual(['information']);
  });

  test('of two, each is found at its own place', () => {
    expect(found(`${ofWords(26)} ${ofWords(30)}`)).toEqual(['12:1 We go go go go…', '12:82 We go go go go…']);
  });

  test.each([
    ['25 words', ofWords(25)],
    ['two of 20', `${ofWords(20)} ${ofWords(20)}`],
    ['a list of short items', Array.from({ length: 6 }, () => '- one of the items here').join('\n')],
    ['short paragraphs without full stops', 'one of those\n\n'.repeat(12)],
  ])('not: %s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});
