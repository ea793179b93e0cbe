import { describe, expect, test } from 'vitest';
import { countSyllables, findReadingAge, listLetterWords } from './reading-age.ts';

describe('findReadingAge', () => {
  test.each([
    // 6 words of one syllable: 0.39 × 6 + 11.8 × 1 − 15.59 + 5
    [['The cat sat on the mat.'], 3.55],
    // 2 sentences, 8 words of one syllable: 0.39 × 4 + 11.8 × 1 − 15.59 + 5
    [['The dog ran to us. It was glad.'], 2.77],
    // 4 words, 13 syllables: hos-pi-tal, ap-point-ment, com-mu-ni-ty, med-i-cine
    [['Hospital appointment: community medicine.'], 29.32],
    // Each item is a sentence of its own: 2 sentences, 4 words, 5 syllables
    [['a nurse', 'some water'], 4.94],
  ])('%s is for readers of %f', (blocks, age) => {
    expect(findReadingAge(blocks)).toBeCloseTo(age, 5);
  });

  test('numerals change nothing', () => {
    expect(findReadingAge(['The cat sat on 1,250 mats in 2016.'])).toBe(findReadingAge(['The cat sat on mats in.']));
  });

  test.each([[[]], [['']], [['2016', '£504']]])('%j has no words', (blocks) => {
    expect(findReadingAge(blocks)).toBeUndefined();
  });
});

test('words are counted without their marks', () => {
  expect(listLetterWords('“Well-known” (or not): A&E, 2016 – £5m')).toEqual(['Well-known', 'or', 'not', 'A&E']);
});

describe('countSyllables', () => {
  test.each([
    [1, 'the care homes helped year hours friend changed league large'],
    [2, 'needed places nurses little people being patients science quiet something'],
    [3, 'area medium hospital actual serious period idea previous medicine pharmacy'],
    [4, 'diabetes community society experience emergency'],
    [4, 'information available'],
    [5, 'organisation'],
  ])('%i in each of: %s', (count, words) => {
    expect(words.split(' ').filter((word) => countSyllables(word) !== count)).toEqual([]);
  });

  test.each([
    ['NHS', 3],
    ['A&E', 3],
    ['GPs', 2],
    ['well-known', 2],
    ['people’s', 2],
    ['–', 0],
  ])('%s has %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});
