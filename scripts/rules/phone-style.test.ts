import { describe, expect, test } from 'vitest';
import { ABOUT, copyOf, EVENT, findAfter, FREE_LINE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { phoneStyle } from './phone-style.ts';

const inAbout = (text: string) => ({ [ABOUT]: [FREE_LINE, text] as const });
const fault = (name: string, text: string, column: number, value: string, says: string) => ({
  name,
  edits: inAbout(text),
  at: `${ABOUT}:12:${column}`,
  value,
  says,
});

testExample(phoneStyle, inAbout);

describe('a link that calls', () => {
  testFaults([
    fault(
      'without showing it',
      '[Call Ely Hospital](tel:01353652000)',
      1,
      'Call Ely Hospital',
      'show the number itself',
    ),
    fault('badly grouped', '[01353 652000](tel:01353652000)', 1, '01353 652000', 'write this number as 01353 652 000'),
    fault('from abroad', '[+44 1353 652 000](tel:01353652000)', 1, '+44 1353 652 000', 'write this number as 01353'),
  ]);
});

describe('a number that is no link', () => {
  testFaults([
    fault('with an area code', 'Ask on 01353 652 000 today.', 8, '01353 652 000', '[01353 652 000](tel:01353652000)'),
    fault('of 3 digits', 'Please call 111 first.', 13, '111', 'make this number a link'),
    fault('in bold', 'Please call **111** first.', 15, '111', 'make this number a link'),
    fault('after its name', 'Please call NHS 111 first.', 17, '111', '[111](tel:111)'),
    fault('after a link', 'Call [999](tel:999) or 111.', 24, '111', '[111](tel:111)'),
    fault('in a list', '- Phone 116 123 for that.', 9, '116 123', '[116 123](tel:116123)'),
    fault('after "on"', 'Call Samaritans on 116 123.', 20, '116 123', '[116 123](tel:116123)'),
    fault('for a text', 'Text 85258 to talk.', 6, '85258', '[85258](sms:85258)'),
    fault('for one word', 'Text “hello” to 85258.', 17, '85258', '[85258](sms:85258)'),
    fault('in a heading', '## Call 116123\n\nIt is free.', 9, '116123', 'write this number as 116 123'),
    {
      name: 'badly grouped in a field',
      edits: { [EVENT]: copyOf(EVENT, ['about care near home.', 'about 01353652000.']) },
      at: `${EVENT}:10:34`,
      field: 'summary',
      value: '01353652000',
      says: 'write this number as 01353 652 000',
    },
  ]);
});

test.each([
  'Call [111](tel:111), [999](tel:999) or [01353 652 000](tel:01353652000).',
  'Text [85258](sms:85258), or call [18001 111](tel:18001111) or [call 111](tel:111).',
  'NHS 111 is there day and night. A 999 call is free, and so is 111 online.',
  'She called 111, and thought of calling 999.',
  '## How to call 111\n\nIt is free.',
  '<CareCard type="urgent" heading="Call 111 if:">\n\n- you cannot wait: call 111\n\n</CareCard>',
])('is right: %s', (text) => {
  expect(findAfter(inAbout(text)).filter(({ rule }) => rule === 'phone-style')).toEqual([]);
});
