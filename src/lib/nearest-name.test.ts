import { describe, expect, test } from 'vitest';
import { editDistance, findNearestName } from './nearest-name.ts';

test.each([
  ['', '', 0],
  ['title', 'title', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['title', 'titles', 1],
  ['title', 'tile', 1],
  ['title', 'tutle', 1],
  ['title', 'tilte', 1],
  ['kitten', 'sitting', 3],
])('editDistance: %j to %j is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

describe('findNearestName', () => {
  const names = ['title', 'summary', 'sources', 'order'];

  test.each([
    ['sumary', 'summary'],
    ['Summary', 'summary'],
    ['TITEL', 'title'],
    ['oder', 'order'],
    ['source', 'sources'],
  ])('%s is near to %s', (written, name) => {
    expect(findNearestName(written, names)).toBe(name);
  });

  test.each(['colour', 'publication', ''])('%j is near to none', (written) => {
    expect(findNearestName(written, names)).toBeUndefined();
  });

  test('the nearest of several wins, and of two that are as near the first', () => {
    expect(findNearestName('para-12', ['para-345', 'para-1', 'para-21'])).toBe('para-1');
  });

  test('no names, no suggestion', () => {
    expect(findNearestName('title', [])).toBeUndefined();
  });
});
