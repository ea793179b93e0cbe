import { describe, expect, test } from 'vitest';
import { SERVICE, copyOf, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { firstAction } from './first-action.ts';

const ANSWER = 'answer: Call 111 if you need help now. If a life is at risk, call 999.';
const BUTTON = '  text: Call 111\n  phone: "111"';

/** The page as one for those who cannot speak. */
const byText = (words: string, number: string) =>
  copyOf(SERVICE, ['urgency: urgent', 'urgency: emergency'], [BUTTON, `  text: ${words}\n  sms: "${number}"`]);

testExample(firstAction, (line) => ({ [SERVICE]: [ANSWER, line] }));

describe('the first thing that a page says', () => {
  testFaults([
    {
      name: 'an answer without 999',
      edits: { [SERVICE]: [ANSWER, 'answer: Call 111 if you need help now.'] },
      at: `${SERVICE}:8:9`,
      field: 'answer',
      value: 'Call 111 if you need help now.',
      says: 'say here when to call 999',
    },
    {
      name: 'a list of "do not use it for" that begins with something else',
      edits: { [SERVICE]: ['  - Life in danger. Call 999.', '  - Coughs and colds.\n  - Life in danger. Call 999.'] },
      at: `${SERVICE}:15:5`,
      field: 'notFor.0',
      says: 'begin this list with "Life at risk.',
    },
    {
      name: 'a button that says 999 and calls 111',
      edits: { [SERVICE]: ['text: Call 111', 'text: Call 999'] },
      at: `${SERVICE}:10:9`,
      field: 'action.text',
      says: 'the button says 999: give it phone: "999"',
    },
    {
      name: 'a button that says 111 and leads to a page',
      edits: { [SERVICE]: ['phone: "111"', 'href: /about/'] },
      at: `${SERVICE}:10:9`,
      field: 'action.text',
      says: 'the button says 111: give it phone: "111"',
    },
    {
      name: 'a button that calls 111 and does not say so',
      edits: { [SERVICE]: ['text: Call 111', 'text: Call for help'] },
      at: `${SERVICE}:10:9`,
      field: 'action.text',
      says: 'its words must say 111',
    },
    {
      name: 'a button that calls 999 on an urgent page',
      edits: { [SERVICE]: [BUTTON, '  text: Call 999\n  phone: "999"'] },
      at: `${SERVICE}:5:10`,
      field: 'urgency',
      value: 'urgent',
      says: 'write emergency',
    },
    {
      name: 'an emergency page whose button calls nobody',
      edits: {
        [SERVICE]: copyOf(SERVICE, ['urgency: urgent', 'urgency: emergency'], [BUTTON, '  text: Go to a pharmacy']),
      },
      at: `${SERVICE}:10:3`,
      field: 'action',
      says: 'calls 999, or 111 in a mental health crisis',
    },
    {
      name: 'a button that sends a text and says that it calls',
      edits: { [SERVICE]: byText('Call 999', '999') },
      at: `${SERVICE}:10:9`,
      field: 'action.text',
      value: 'Call 999',
      says: 'begin with "Text 999"',
    },
    {
      name: 'a button that texts 111',
      edits: { [SERVICE]: [BUTTON, '  text: Text 111\n  sms: "111"'] },
      at: `${SERVICE}:11:8`,
      field: 'action.sms',
      value: '111',
      says: '111 takes calls and no texts',
    },
    {
      name: 'a button that texts 999 on an urgent page',
      edits: { [SERVICE]: [BUTTON, '  text: Text 999\n  sms: "999"'] },
      at: `${SERVICE}:5:10`,
      field: 'urgency',
      value: 'urgent',
      says: 'write emergency',
    },
  ]);

  test('999 may be reached by text, and then nothing else has to stand above it', () => {
    const signs = /emergencySigns:\n(?: {2}- .*\n)+/.exec(copyOf(SERVICE))?.[0] ?? '';
    expect(signs).not.toBe('');
    const text = byText('Text 999, if you have registered', '999').replace(signs, '');
    expect(findAfter({ [SERVICE]: text })).toEqual([]);
  });

  test('111 may be the way in an emergency: a mental health crisis', () => {
    expect(findAfter({ [SERVICE]: ['urgency: urgent', 'urgency: emergency'] })).toEqual([]);
  });
});
