import { expect, test } from 'vitest';
import { formatFound, formatNothing, formatQuery } from './search-sentences.ts';

test.each([
  ['chest  pain ', '“chest pain”'],
  ['<script>', '“<script>”'],
  ['🤒'.repeat(10_000), `“${'🤒'.repeat(60)}…”`],
])('formatQuery: %j', (query, expected) => {
  expect(formatQuery(query)).toBe(expected);
});

test.each([
  [1, 'instant', '1 page found so far'],
  [12, 'done', '12 pages found'],
  [12, 'done', '12 pages found', {}],
  [1, 'done', '1 page found, with some of your words', { isSome: true }],
  [30, 'done', 'The best 30 pages found', { isCut: true }],
  [1, 'done', 'The best page found', { isCut: true }],
  [30, 'done', 'The best 30 pages found, with some of your words', { isSome: true, isCut: true }],
  [12, 'partial', '12 pages found by name', { isCut: true }],
])('formatFound: %i, %s', (count, state, expected, how = undefined as Parameters<typeof formatFound>[2]) => {
  expect(formatFound(count, state, how)).toBe(expected);
});

test.each([
  [{ query: 'zq' }, false, 'Nothing found for “zq”.'],
  [{ query: 'zq', instead: 'zoo' }, false, 'Nothing found for “zq”, nor for “zoo”.'],
  [{ query: 'zq', kind: 'Data' }, false, 'Nothing found for “zq” in “Data”.'],
  [{ query: 'zq' }, true, 'Nothing found for “zq”. The search in the text of pages did not load.'],
])('formatNothing: %j', (missed, isPartial, expected) => {
  expect(formatNothing(missed, isPartial)).toBe(expected);
});
