import { expect, test } from 'vitest';
import { ABOUT, findAfter, FREE_LINE, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { ampersands } from './ampersands.ts';

const withText = (text: string): Edits => ({ [ABOUT]: [FREE_LINE, text] });
const wrong = (text: string, column: number, value: string, says: string) => ({
  name: text,
  edits: withText(text),
  at: `${ABOUT}:12:${column}`,
  value,
  says,
});

testExample(ampersands, withText);

testFaults([
  wrong('Health & care.', 1, 'Health & care', '"Health and care"'),
  wrong('Health &amp; care.', 1, 'Health & care', '"Health and care"'),
  wrong('Ask at Q&A time.', 8, 'Q&A', '"Q and A"'),
  wrong('Go to A & E.', 7, 'A & E', 'write "A&E"'),
  wrong('Go to a&e.', 7, 'a&e', 'write "A&E"'),
]);

test.each([
  'Go to A&E, or to one of the A&Es.',
  'Written “Health & care”.',
  '<Organisation id="ely-trust">Health & Care</Organisation>',
])('%s', (text) => {
  expect(findAfter(withText(text)).filter(({ rule }) => rule === ampersands.name)).toEqual([]);
});
