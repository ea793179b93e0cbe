/**
 * NHS 111 online is for people aged 5 and over: its questions are not made for a small child, who falls ill faster. So
 * wherever a page names it, the reader sees in the same breath that for a child under 5 you call.
 * Source: nhs.uk, "How NHS 111 online works".
 */
import type { CollectionName } from '../../src/schemas/shared.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { isNear, listBlocks, type Block } from '../content/page-blocks.ts';
import type { Rule } from './rule.ts';

/** Where "111 online" is a thing of the past: there, only its address sends anybody to it. */
const HISTORY: CollectionName[] = [
  'priorities',
  'points',
  'planPages',
  'initiatives',
  'topics',
  'areas',
  'governance',
  'risks',
  'stories',
  'events',
  'themes',
  'ways',
  'updates',
  'publications',
  'figures',
  'disagreements',
];

const ADDRESS = /\b111\.nhs\.uk\b/i;
const ONLINE =
  /\b111\.nhs\.uk\b|\b111\b(?:(?!\b111\b)[^.;:!?\n]){0,25}?\b(?:online|web ?site)\b|\b111(?: app\b| (?:on|over|via|through|by) the (?:internet|web)\b)|\bonline (?:at|by|from|on|through|to|via|with) (?:NHS )?111\b/i;
const NUMBER = '(?:5|five)';
const NO_OTHER_UNIT = '(?!\\s*(?:%|,\\d|(?:per|minute|hour|day|week|month|mile|metre|pound|km|cm)))';
const UNDER_FIVE = new RegExp(
  `\\b(?:under|below|younger than)[\\s-](?:the age of )?${NUMBER}s?\\b${NO_OTHER_UNIT}|\\b4 (?:or|and) (?:under|younger)\\b`,
  'i',
);
const YOUNG = /\b(?:bab(?:y|ies)|newborns?|infants?|toddlers?|(?:young|small) child(?:ren)?)\b/i;
const OLDER = new RegExp(
  `\\b${NUMBER} (?:years )?(?:or|and) (?:over|older|above)\\b|\\bover ${NUMBER}\\b|\\bolder\\b`,
  'i',
);
/** The refusal stands beside the name: "Do not wait: use 111 online" refuses something else. */
const REFUSED =
  /(?:\b(?:not|never|cannot|instead of|rather than)|n[’']t)\b[^,;:]{0,15}\b111\b|\b111\b.{0,35}\bis (?:not|never)\b/i;
const CALL_111 =
  /(?<!\b(?:not|never|need to|have to|n[’']t) )\b(?:call|dial|phone|ring)\b[^.;!?]{0,20}?\b111\b(?!\.nhs|\s*online)/i;

export const underFives: Rule = {
  name: 'under-fives',
  severity: 'error',
  waivable: false,
  why: 'NHS 111 online is not made for children under 5, who can fall ill fast: for them you call 111',
  finds: [
    'NHS 111 online named without a word beside it that for a child under 5 you call 111',
    '111 online offered for a baby or a young child → "call 111"',
    'A button on a page about young children that leads to 111 online → phone: "111"',
  ],
  example: {
    wrong: 'You can also use [NHS 111 online](https://111.nhs.uk).',
    right: 'For a child under 5, call [111](tel:111). For others, there is [NHS 111 online](https://111.nhs.uk).',
  },
  check: ({ files }) => files.flatMap(checkFile),
};

function checkFile(file: ContentFile): Fault[] {
  const pattern = HISTORY.includes(file.collection) ? ADDRESS : ONLINE;
  if (!/\b111\b/.test(file.text)) return [];
  const blocks = listBlocks(file);
  const isAboutYoung = isYoungPage(file);
  return blocks.flatMap((block): Fault[] => {
    const [found] = pattern.exec(block.text) ?? [];
    const message = found && explain(block, blocks, isAboutYoung);
    return message ? [{ file: file.path, ...block.place(found), field: block.field, value: found, message }] : [];
  });
}

function explain(block: Block, blocks: Block[], isAboutYoung: boolean): string | undefined {
  if (block.field === 'action.href' && isAboutYoung) {
    return 'the button of a page about young children calls 111: take out href and write phone: "111"';
  }
  if (toSentences(block).some((sentence) => offersToYoung(sentence, block))) {
    return 'this offers 111 online for a young child, and it is not for children under 5: write "call 111"';
  }
  if (blocks.some((other) => isNear(block, other) && saysToCall(other))) return undefined;
  return 'NHS 111 online is not for children under 5: write "For a child under 5, call 111." here or beside it';
}

function isYoungPage({ data }: ContentFile): boolean {
  const { title, summary } = (data ?? {}) as { title?: unknown; summary?: unknown };
  const words = `${String(title)} ${String(summary)}`;
  return YOUNG.test(words) || UNDER_FIVE.test(words);
}

function offersToYoung(sentence: string, block: Block): boolean {
  const isAboutYoung = UNDER_FIVE.test(sentence) || YOUNG.test(sentence);
  return isAboutYoung && ONLINE.test(sentence) && !OLDER.test(sentence) && !isRefused(sentence, block);
}

/** Whether whoever reads the block knows that for a child under 5 you call. */
function saysToCall(block: Block): boolean {
  const sentences = toSentences(block);
  const isSaid = sentences.some((sentence) => UNDER_FIVE.test(sentence) && CALL_111.test(sentence));
  const isRefusedOnline = sentences.some(
    (sentence) => UNDER_FIVE.test(sentence) && ONLINE.test(sentence) && isRefused(sentence, block),
  );
  return isSaid || (isRefusedOnline && sentences.some((sentence) => CALL_111.test(sentence)));
}

function isRefused(sentence: string, { field = '' }: Block): boolean {
  return field.startsWith('notFor.') || REFUSED.test(sentence);
}

function toSentences({ text }: Block): string[] {
  return text.split(/(?<=[.!?])\s+/);
}
