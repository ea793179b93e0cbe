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
  [12, 'done', '12 pages found', 'all'],
  [1, 'done', '1 page found, with some of your words', 'some'],
  [30, 'done', 'The best 30 pages found', 'best'],
  [1, 'done', 'The best page found', 'best'],
  [12, 'partial', '12 pages found by name'],
])('formatFound: %i, %s', (count, state, expected, extent = undefined as string | undefined) => {
  expect(formatFound(count, state, extent)).toBe(expected);
});

test.each([
  [{ query: 'zq' }, false, 'Nothing found for “zq”.'],
  [{ query: 'zq', instead: 'zoo' }, false, 'Nothing found for “zq”, nor for “zoo”.'],
  [{ query: 'zq', kind: 'Data' }, false, 'Nothing found for “zq” in “Data”.'],
  [{ query: 'zq' }, true, 'Nothing found for “zq”. The search in the text of pages did not load.'],
])('formatNothing: %j', (missed, isPartial, expected) => {
  expect(formatNothing(missed, isPartial)).toBe(expected);
});
