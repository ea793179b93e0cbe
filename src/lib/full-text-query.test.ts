import { expect, test } from 'vitest';
import { isIndexed, toFullTextWords, toProbes } from './full-text-query.ts';

test.each([
  ['Where do I take my son with a broken arm?', ['son', 'broken', 'arm']],
  ['the who', ['the', 'who']],
  ['A&E', ['a&e']],
  ['A and E near Ely', ['a&e', 'near', 'ely']],
  ['Gdzie jest przychodnia w Łodzi', ['gdzie', 'jest', 'przychodnia', 'lodzi']],
  ['ŵyth', ['wyth']],
  ['care care CARE', ['care']],
  ['🤡 \'"); <img onerror=x>', ['img', 'onerror', 'x']],
  ['?!', []],
])('“%s” asks for %j', (query, words) => {
  expect(toFullTextWords(query)).toEqual(words);
});

test('a query of 10,000 characters is cut', () => {
  const words = toFullTextWords('hospital beds '.repeat(700) + 'ely');
  expect(words).toEqual(['hospital', 'beds']);
  expect(toFullTextWords(Array.from({ length: 99 }, (_, at) => `w${at}`).join(' '))).toHaveLength(4);
});

test.each([
  ['surgery', 'surgeri'],
  ['deprivation', 'depriv'],
  ['population', 'popul'],
  ['caring', 'care'],
  ['dying', 'die'],
  ['using', 'use'],
  ['ely', 'eli'],
  ['ages', 'age'],
  ['gp', 'gp'],
  ['hosp', 'hospit'],
  ['addenbrook', 'addenbrook'],
])('“%s” is found by “%s”', (word, stem) => {
  expect(isIndexed(word, ['nothing', stem])).toBe(true);
});

test.each([
  ['adenbrookes', 'a'],
  ['adenbrookes', 'aden'],
  ['asdfgh', 'as'],
  ['jab', 'ja'],
  ['complaint', 'com'],
  ['hinchinbrook', 'hin'],
])('“%s” is not “%s”', (word, other) => {
  expect(isIndexed(word, [other, 'nothing'])).toBe(false);
});

test.each([
  ['hospitals', ['hospitals']],
  ['ages', ['ages', 'ag', 'age']],
  ['running', ['running', 'run', 'rune']],
  ['ely', ['ely', 'eli']],
  ['surgery', ['surgery', 'surgeri']],
  ['dying', ['dying', 'die', 'diee']],
])('for “%s” it looks where %j stand', (word, probes) => {
  expect(toProbes(word)).toEqual(probes);
});
