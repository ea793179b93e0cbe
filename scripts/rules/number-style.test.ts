import { describe, expect, test } from 'vitest';
import { findAfter, PLACE, STORY } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults, toStyleFault, withText } from '../../tests/fixtures/faults.ts';
import { numberStyle } from './number-style.ts';

testExample(numberStyle, withText);

describe('a count in words', () => {
  testFaults([
    toStyleFault('It has five hospitals.', 8, 'five hospitals', '"5 hospitals"'),
    toStyleFault('It has twenty-one hospitals.', 8, 'twenty-one hospitals', '"21 hospitals"'),
    toStyleFault('It is a five-year plan.', 9, 'five-year', '"5-year"'),
    toStyleFault('Ask two or more people.', 5, 'two or more', '"2 or more"'),
    toStyleFault('Ask five\nnurses.', 5, 'five nurses', '"5 nurses"'),
    toStyleFault('- Ask **ten** GPs.', 9, 'ten GPs', '"10 GPs"'),
    {
      name: 'in a field',
      edits: { [PLACE]: ['in Ely with a minor', 'in Ely with two wards and a minor'] },
      at: `${PLACE}:3:43`,
      field: 'summary',
      value: 'two wards',
      says: '"2 wards"',
    },
  ]);

  test.each([
    'Ask one of them.',
    'Five hospitals took part.',
    'About two thirds of them came.',
    'We say how the two are linked.',
    'Ask one or two people.',
    'The second of them and the third.',
    'They call it “a five-year plan”.',
    'It is a ‘plan for the area’s five hospitals’.',
    '> It is a five-year plan.',
    'Ask <Term id="gp">two GPs</Term>.',
  ])('%s', (text) => {
    expect(findAfter(withText(text)).filter(({ rule }) => rule === numberStyle.name)).toEqual([]);
  });

  test('in a story it is for the rule on bare figures alone', () => {
    const findings = findAfter({ [STORY]: ['Doreen lives in Ely.', 'Doreen has two sons.'] });
    expect(findings.map(({ rule }) => rule)).toEqual(['bare-figures']);
  });
});

describe('digits', () => {
  testFaults([
    toStyleFault('It has 1500 beds.', 8, '1500', 'a comma into it: 1,500'),
    toStyleFault('It has 123456 beds.', 8, '123456', '123,456'),
    toStyleFault('It has 10 000 beds.', 8, '10 000', '10,000'),
    toStyleFault('A rise of 5 per cent.', 11, '5 per cent', '5%'),
    toStyleFault('A rise of five percent.', 11, 'five percent', '5%'),
    toStyleFault('A rise of 5 %.', 11, '5 %', '5%'),
    toStyleFault('A rise of 5\npercent.', 11, '5 percent', '5%'),
    toStyleFault('For 1.5m people.', 5, '1.5m', '1.5 million'),
    toStyleFault('For 2bn people.', 5, '2bn', '2 billion'),
    toStyleFault('For 3million people.', 5, '3million', '3 million'),
  ]);

  test.each([
    'It was planned in 2016, for 2020/21.',
    'It has 1,500 beds, 0.1234 of all.',
    'Call 18001 111 with the Relay UK app, or register with 18000.',
    'Text SHOUT to 85258.',
    'See RFC 9116, or write to CB6 1DN.',
    'A rise of 5%, which is a few per cent.',
    'For 1.5 million people, 5km away.',
    '| People |\n| --- |\n| 1.5m |',
  ])('%s', (text) => {
    expect(findAfter(withText(text)).filter(({ rule }) => rule === numberStyle.name)).toEqual([]);
  });
});
