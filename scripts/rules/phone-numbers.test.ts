import { describe, expect, test } from 'vitest';
import { ABOUT, copyOf, EVENT, findAfter, FREE_LINE, PLACE, SERVICE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { phoneNumbers } from './phone-numbers.ts';

const inAbout = (text: string) => ({ [ABOUT]: [FREE_LINE, text] as const });
const inSummary = (words: string) => ({ [EVENT]: ['about care near home.', words] as const });
const fault = (name: string, text: string, column: number, value: string, says: string) => ({
  name,
  edits: inAbout(text),
  at: `${ABOUT}:12:${column}`,
  value,
  says,
});
const findNumbers = (text: string) =>
  findAfter(inAbout(text))
    .filter(({ rule }) => rule === 'phone-numbers')
    .map(({ value }) => value);

testExample(phoneNumbers, inAbout);

describe('a link that calls', () => {
  testFaults([
    fault('another number than it shows', '[111](tel:112)', 1, '111', 'shows 111 and calls 112: make both the same'),
    fault('with hyphens', '[111](tel:1-1-1)', 1, '111', 'write only digits after tel:, without spaces: tel:111'),
    fault('with spaces', '[116 123](<tel:116 123>)', 1, '116 123', 'without spaces: tel:116123'),
    fault('with spaces, so that it is no link', '[116 123](tel:116 123)', 9, '](tel:116 123)', 'write ](tel:116123)'),
    fault('nobody here', '[01353 652 001](tel:01353652001)', 1, '01353 652 001', 'does not know 01353 652 001. Check'),
    fault('nobody, by a short number', '[119](tel:119)', 1, '119', 'does not know 119. Check the digits'),
    fault('nobody, with other words', 'Now [call 119](tel:119).', 5, 'call 119', 'does not know 119'),
    fault('a number that cannot be', '[01353 65](tel:0135365)', 1, '01353 65', 'too few digits or too many'),
    fault('too many digits', '[01353 652 0001](tel:013536520001)', 1, '01353 652 0001', 'too few digits or too many'),
    fault('texts another number', '[999](sms:998)', 1, '999', 'shows 999 and calls 998'),
    fault('shows nothing', '[Call us](tel:01353652001)', 1, 'Call us', 'does not know 01353 652 001'),
  ]);
});

describe('a number in words', () => {
  testFaults([
    fault('of 3 digits', 'Call 119 if you need help.', 6, '119', 'this site does not know 119'),
    fault('in bold', 'Call **119** now.', 8, '119', 'this site does not know 119'),
    fault('for a text', 'Text 85285 to talk.', 6, '85285', 'this site does not know 85285'),
    fault('after "on"', 'Call Samaritans on 116 132 now.', 20, '116 132', 'this site does not know 116 132'),
    fault('after another', 'Call [111](tel:111) or 998.', 24, '998', 'this site does not know 998'),
    fault('in another link', '[Call 119](/about/) now.', 7, '119', 'this site does not know 119'),
    fault('in a heading', '## When to call 119\n\nIt is free.', 17, '119', 'this site does not know 119'),
    fault('with an area code', '## Ask on 01353 652 001\n\nSoon.', 11, '01353 652 001', 'does not know 01353 652 001'),
    fault('in a closed part', '<Details summary="Call 119">\n\nSoon.\n\n</Details>', 24, '119', 'does not know 119'),
    ...['Call 119 when ill.', 'ask on 01353 652 001.'].map((words) => ({
      name: `in a field: ${words}`,
      edits: inSummary(words),
      at: `${EVENT}:10:${words.startsWith('C') ? 33 : 35}`,
      field: 'summary',
      says: 'this site does not know',
    })),
  ]);

  test.each([
    ['Call 119 now if:', '- you are ill'],
    ['Call 111 now if:', '- you are ill: call 119'],
  ])('in a card of advice: %s %s', (heading, item) => {
    const card = `<CareCard type="urgent" heading="${heading}">\n\n${item}\n\n</CareCard>`;
    expect(findNumbers(card)).toEqual(['119']);
  });
});

describe('a number in a field of its own', () => {
  testFaults([
    {
      name: 'short and wrong, on a button',
      edits: { [SERVICE]: copyOf(SERVICE, ['phone: "111"', 'phone: "119"'], ['text: Call 111', 'text: Call now']) },
      at: `${SERVICE}:11:10`,
      field: 'action.phone',
      value: '119',
      says: 'this site does not know 119',
    },
    {
      name: 'other than the button shows',
      edits: { [SERVICE]: ['text: Call 111', 'text: Call 116 123'] },
      at: `${SERVICE}:10:9`,
      field: 'action.text',
      value: 'Call 116 123',
      says: 'this button shows 116 123 and calls 111',
    },
    {
      name: 'short and wrong, on a button that sends a text',
      edits: { [SERVICE]: copyOf(SERVICE, ['phone: "111"', 'sms: "85285"'], ['text: Call 111', 'text: Text us']) },
      at: `${SERVICE}:11:8`,
      field: 'action.sms',
      value: '85285',
      says: 'this site does not know 85285',
    },
    {
      name: 'short, of a place',
      edits: { [PLACE]: ['"01353 652 000"', '"119"'] },
      at: `${PLACE}:17:14`,
      field: 'switchboard',
      value: '119',
      says: 'this site does not know 119',
    },
  ]);
});

test.each([
  'Call [111](tel:111), [999](tel:999) or [01353 652 000](tel:01353652000).',
  'Text [85258](sms:85258), or call [18001 111](tel:18001111) or [call 111](tel:111).',
  'Call [01223 725 304](tel:01223725304), the site’s own of 2016.',
  'Call 111 online for it. We will call 300 people, ring 450 times or text 160 characters.',
  'A call of 119 minutes, a ring 450 metres away, and a text of 2016. Call it £119 or 119%.',
  'From 2016 to 2017, 111 people came. It cost £01 234 567 890, and the number is 0.0123456789.',
])('is right: %s', (text) => {
  expect(findNumbers(text)).toEqual([]);
});

test('a number that only another entry gives itself is not known by being short', () => {
  const service = copyOf(SERVICE, ['phone: "111"', 'phone: "119"'], ['text: Call 111', 'text: Call 119']);
  const findings = findAfter({ [SERVICE]: service, ...inAbout('Call [119](tel:119).') });
  expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toContain(`${ABOUT} phone-numbers`);
});
