import { expect, test } from 'vitest';
import { findPresentName, type LaterName } from './present-name.ts';

const confirmed = (name: string): LaterName => ({ name, certainty: 'confirmed' });
const planned = (name: string): LaterName => ({ name, certainty: 'planned' });

test.each([
  ['the last one', [confirmed('A'), confirmed('B')], 'B'],
  ['not what is only planned', [confirmed('A'), planned('B')], 'A'],
  ['what came after a plan', [planned('A'), confirmed('B')], 'B'],
  ['none when all are planned', [planned('A'), planned('B')], undefined],
  ['none of none', [], undefined],
  ['none when the list is not there', undefined, undefined],
])('%s', (_, laterNames, name) => {
  expect(findPresentName(laterNames)?.name).toBe(name);
});
