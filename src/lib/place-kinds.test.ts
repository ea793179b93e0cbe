import { expect, test } from 'vitest';
import { findUrgentKind, isUrgentKind, placeKindWords, urgentKinds } from './place-kinds.ts';

test.each([
  ['999-and-a-and-e', 'ae'],
  ['urgent-treatment-centres', 'utc'],
  ['minor-injury-units', 'miu'],
  ['gp-out-of-hours', undefined],
  ['', undefined],
])('%s is of the kind %s', (service, kind) => {
  expect(findUrgentKind(service)).toBe(kind);
});

test('every kind has words, A&E comes first, and a name of an object’s own is no kind', () => {
  expect(urgentKinds.map((kind) => placeKindWords[kind])).toEqual([
    'A&E',
    'Urgent treatment centre',
    'Minor injury unit',
  ]);
  expect(['ae', 'miu', 'gp', ''].map(isUrgentKind)).toEqual([true, true, false, false]);
  expect(isUrgentKind('toString')).toBe(false);
});
