import { describe, expect, test } from 'vitest';
import { readPostcode } from './postcode-district.ts';

describe('reads the first half of', () => {
  test.each([
    ['PE13', 'PE13'],
    ['pe13', 'PE13'],
    [' Pe 13 ', 'PE13'],
    ['PE13 3AB', 'PE13'],
    ['pe133ab', 'PE13'],
    ['p e 1 3 3 a b', 'PE13'],
    ['PE13-3AB', 'PE13'],
    ['PE13\u00a03AB.', 'PE13'],
    ['ＰＥ１３ ３ＡＢ', 'PE13'],
    ['PE1', 'PE1'],
    ['PE1 3AB', 'PE1'],
    // Not PE13 with a letter too few: the second half is always a digit and two letters.
    ['PE13AB', 'PE1'],
    ['CB2 0QQ', 'CB2'],
    ['CB20QQ', 'CB2'],
    ['W1A 1AA', 'W1A'],
    ['ec1a1bb', 'EC1A'],
    ['B1 1AA', 'B1'],
    // Stopped in the middle of the second half.
    ['PE13 3', 'PE13'],
    ['PE13 3A', 'PE13'],
    ['cb2 0', 'CB2'],
  ])('%j: %s', (typed, district) => {
    expect(readPostcode(typed)).toEqual({ district });
  });
});

test.each(['', '   ', '\u00a0\t'])('%j is empty', (typed) => {
  expect(readPostcode(typed)).toEqual({ fault: 'empty' });
});

test.each([
  'Ely',
  'PE',
  '13',
  'PE133',
  'PE 13 3AB extra',
  'PEE13',
  'PE13 AB3',
  '...',
  '<b>PE13</b>',
  '😀',
  'CB2 0QQ, CB1 1AA',
  'XX99XX99',
])('%j is no postcode', (typed) => {
  expect(readPostcode(typed)).toEqual({ fault: 'malformed' });
});

test('a very long text is read at once', () => {
  expect(readPostcode('PE1 '.repeat(50_000))).toEqual({ fault: 'malformed' });
});
