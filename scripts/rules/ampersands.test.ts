import { expect, test } from 'vitest';
import { findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults, toStyleFault, withText } from '../../tests/fixtures/faults.ts';
import { ampersands } from './ampersands.ts';

testExample(ampersands, withText);

testFaults([
  toStyleFault('Health & care.', 1, 'Health & care', '"Health and care"'),
  toStyleFault('Health &amp; care.', 1, 'Health & care', '"Health and care"'),
  toStyleFault('Ask at Q&A time.', 8, 'Q&A', '"Q and A"'),
  toStyleFault('Go to A & E.', 7, 'A & E', 'write "A&E"'),
  toStyleFault('Go to a&e.', 7, 'a&e', 'write "A&E"'),
]);

test.each([
  'Go to A&E, or to one of the A&Es.',
  'Written “Health & care”.',
  '<Organisation id="ely-trust">Health & Care</Organisation>',
])('%s', (text) => {
  expect(findAfter(withText(text)).filter(({ rule }) => rule === ampersands.name)).toEqual([]);
});
