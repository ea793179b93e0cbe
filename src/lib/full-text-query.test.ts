import { expect, test } from 'vitest';
import { isIndexed, toFullTextWords, toSpan, toStem } from './full-text-query.ts';

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
  ['illness', 'ill'],
  ['tried', 'tri'],
  ['apps', 'app'],
  ['added', 'add'],
  ['regulators', 'regul'],
  ['physiotherapist', 'physiotherapi'],
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
  ['ear', 'earli'],
  ['stones', 'st'],
  ['abortion', 'about'],
  ['complaint', 'com'],
  ['hinchinbrook', 'hin'],
])('“%s” is not “%s”', (word, other) => {
  expect(isIndexed(word, [other, 'nothing'])).toBe(false);
});

test.each([
  ['hospitals', ['hosp', 'hosp\uffff']],
  ['physiotherapist', ['physiothe', 'physiothe\uffff']],
  ['ages', ['age', 'age']],
  ['illness', ['ill', 'ill']],
  ['running', ['run', 'run']],
  ['surgery', ['surge', 'surge\uffff']],
])('“%s” stands from and to %j', (word, span) => {
  expect(toSpan(toStem(word))).toEqual(span);
});
