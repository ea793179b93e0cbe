/**
 * The words of plans and minutes keep out the people whom a plan is about. Where there is a word that everybody knows,
 * this rule asks for it: the list is `plain-words-list.ts`. Words of the glossary, marked with <Term>, have their
 * explanation, and names and quotes are not ours to change.
 */
import { escapePattern } from '../../src/lib/escape-pattern.ts';
import { findOurWords, isNameInSentence } from '../content/our-words.ts';
import { HARD_WORDS, type HardWord } from './plain-words-list.ts';
import type { Rule } from './rule.ts';

/** By each form, in lower case. */
const byForm = new Map<string, HardWord>(
  HARD_WORDS.flatMap((entry) => entry.words.split('|').map((form) => [form.toLowerCase(), entry] as const)),
);
/** The longest first, so that "in order to" is not found as a part of itself. */
const forms = [...byForm.keys()].sort((a, b) => b.length - a.length);
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d/.@-])(?:${forms.map((form) => escapePattern(form).replaceAll(' ', '\\s')).join('|')})(?![\\p{L}\\d/-]|\\.\\p{L})`,
  'giu',
);

export const plainWords: Rule = {
  name: 'plain-words',
  severity: 'error',
  waivable: true,
  why: 'everybody should understand a page about their health at the first reading',
  finds: [
    'Long words for short ones: "prior to" → "before", "utilise" → "use"',
    'Words that sound well and say little: "fit for purpose", "empower"',
    'Words of offices: each finding says what to write instead',
    'Not names, words in quotation marks, and words inside <Term>',
  ],
  example: { wrong: 'Call us prior to your visit.', right: 'Call us before your visit.' },
  check: ({ files }) =>
    findOurWords(files, PATTERN, (match) => {
      const words = match[0];
      const entry = byForm.get(words.toLowerCase());
      return !entry || isNameInSentence(match) ? undefined : `do not write "${words}": ${entry.better}`;
    }),
};
