import { expect, test } from 'vitest';
import { ABOUT, findAfter, FREE_LINE } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

const WORD = 'content/glossary/federation.yaml';
const word = 'id: federation\nterm: federation\nmeaning: A group of GP surgeries that share work or staff.\n';

testFaults([
  {
    name: 'a word that nothing leads to',
    edits: { [WORD]: word },
    at: `${WORD}:2:7`,
    field: 'term',
    value: 'federation',
    says: 'no text leads to this word. Write <Term id="federation">federation</Term>',
  },
]);

test('a text or another word leads to it', () => {
  const used = { [ABOUT]: [FREE_LINE, 'A <Term id="federation">federation</Term> is large.'] as const };
  const named = { 'content/glossary/gp.yaml': ['  - ccg', '  - ccg\n  - federation'] as const };
  expect(findAfter({ [WORD]: word, ...used })).toEqual([]);
  expect(findAfter({ [WORD]: word, ...named })).toEqual([]);
});
