/**
 * An abbreviation that a page does not explain shuts out everybody who does not work with it. So it is written in full
 * the first time, with the short form in brackets, or wrapped in `<Term>`, which leads to the glossary. A title or a
 * summary may use what the text explains.
 */
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { isQuoted } from '../content/our-words.ts';
import { listReaderTexts, toFault, type ReaderText } from '../content/reader-texts.ts';
import { isLoudHeading } from './heading-capitals.ts';
import type { Rule } from './rule.ts';

/** Short forms that a patient here knows as words, and GBP, which the ledger writes and no page shows. */
const KNOWN = new Set(
  'A&E AIDS BBC BC CD COVID CT DNA DVD EU GBP GCSE GOV GP HIV ID IT MP MRI NHS OK PDF PIN TV UK UV USA US VAT'.split(
    ' ',
  ),
);
/** Two capitals or more, which are at least half of the letters: `STPs`, `MoU`, and not `SignVideo`. */
const ABBREVIATION = /(?<![\p{L}\p{N}&.@/-])\p{Lu}[\p{L}&]*\p{Lu}\p{Ll}?(?![\p{L}\p{N}@]|\.\p{L})/gu;
/** Roman numbers, and words too long to be short for anything. */
const NO_ABBREVIATION = /^[IVX]+$|^\p{Lu}{8,}$/u;
/** Components whose words lead to what the reader needs to know. */
const EXPLAINED = ['Term', 'Organisation'];

interface Use {
  text: ReaderText;
  index: number;
  words: string;
  /** Without the s of several. */
  short: string;
}

/** Words of the glossary and bodies by their abbreviation. */
type Meanings = Map<string, { id: string; name: string; collection: string }>;

export const abbreviations: Rule = {
  name: 'abbreviations',
  severity: 'error',
  waivable: true,
  why: 'an abbreviation shuts out everybody who does not work with it',
  finds: [
    'A short form that a page does not explain: "the CCG" → <Term id="ccg">CCG</Term>',
    'A short form that is explained only further down → explain it where it stands first',
    'Not what everybody knows, such as NHS, GP and A&E, and not words in quotation marks',
  ],
  example: { wrong: 'The CCG paid for it.', right: 'The <Term id="ccg">CCG</Term> paid for it.' },
  check: ({ files }) => {
    const meanings = listMeanings(files);
    return files.flatMap((file) => checkFile(file, meanings));
  },
};

function listMeanings(files: ContentFile[]): Meanings {
  const meanings: Meanings = new Map();
  // The glossary comes last, because what it has is the better explanation.
  for (const collection of ['organisations', 'glossary']) {
    for (const { data } of files.filter((file) => file.collection === collection)) {
      const { id, abbreviation, name, term } = (data ?? {}) as Record<string, unknown>;
      if (typeof abbreviation !== 'string') continue;
      meanings.set(abbreviation, { id: String(id), name: String(name ?? term), collection });
    }
  }
  return meanings;
}

function checkFile(file: ContentFile, meanings: Meanings): Fault[] {
  const uses = listReaderTexts(file).flatMap(listUses);
  const own = (file.data as { abbreviation?: unknown } | null | undefined)?.abbreviation;
  const inText = collections[file.collection].format === 'mdx';
  const byShort = Map.groupBy(uses, ({ short }) => short);
  return [...byShort].flatMap(([short, all]): Fault[] => {
    if (KNOWN.has(short) || short === own) return [];
    const explained = all.findIndex(isExplained);
    // In the text the first use is the one that has to say it; fields may stand before.
    const first = inText ? all.findIndex(({ text }) => text.kind !== 'field') : explained;
    const wrong = explained < 0 ? all[Math.max(first, 0)] : first >= 0 && first < explained ? all[first] : undefined;
    return wrong ? [toFault(wrong.text, wrong.index, wrong.words, explain(wrong, meanings, explained >= 0))] : [];
  });
}

function listUses(text: ReaderText): Use[] {
  // A heading in capitals is for the rule on headings to say, once.
  if (isTitle(text) && isLoudHeading(text.text)) return [];
  return [...text.text.matchAll(ABBREVIATION)].flatMap(({ index, 0: words }) => {
    const capitals = words.match(/[\p{Lu}&]/gu)?.length ?? 0;
    if (capitals * 2 < words.length || NO_ABBREVIATION.test(words) || isLoud(text.text, index, words)) return [];
    if (isQuoted(text.text, index)) return [];
    return [{ text, index, words, short: words.replace(/s$/, '') }];
  });
}

function isTitle({ kind, field = '' }: ReaderText): boolean {
  return kind === 'heading' || field === 'title' || field === 'shortTitle';
}

/** Whether the words around are in capitals too: PLEASE READ THIS. */
function isLoud(text: string, index: number, words: string): boolean {
  const after = text.slice(index + words.length);
  return words.length > 3 && (/\p{Lu}{4,}\s$/u.test(text.slice(0, index)) || /^\s\p{Lu}{4,}/u.test(after));
}

/** `clinical commissioning group (CCG)`, `CCG (the body that bought care)`, `called EQ 5D`, `the firm PwC`. */
function isExplained({ text, index, words }: Use): boolean {
  const before = text.text.slice(0, index);
  const after = text.text.slice(index + words.length);
  return (
    text.around(index).some((name) => EXPLAINED.includes(name)) ||
    /\p{L}[’”]?\s\($/u.test(before) ||
    /^\s\(\S+\s/.test(after) ||
    /^\s(?:is short for|stands for|means)\s/.test(after) ||
    /\b(?:called|named|short name|known as|short for|the firm|the consultants)\s$/i.test(before)
  );
}

function explain({ text, words, short }: Use, meanings: Meanings, later: boolean): string {
  const meaning = meanings.get(short);
  const begin = later ? `"${words}" is explained only further down` : `this page does not explain "${words}"`;
  if (text.kind === 'field') {
    return `${begin}. Write it in full${meaning ? `: ${meaning.name} (${words})` : ', with the short form in brackets'}`;
  }
  if (meaning?.collection === 'glossary') return `${begin}. Write <Term id="${meaning.id}">${words}</Term> here`;
  return `${begin}. Write it in full here${meaning ? `: ${meaning.name} (${words})` : ', with the short form in brackets'}`;
}
