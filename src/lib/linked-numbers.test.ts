import { expect, test } from 'vitest';
import { splitNumbers } from './linked-numbers.ts';

const links = (sentence: string) => splitNumbers(sentence).flatMap(({ href }) => href ?? []);

test('a sentence falls into words and numbers, and nothing is lost', () => {
  const sentence = 'Call 111 before you travel';
  expect(splitNumbers(sentence)).toEqual([
    { text: 'Call ' },
    { text: '111', href: 'tel:111' },
    { text: ' before you travel' },
  ]);
  expect(splitNumbers('No number here')).toEqual([{ text: 'No number here' }]);
});

test('a number does not break over two lines', () => {
  expect(splitNumbers('Call 116 123')[1]?.text).toBe('116\u00a0123');
});

test.each([
  ['Call 999, or ask someone to take you to A&E now', ['tel:999']],
  ['Text 999 if you have registered, use 18000 with Relay UK, or 999 BSL', ['sms:999', 'tel:18000']],
  ['Call Samaritans on 116 123, or text Shout on 85258', ['tel:116123', 'sms:85258']],
  ['If it is urgent, call 111. If a life is at risk, call 999.', ['tel:111', 'tel:999']],
  ['NHS 111 online is for people aged 5 and over', []],
  ['It got 1,107 replies', []],
])('%s', (sentence, expected) => {
  expect(links(sentence)).toEqual(expected);
  expect(
    splitNumbers(sentence)
      .map(({ text }) => text)
      .join('')
      .replaceAll('\u00a0', ' '),
  ).toBe(sentence);
});
