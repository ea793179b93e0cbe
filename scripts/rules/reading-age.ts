/**
 * The NHS writes for a reading age of 9 to 11, because hard texts keep out those who need them most. A formula
 * knows long words and long sentences and nothing else, so this is for information.
 */
import { findReadingAge, listLetterWords } from '../../src/lib/reading-age.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { listReaderTexts, type ReaderText } from '../content/reader-texts.ts';
import type { Rule } from './rule.ts';

const HIGHEST = 14;
/** With fewer words than this the formula says nothing. */
const FEWEST_WORDS = 100;
/** Records and lists: they have texts, but nobody reads them from the beginning to the end. */
const LISTS = ['figures', 'organisations'];

export const readingAge: Rule = {
  name: 'reading-age',
  severity: 'information',
  waivable: true,
  why: 'health information is of use only to those who can read it',
  finds: ['A page of 100 words or more that reads like one for people over 14: the NHS aims at 9 to 11'],
  example: {
    wrong: 'Interorganisational reconfiguration necessitates considerable multidisciplinary deliberation.',
    right: 'When services change, many people have to talk first.',
  },
  check: ({ files }) => files.flatMap(checkFile),
};

/** The age for which a file reads, in years; nothing for lists, and for files with too few words to tell. */
export function findFileAge(file: ContentFile): number | undefined {
  if (LISTS.includes(file.collection)) return undefined;
  const blocks = listReaderTexts(file)
    .filter(isProse)
    .map(({ text }) => text);
  return blocks.flatMap(listLetterWords).length < FEWEST_WORDS ? undefined : findReadingAge(blocks);
}

function checkFile(file: ContentFile): Fault[] {
  const age = Math.round(findFileAge(file) ?? 0);
  if (age <= HIGHEST) return [];
  return [
    {
      file: file.path,
      ...findPosition(file, ['summary']),
      value: `reading age ${age}`,
      message: `the page reads like one for readers of about ${age}; the NHS aims at 9 to 11, at most ${HIGHEST}. Such scores guide, and people decide`,
    },
  ];
}

/** Paragraphs, and fields that are whole sentences. Notes on sources are for those who check. */
function isProse({ kind, text, field = '' }: ReaderText): boolean {
  if (/^(?:sources|evidence)\./.test(field)) return false;
  return kind === 'paragraph' || (kind === 'field' && /[.!?]$/.test(text.trim()));
}
