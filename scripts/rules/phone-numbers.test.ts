import { describe, expect, test } from 'vitest';
import { ABOUT, copyOf, EVENT, findAfter, FREE_LINE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { phoneNumbers } from './phone-numbers.ts';

const inAbout = (text: string) => ({ [ABOUT]: [FREE_LINE, text] as const });
const fault = (name: string, text: string, column: number, value: string, says: string) => ({
  name,
  edits: inAbout(text),
  at: `${ABOUT}:12:${column}`,
  value,
  says,
});

testExample(phoneNumbers, inAbout);

describe('a link that calls', () => {
  testFaults([
    fault('another number than it shows', '[111](tel:112)', 1, '111', 'shows 111 and calls 112: make both the same'),
    fault('with hyphens', '[111](tel:1-1-1)', 1, '111', 'write only digits after tel:, without spaces: tel:111'),
    fault('with spaces', '[116 123](<tel:116 123>)', 1, '116 123', 'without spaces: tel:116123'),
    fault('with spaces, so that it is no link', '[116 123](tel:116 123)', 9, '](tel:116 123)', 'write ](tel:116123)'),
    fault(
      'without showing it',
      '[Call Ely Hospital](tel:01353652000)',
      1,
      'Call Ely Hospital',
      'show the number itself',
    ),
    fault('badly grouped', '[01353 652000](tel:01353652000)', 1, '01353 652000', 'write this number as 01353 652 000'),
    fault('from abroad', '[+44 1353 652 000](tel:01353652000)', 1, '+44 1353 652 000', 'write this number as 01353'),
    fault(
      'nobody here',
      '[01353 652 001](tel:01353652001)',
      1,
      '01353 652 001',
      'does not know 01353 652 001. Check it',
    ),
    fault('a number that cannot be', '[01353 652](tel:01353652)', 1, '01353 652', 'write this number as 0135 3652'),
    fault('too many digits', '[01353 652 0001](tel:013536520001)', 1, '01353 652 0001', 'too few digits or too many'),
    fault('texts another number', '[999](sms:998)', 1, '999', 'shows 999 and calls 998'),
  ]);
});

describe('a number that is no link', () => {
  testFaults([
    fault('with an area code', 'Ask on 01353 652 000 today.', 8, '01353 652 000', '[01353 652 000](tel:01353652000)'),
    fault('of 3 digits', 'Please call 111 first.', 13, '111', 'make this number a link'),
    fault('after its name', 'Please call NHS 111 first.', 17, '111', '[111](tel:111)'),
    fault('in a list', '- Phone 116 123 for that.', 9, '116 123', '[116 123](tel:116123)'),
    {
      name: 'badly grouped in a field',
      edits: { [EVENT]: copyOf(EVENT, ['about care near home.', 'about 01353652000.']) },
      at: `${EVENT}:10:34`,
      field: 'summary',
      value: '01353652000',
      says: 'write this number as 01353 652 000',
    },
    {
      name: 'not known in a field',
      edits: { [EVENT]: copyOf(EVENT, ['about care near home.', 'about 01353 652 001.']) },
      at: `${EVENT}:10:34`,
      field: 'summary',
      value: '01353 652 001',
      says: 'this site does not know 01353 652 001',
    },
  ]);
});

test.each([
  'Call [111](tel:111), [999](tel:999) or [01353 652 000](tel:01353652000).',
  'Text [85258](sms:85258), or call [18001 111](tel:18001111) or [call 111](tel:111).',
  'Call [01223 725 304](tel:01223725304), the site’s own of 2016.',
  'NHS 111 is there day and night. A 999 call is free, and so is 111 online.',
  'She called 111, and thought of calling 999.',
  'Call 111 online for it.',
  '## How to call 111\n\nIt is free.',
  'From 2016 to 2017, 111 people came. It cost £01 234 567 890, and the number is 0.0123456789.',
])('is right: %s', (text) => {
  expect(findAfter(inAbout(text)).filter(({ rule }) => rule === 'phone-numbers')).toEqual([]);
});

test('a card of advice keeps to its advice', () => {
  const card = '<CareCard type="urgent" heading="Call 111 if:">\n\n- you cannot wait: call 111\n\n</CareCard>';
  expect(findAfter(inAbout(card)).filter(({ rule }) => rule === 'phone-numbers')).toEqual([]);
});
