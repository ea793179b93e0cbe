/** Telephone numbers in words that readers see: with an area code, or short and said to be called. */
import { formatPhone, toDigits } from '../../src/lib/phone-groups.ts';
import { readMdxTree, type MdxNode } from './mdx-tree.ts';
import { listNodes } from './mdx-walk.ts';
import type { ContentFile } from './content-files.ts';

export interface PhoneWords {
  words: string;
  index: number;
  /** Whether it stands there to be sent a text. */
  isText: boolean;
}

/** A number with an area code, however it is grouped. */
const LONG = /(?<![\d£.,/+-])(?:(?:\+|00)44\s?(?:\(0\)\s?)?\d|\(?0\d)[\d() \u00a0-]{6,14}\d(?![\d/]|[.,]\d|%)/g;
const SHORT = '(?:18001\\s?\\d{3}|\\d{3}\\s\\d{3}|\\d{5,6}|\\d{3})';
/** What stands between "call" and a number: nothing, a name, `us on`, `“hello” to`, or `111 or`. */
const BETWEEN = `(?:NHS\\s|Samaritans\\s|Shout\\s|Childline\\s|Papyrus\\s|the\\snumber\\s)?(?:(?:[^\\s.;:!?]+\\s){0,5}?(?:on|to)\\s)?(?:${SHORT},?\\s(?:or|and)\\s)?`;
/** After these a number counts something: "call 111 people". With "online" it is the name of a website. */
const COUNTED =
  'online|times?|people|persons?|patients?|adults?|children|residents?|callers?|members?|staff|famil(?:y|ies)|households?|' +
  'homes?|practices|surgeries|GPs|nurses|doctors|carers|volunteers|seconds?|minutes?|mins?|hours?|days?|weeks?|' +
  'months?|years?|words?|letters?|characters?|messages?|miles?|metres?|pounds?|beds?|places|more|million|of';
const CALLED = new RegExp(
  `(?<=\\b(?<verb>call|phone|ring|dial|text|telephone)\\s${BETWEEN})${SHORT}(?![\\w/%–-]|[.,:]\\d|\\s\\d|\\s(?:${COUNTED})\\b)`,
  'giu',
);
/** The address of a link that calls or sends a text. */
const LINKED = /^(?:tel|sms):/;

/** Every number of a text that somebody could call. */
export function findPhones(text: string): PhoneWords[] {
  const long = [...text.matchAll(LONG)].map(({ 0: words, index }) => ({ words, index, isText: false }));
  const short = [...text.matchAll(CALLED)].map(({ 0: words, index, groups }) => {
    return { words, index, isText: groups?.['verb']?.toLowerCase() === 'text' };
  });
  const inLong = (index: number) => long.some((each) => index >= each.index && index < each.index + each.words.length);
  return [...long, ...short.filter(({ index }) => !inLong(index))];
}

/** The links of a page that call or send a text. */
export function listPhoneLinks(file: ContentFile): MdxNode[] {
  return listNodes(readMdxTree(file)).flatMap(({ node }) =>
    node.type === 'link' && LINKED.test(node.url ?? '') ? [node] : [],
  );
}

/** A number as readers should see it, or as it is where it cannot be one. */
export function toShown(number: string): string {
  return formatPhone(toDigits(number)) ?? number;
}
