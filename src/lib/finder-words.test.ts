import { expect, test } from 'vitest';
import { finderFaults, formatFound, formatLapsed, formatUnknownDistrict } from './finder-words.ts';
import { toSentences } from './sentences.ts';

const some = { from: 'Ely', found: 5, lapsed: 0, openNow: false, xrayNow: false };

test.each([
  [some, '5 places, nearest first. Distances are from Ely, as the crow flies.'],
  [{ ...some, found: 1, from: 'PE13' }, '1 place. Distances are from PE13, as the crow flies.'],
  [{ ...some, found: 0, openNow: true }, 'No place is listed as open now. Call 111.'],
  [{ ...some, found: 0, openNow: true, xrayNow: true }, 'No place has X-ray listed as open now. Call 111.'],
  [{ ...some, found: 0 }, 'No place fits. Call 111.'],
  [
    { ...some, found: 0, lapsed: 8 },
    'No place fits. Call 111. 8 places are left out: nobody has checked them for too long.',
  ],
])('%j', (count, words) => {
  expect(formatFound(count)).toBe(words);
});

test('one place that is left out is one', () => {
  expect(formatLapsed(1)).toBe('1 place is left out: nobody has checked it for too long.');
});

test('every fault has a sentence of its own that says what to do', () => {
  const sentences = [...Object.values(finderFaults), formatUnknownDistrict('PE99')];
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const text of sentences) {
    expect(text).toMatch(/Choose a town|choose a town|Enter the first half|Call 111|call 111|Try again/);
    for (const sentence of toSentences(text)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(20);
  }
  expect(formatUnknownDistrict('PE99')).toBe('We do not know PE99. Choose a town instead, or call 111.');
});
