import { describe, expect, test } from 'vitest';
import { toSentences, toWords } from './sentences.ts';

describe('toSentences', () => {
  test.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['It rose by 2.5 points. See paragraph 2.2 there.', ['It rose by 2.5 points.', 'See paragraph 2.2 there.']],
    ['She said “No.” Then she left.', ['She said “No.”', 'Then she left.']],
    ['(It is small.) It grew.', ['(It is small.)', 'It grew.']],
    ['Ask Dr. Ely or St. John. They know.', ['Ask Dr. Ely or St. John.', 'They know.']],
    ['Care by J. Smith. It works.', ['Care by J. Smith.', 'It works.']],
    ['It ends. 105 practices took part.', ['It ends.', '105 practices took part.']],
    ['See www.fit.example for more. Or call.', ['See www.fit.example for more.', 'Or call.']],
    ['Broken\ninto lines. And\non.', ['Broken into lines.', 'And on.']],
    ['no full stop', ['no full stop']],
    ['  ', []],
  ])('%s', (text, sentences) => {
    expect(toSentences(text)).toEqual(sentences);
  });
});

describe('toWords', () => {
  test.each([
    ['A well-known, “quoted” word', 4],
    ['care – near home', 3],
    ['care—near', 2],
    ['£504 million by 2020/21', 4],
    ['', 0],
  ])('%s has %i', (text, count) => {
    expect(toWords(text)).toHaveLength(count);
  });
});
