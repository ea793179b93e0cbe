import { expect, test } from 'vitest';
import { findWordChanges, getLikeness } from './word-changes.ts';

test('a changed word stands between a few words that stayed', () => {
  const before = 'one two three four five six seven call your GP surgery in the morning of the next day please';
  expect(findWordChanges(before, before.replace('GP surgery', 'pharmacy'))).toEqual([
    { text: '… five six seven call your' },
    { text: 'GP surgery', as: 'removed' },
    { text: 'pharmacy', as: 'added' },
    { text: 'in the morning of the …' },
  ]);
});

test('words that only came or only went have no other half', () => {
  expect(findWordChanges('Call 111', 'Call 111 first')).toEqual([{ text: 'Call 111' }, { text: 'first', as: 'added' }]);
  expect(findWordChanges('Call 111 first', 'Call 111')).toEqual([
    { text: 'Call 111' },
    { text: 'first', as: 'removed' },
  ]);
});

test('one word between two changes belongs to them', () => {
  expect(findWordChanges('open 9am to 5pm daily', 'open 8am to 6pm daily')).toEqual([
    { text: 'open' },
    { text: '9am to 5pm', as: 'removed' },
    { text: '8am to 6pm', as: 'added' },
    { text: 'daily' },
  ]);
});

test('between two changes far apart the middle is left out', () => {
  const middle = 'a b c d e f g h i j k l';
  expect(findWordChanges(`old ${middle} old`, `new ${middle} new`)[2]).toEqual({ text: 'a b c d e … h i j k l' });
});

test('a telephone number changes as a whole', () => {
  expect(findWordChanges('on 01223 245 151.', 'on 01223 245 152.')).toEqual([
    { text: 'on' },
    { text: '01223 245 151.', as: 'removed' },
    { text: '01223 245 152.', as: 'added' },
  ]);
});

test('likeness counts each word as often as it stands there', () => {
  expect(getLikeness('Call 111 now.', 'call 111, now')).toBe(1);
  expect(getLikeness('one two', 'three four')).toBe(0);
  expect(getLikeness('no no no no', 'no yes')).toBeCloseTo(1 / 3);
  expect(getLikeness('', '')).toBe(1);
});
