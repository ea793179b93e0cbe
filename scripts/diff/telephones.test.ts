import { describe, expect, test } from 'vitest';
import { findBlockChanges } from './block-changes.ts';
import { readPage } from './page.ts';
import { findTelephoneChanges, listTelephones } from './telephones.ts';

const toBlocks = (main: string) => readPage('/', `<main>${main}</main>`).blocks;
const compare = (before: string, after: string) =>
  findTelephoneChanges(findBlockChanges(toBlocks(before), toBlocks(after)));

describe('the numbers of a block', () => {
  const list = (html: string) => toBlocks(html).flatMap(listTelephones);

  test('are shown as the page shows them', () => {
    expect(list('<p><a href="tel:01223245151">Call 01223 245 151</a> or <a href="sms:85258">text us</a></p>')).toEqual([
      '01223 245 151',
      'text 85258',
    ]);
    expect(list('<p><a href="tel:+441223245151">01223 245 151</a></p>')).toEqual(['01223 245 151']);
  });

  test('show what is dialled when the page says something else', () => {
    expect(list('<p><a href="tel:999">Call 111</a></p>')).toEqual(['999 (the page shows “Call 111”)']);
  });

  test('count without a link too, once', () => {
    expect(list('<p>Ring 0800 068 4141 or <a href="tel:01223245151">01223 245 151</a>, in 2019.</p>')).toEqual([
      '01223 245 151',
      '0800 068 4141',
    ]);
  });
});

describe('changes', () => {
  const call = (number: string) => `<p>For medical help call <a href="tel:${number}">${number}</a> at any time</p>`;

  test('have both numbers', () => {
    expect(compare(call('111'), call('112'))).toEqual([{ kind: 'changed', before: '111', after: '112' }]);
  });

  test('are seen when the words stay and only the link dials another number', () => {
    expect(compare('<p><a href="tel:111">Call</a></p>', '<p><a href="tel:112">Call</a></p>')).toEqual([
      { kind: 'changed', before: '111', after: '112' },
    ]);
  });

  test('come with a new paragraph and go with a lost one', () => {
    expect(compare('', call('111'))).toEqual([{ kind: 'added', after: '111' }]);
    expect(compare(call('111'), '')).toEqual([{ kind: 'removed', before: '111' }]);
  });

  test('are none when a number only moves to another sentence', () => {
    expect(compare(`${call('111')}<p>Rest</p>`, '<p>Rest</p><p>Ask <a href="tel:111">111</a></p>')).toEqual([]);
  });
});
