/**
 * Numerals are found at a glance and are the same in every language, and most people who read with difficulty know them
 * before they know the words. So every count is a numeral, with a comma over 999 and % beside it: the NHS style.
 * Amounts of money have a rule of their own, and counts in the plan must be facts (`bare-figures`).
 */
import { COUNT_WORDS, toCount } from '../../src/lib/number-words.ts';
import { findOurWords } from '../content/our-words.ts';
import { GAP, type ReaderText } from '../content/reader-texts.ts';
import { isHeldByBareFigures } from './bare-figures.ts';
import type { Content, Rule } from './rule.ts';
import { isInClockRange } from './time-style.ts';

/** After these a number word is no count of something: `two thirds`, `the two are`. */
const NO_COUNT =
  'per|hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|(?:or|and|to|in|on|at|by|for|with|' +
  'from|that|which|who|as|not|than|when|if|while|but|is|are|was|were|be|do|does|did|have|has|had|can|could|will|' +
  'would|may|might|must|should|agree|disagree|differ|match|come|stand|say|give|use|count|overlap|add)';
/** `two hospitals`, `five-year`, `two or more`; a word that begins a sentence may stay. */
const COUNT = new RegExp(
  `(?<!\\bone\\s(?:or|to)\\s|[\\w-])(${COUNT_WORDS})(\\s+or (?:more|fewer|less)\\b|(?:-|\\s+)(?!(?:${NO_COUNT})\\b)[a-zA-Z]+)`,
  'g',
);
/** Four digits and more, not in a telephone number, a code or a decimal. */
const LONG = /(?<![\d£.,:/+-]|\d |\b[A-Z]{2,} )[1-9]\d{3,}(?![\d/:]|,\d| \d{3})(?:\.\d+)?/g;
const SPACED = /(?<![\d£.,/]|\d )[1-9]\d{0,2}(?: 000)+(?![\d]| \d)/g;
const PERCENT = new RegExp(
  `(?<number>\\d[\\d,.]*|${GAP}|\\b(?:one|${COUNT_WORDS}))(?:\\s+|-)per\\s?cent\\b|(?<apart>\\d[\\d,.]*)\\s+%`,
  'gi',
);
const SHORT_MILLION = /(?<![£\d.,])(\d+(?:,\d+)*(?:\.\d+)?)\s?(?:(m|mn|bn|k)\b|(?<!\s)(million|billion))/g;
const SCALES: Record<string, string> = { m: 'million', mn: 'million', bn: 'billion', k: 'thousand' };

export const numberStyle: Rule = {
  name: 'number-style',
  severity: 'error',
  waivable: true,
  why: 'numerals are found and understood faster than words',
  finds: [
    'A count in words: "five nurses" → "5 nurses". A word may begin a sentence',
    'More than 3 digits without a comma: "1500" → "1,500", "10 000" → "10,000"',
    '"per cent", or a space before the sign: "5 per cent" or "5 %" → "5%"',
    'A letter for millions: "5m people" → "5 million people". In a table it may stay',
    'Not years, dates, times and telephone numbers',
  ],
  example: { wrong: 'Ask one of the five nurses.', right: 'Ask one of the 5 nurses.' },
  check: ({ files }) => [...checkWords(files), ...checkDigits(files)],
};

function checkWords(files: Content['files']) {
  return findNumbers(files, COUNT, ([, word = '', rest = '']) => {
    const count = toCount(word);
    return count === undefined ? undefined : `write the number in numerals: "${count}${rest}"`;
  });
}

function checkDigits(files: Content['files']) {
  return [
    ...findNumbers(files, LONG, ({ 0: digits, index, input }) =>
      isYear(digits) || isDialled(digits, input.slice(0, index)) || isInClockRange(input, index)
        ? undefined
        : `put a comma into it: ${formatThousands(digits)}`,
    ),
    ...findNumbers(files, SPACED, ([digits]) => `put commas in place of the spaces: ${digits.replaceAll(' ', ',')}`),
    ...findNumbers(files, PERCENT, ({ groups: { number, apart } = {} }) => {
      const amount = number === GAP ? '…' : (toCount(number) ?? apart ?? number);
      return `write the sign straight after the number: ${amount}%`;
    }),
    ...findNumbers(files, SHORT_MILLION, ([, amount = '', letters, word], { kind }) =>
      kind === 'cell' && letters
        ? undefined
        : `write it out: ${amount} ${word ?? SCALES[letters ?? '']}${letters === 'm' ? ', or metres' : ''}`,
    ),
  ];
}

/** Where `bare-figures` asks for a fact, the fact will show the number rightly. */
function findNumbers(
  files: Content['files'],
  pattern: RegExp,
  explain: (match: RegExpExecArray, text: ReaderText) => string | undefined,
) {
  return findOurWords(files, pattern, (match, text) => (isHeldByBareFigures(text) ? undefined : explain(match, text)));
}

function isYear(digits: string): boolean {
  return /^(?:1[89]|20|21)\d\d$/.test(digits);
}

/** The numbers of Relay UK, and those to which one sends a text. */
function isDialled(digits: string, before: string): boolean {
  return /^1800[012]$/.test(digits) || /\b(?:call|dial|phone|text|number)\b[^.!?]*\s$/i.test(before);
}

function formatThousands(digits: string): string {
  return Number(digits).toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
