/**
 * A long sentence has to be held in mind until its end. The NHS advises up to 20 words, and from 25 on most readers
 * begin again. Only people can tell whether a sentence is better in 2, so this is for information.
 */
import { toSentences, toWords } from '../../src/lib/sentences.ts';
import type { Fault } from '../content/content-files.ts';
import { listReaderTexts, toFault, type ReaderText } from '../content/reader-texts.ts';
import type { Rule } from './rule.ts';

const LONGEST = 25;
/** How many words of the sentence a finding quotes. */
const QUOTED = 5;

export const sentenceLength: Rule = {
  name: 'sentence-length',
  severity: 'information',
  waivable: true,
  why: 'a long sentence has to be held in mind until its end',
  finds: ['A sentence of more than 25 words → make it 2, or shorter'],
  example: {
    wrong:
      'If you are not sure what to do or where to go, you can call the line at any time, and they will ask you questions and then tell you.',
    right:
      'If you are not sure what to do or where to go, you can call the line at any time. They will ask you questions and then tell you.',
  },
  check: ({ files }) => files.flatMap((file) => listReaderTexts(file).flatMap(checkText)),
};

function checkText(text: ReaderText): Fault[] {
  // A sentence has a space for each line break of its text, so both are of one length.
  let from = 0;
  return toSentences(text.text).flatMap((sentence) => {
    const words = toWords(sentence);
    const start = Math.max(from, text.text.indexOf(words[0] ?? '', from));
    from = start + sentence.length;
    if (words.length <= LONGEST) return [];
    const message = `this sentence has ${words.length} words: make it 2, or shorter. The NHS advises up to 20`;
    const fault = toFault(text, start, words[0] ?? '', message);
    return [{ ...fault, value: `${words.slice(0, QUOTED).join(' ')}…` }];
  });
}
