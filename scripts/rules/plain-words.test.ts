import { describe, expect, test } from 'vitest';
import { escapePattern } from '../../src/lib/escape-pattern.ts';
import { findAfter, PLACE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults, toStyleFault, withText } from '../../tests/fixtures/faults.ts';
import { HARD_WORDS } from './plain-words-list.ts';
import { plainWords } from './plain-words.ts';

const listForms = () => HARD_WORDS.flatMap(({ words }) => words.split('|'));

testExample(plainWords, withText);

describe('hard words', () => {
  testFaults([
    toStyleFault('We utilise it.', 4, 'utilise', 'do not write "utilise": write "use"'),
    toStyleFault('We were utilising it.', 9, 'utilising', '"use"'),
    toStyleFault('Call in order to ask.', 6, 'in order to', '"to"'),
    toStyleFault('Call in\norder to ask.', 6, 'in order to', '"to"'),
    toStyleFault('Whilst you wait, sit down.', 1, 'Whilst', '"while"'),
    toStyleFault('Ask the stakeholders.', 9, 'stakeholders', 'say who they are'),
    toStyleFault('Ask at a shop, e.g. in town.', 16, 'e.g.', '"such as"'),
    toStyleFault('Those who committed suicide.', 11, 'committed suicide', '"died by suicide"'),
    toStyleFault('Go to the doctor’s surgery.', 11, 'doctor’s surgery', '"GP surgery"'),
    toStyleFault('- She is suffering from asthma.', 10, 'suffering from', '"people with"'),
    {
      name: 'in a field',
      edits: { [PLACE]: ['in Ely with a minor', 'in Ely with a robust minor'] },
      at: `${PLACE}:3:45`,
      field: 'summary',
      value: 'robust',
      says: 'say how it is strong',
    },
  ]);

  test.each([
    'Use it, before you call about more people.',
    'It was the Robust Futures programme.',
    'They call it “a robust plan”.',
    'A <Term id="gp">care pathway</Term>.',
    '> We utilise it.',
    'See www.via.example or etc/via.',
    'The keyboard of a pathwayside.',
  ])('%s', (text) => {
    expect(findAfter(withText(text)).filter(({ rule }) => rule === plainWords.name)).toEqual([]);
  });
});

describe('the list', () => {
  test('has no word twice', () => {
    const forms = listForms();
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  test('offers no word that it refuses itself', () => {
    const offered = HARD_WORDS.flatMap(({ better }) => [...better.matchAll(/"([^"]+)"/g)].map(([, word = '']) => word));
    const refused = new RegExp(`\\b(?:${listForms().map(escapePattern).join('|')})(?!\\w)`, 'i');
    expect(offered.length).toBeGreaterThan(50);
    expect(offered.filter((word) => refused.test(word))).toEqual([]);
  });

  test('every form is found as itself', () => {
    const text = listForms().map((form) => `We say ${form} here.`);
    const values = findAfter(withText(text.join('\n\n'))).filter(({ rule }) => rule === plainWords.name);
    expect(values.map(({ value }) => value)).toEqual(listForms());
  });
});
