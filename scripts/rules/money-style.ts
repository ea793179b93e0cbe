/**
 * "£504m" is quick to write and slow to hear: a screen reader says "504 metres" or spells the letter. In sentences the
 * word "million" costs nothing; in a narrow table the letter may stay. Where
 * `bare-figures` asks for a fact, the fact shows the amount rightly.
 */
import { findOurWords } from '../content/our-words.ts';
import { isHeldByBareFigures } from './bare-figures.ts';
import type { Rule } from './rule.ts';

const SCALES: Record<string, string> = { m: 'million', mn: 'million', mln: 'million', bn: 'billion' };
const POUNDS = /£(\s*)(\d+(?:,\d+)*(?:\.\d+)?)(?:(\s*)(m|mn|mln|bn|k|thousand|million|billion|trillion)\b)?/gi;
/** Amounts without the sign. */
const IN_WORDS =
  /(?:GBP ?)(\d[\d,.]*\d|\d)|(?<![£\d.,])(\d+(?:,\d+)*(?:\.\d+)?)((?:\s(?:million|billion))?)\spounds\b/g;

export const moneyStyle: Rule = {
  name: 'money-style',
  severity: 'error',
  waivable: true,
  why: 'an amount that is written one way everywhere is read aloud rightly and never mistaken',
  finds: [
    'A letter for millions in a sentence: "£504m" → "£504 million". In a table it may stay',
    'Thousands without a comma, or as a letter: "£1500" → "£1,500", "£2k" → "£2,000"',
    'Pence that are none, or a space: "£ 5.00" → "£5"',
    'Pounds in words: "20 pounds" or "GBP 20" → "£20"',
  ],
  example: { wrong: 'A gap of £504m.', right: 'A gap of £504 million.' },
  check: ({ files }) => [
    ...findOurWords(files, POUNDS, ([found, , amount = '', , scale = ''], text) => {
      if (isHeldByBareFigures(text)) return undefined;
      const prose = formatPounds(amount, scale);
      if (found === prose || (text.kind === 'cell' && found === `£${withComma(amount)}${scale}`)) return undefined;
      return `write the amount as ${prose}`;
    }),
    ...findOurWords(files, IN_WORDS, ([, afterCode, amount = '', scale = ''], text) =>
      isHeldByBareFigures(text) ? undefined : `write the amount as £${withComma(afterCode ?? amount)}${scale}`,
    ),
  ],
};

/** `£504 million`, `£1,500`, `£5`. Pence are only shown when there are any. */
function formatPounds(amount: string, scale: string): string {
  const written = withComma(amount.replace(/\.00$/, ''));
  const word = scale.toLowerCase();
  if (word === 'k' || word === 'thousand') {
    return `£${(Number(amount.replaceAll(',', '')) * 1000).toLocaleString('en-GB', { maximumFractionDigits: 2 })}`;
  }
  return scale ? `£${written} ${SCALES[word] ?? word}` : `£${written}`;
}

function withComma(amount: string): string {
  const [whole = '', pence] = amount.replaceAll(',', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return pence === undefined ? grouped : `${grouped}.${pence}`;
}
