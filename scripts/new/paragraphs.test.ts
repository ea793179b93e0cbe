import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { wrapParagraphs } from './paragraphs.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('a paragraph', () => {
  test('is broken into lines of 120 characters at most', () => {
    const lines = wrapParagraphs(words(100)).split('\n');
    expect(lines.length).toBeGreaterThan(4);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect(lines.join(' ')).toBe(words(100));
  });

  test.each(['-', '+', '1.', '12)', '#', '>', '| a', '=', '<Fact id="a-figure" />', '[a long link](/plan/)', '``'])(
    'stays one paragraph with %s in it, wherever the line ends',
    (mark) => {
      for (let length = 1; length < 40; length++) {
        const text = `${words(length)} ${mark} ${words(30)}`;
        const wrapped = wrapParagraphs(text);
        expect(wrapped.replaceAll('\n', ' ')).toBe(text);
        const { children } = mdxToMdast(wrapped, { features: { gfm: true } }) as { children: { type: string }[] };
        expect(children.map(({ type }) => type)).toEqual(['paragraph']);
      }
    },
  );
});

test.each([
  `- ${words(40)}\n- b`,
  `| a | b |\n| --- | --- |\n| ${words(40)} | d |`,
  `## ${words(20)}`,
  `<InsetText>\n\n${'a'}\n\n</InsetText>`,
])('what is no plain paragraph stays as it is', (text) => {
  expect(wrapParagraphs(text)).toBe(text);
});
