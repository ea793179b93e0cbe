import { expect, test } from 'vitest';
import { explainWords } from './data-words.ts';

const explain = (text: string, kinds: string[], numbers: number[] = [], more = {}) =>
  explainWords(text, { proofs: kinds.map((kind) => ({ kind })), numbers, ...more }, '2012/13 and 2013/14');

test.each<[text: string, kinds: string[], numbers: number[]]>([
  ['Bed days rose by 5% in one year', ['change up'], [5]],
  ['Bed days fell by 5% to 900', ['change down', 'value'], [5, 900]],
  ['Patients spent 349,183 days in hospital', ['value'], [349_183]],
  ['The gap was £504 million', ['value'], [504_000_000]],
  ['The gap was £504m', ['value'], [504_000_000]],
  ['Posts changed by 4%', ['value'], [-4]],
  ['People aged 75 and over, in 2012/13 and 2013/14', [], []],
  ['By 31 March 2014, and under 18', [], []],
  ['Ely had the most bed days', ['highest'], []],
  ['Deaths were lower in every group', ['lower'], []],
  ['More than twice as many', ['times', 'times 2'], [2]],
])('"%s" is proved', (text, kinds, numbers) => {
  expect(explain(text, kinds, numbers)).toEqual([]);
});

test.each<[text: string, kinds: string[], numbers: number[], says: string]>([
  ['Bed days rose by 6%', ['change up'], [5], 'no claim proves the number 6%: add one under "claims"'],
  [
    'Bed days rose by 5%',
    ['change down'],
    [5],
    'no claim proves the word "rose": add one under "claims" of the kind rises, change, difference',
  ],
  ['Bed days fell by 5%', ['change up'], [5], 'no claim proves the word "fell"'],
  ['It had 1,349 beds', ['value'], [349], 'no claim proves the number 1,349'],
  ['The gap was £504 million', ['value'], [504], 'no claim proves the number £504 million'],
  [
    'Ely had the most bed days',
    ['value'],
    [],
    'no claim proves the word "most": add one under "claims" of the kind highest, lowest, count test',
  ],
  ['It was shorter everywhere', ['value'], [], 'no claim proves the word "shorter"'],
  ['It doubled', ['value'], [], 'no claim proves the word "doubled"'],
  ['Every group took part', ['value'], [], 'no claim proves the word "Every"'],
])('"%s" is not', (text, kinds, numbers, says) => {
  expect(explain(text, kinds, numbers)).toEqual([expect.stringContaining(says)]);
});

test('the most of another row', () => {
  const proved = { proofs: [{ kind: 'highest', rows: ['Ely'] }], rows: ['Ely', 'Wisbech', 'March'] };
  const say = (text: string) => explain(text, ['highest'], [], proved);
  expect(say('Ely had the most')).toEqual([]);
  expect(say('The most were in Ely and not in Wisbech')).toEqual([]);
  expect(say('The most were in one town. Wisbech took part')).toEqual([]);
  expect(say('Marching was done most')).toEqual([]);
  expect(say('Wisbech had the most')).toEqual([
    '"most" is said of "Wisbech", and the claims prove it of "Ely": mend the sentence or the claim',
  ]);
});
