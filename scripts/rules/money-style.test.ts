import { expect, test } from 'vitest';
import { ABOUT, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults, toStyleFault, withText } from '../../tests/fixtures/faults.ts';
import { moneyStyle } from './money-style.ts';

testExample(moneyStyle, withText);

testFaults([
  toStyleFault('A gap of £504m.', 10, '£504m', '£504 million'),
  toStyleFault('A gap of £504 m a year.', 10, '£504 m', '£504 million'),
  toStyleFault('A gap of £504million.', 10, '£504million', '£504 million'),
  toStyleFault('A gap of £ 504 million.', 10, '£ 504 million', '£504 million'),
  toStyleFault('A gap of £2.5bn.', 10, '£2.5bn', '£2.5 billion'),
  toStyleFault('A gap of £504 Million.', 10, '£504 Million', '£504 million'),
  toStyleFault('It costs £70k.', 10, '£70k', '£70,000'),
  toStyleFault('It costs £2.5 thousand.', 10, '£2.5 thousand', '£2,500'),
  toStyleFault('It costs £1500.', 10, '£1500', '£1,500'),
  toStyleFault('It costs £1234567.', 10, '£1234567', '£1,234,567'),
  toStyleFault('It costs £5.00.', 10, '£5.00', '£5'),
  toStyleFault('It costs 504 pounds.', 10, '504 pounds', '£504'),
  toStyleFault('It costs 5 million pounds.', 10, '5 million pounds', '£5 million'),
  toStyleFault('It costs GBP 504.', 10, 'GBP 504', '£504'),
  toStyleFault('## A gap of £504m', 13, '£504m', '£504 million'),
  {
    name: 'a space in a table',
    edits: withText('| Gap |\n| --- |\n| £504 m |'),
    at: `${ABOUT}:14:3`,
    value: '£504 m',
    says: '£504 million',
  },
]);

test.each([
  'A gap of £504 million, or £2.5 billion.',
  'A gap of £504\nmillion.',
  'It costs £1,500, £2.50 a day, and £5, or £250 million.',
  'They call it “£504m”.',
  '| Gap |\n| --- |\n| £504m |',
])('%s', (text) => {
  expect(findAfter(withText(text)).filter(({ rule }) => rule === moneyStyle.name)).toEqual([]);
});
