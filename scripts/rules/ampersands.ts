/**
 * "&" is easily overlooked, and some screen readers say "ampersand" or nothing. "A&E" is what people call the place, so
 * it stays; a name that has the sign is set aside by a waiver.
 */
import { findOurWords } from '../content/our-words.ts';
import type { Rule } from './rule.ts';

export const ampersands: Rule = {
  name: 'ampersands',
  severity: 'error',
  waivable: true,
  why: 'the sign is easily overlooked, and some screen readers leave it out',
  finds: ['"&" between words: "health & care" → "health and care"', 'A&E in another form: "a & e" → "A&E"'],
  example: { wrong: 'Health & care in A&E.', right: 'Health and care in A&E.' },
  check: ({ files }) =>
    findOurWords(files, /(?:\p{L}+\s*)?&(?:\s*\p{L}+)?/gu, ([found]) => {
      if (/^A&Es?$/.test(found)) return undefined;
      if (/^A\s*&\s*E$/i.test(found)) return 'write "A&E", without spaces and in capitals';
      return `write "and" in place of "&": "${found.replace(/\s*&\s*/, ' and ')}"`;
    }),
};
