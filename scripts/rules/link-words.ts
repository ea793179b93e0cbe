/**
 * Many people read the links of a page as a list, by ear or by eye. So the words of a link say by themselves where it
 * leads, and the same words never lead to two places.
 */
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { readMdxTree, type MdxNode } from '../content/mdx-tree.ts';
import { listNodes, toStart, toWords } from '../content/mdx-walk.ts';
import { listReaderTexts, toFault } from '../content/reader-texts.ts';
import type { Rule } from './rule.ts';

const LONGEST = 100;
const EMPTY_WORDS = new Set([
  ...['here', 'click', 'click here', 'go here', 'see here', 'this', 'this link', 'this page', 'this site', 'link'],
  ...[
    'the link',
    'page',
    'site',
    'website',
    'more',
    'read more',
    'see more',
    'find out more',
    'learn more',
    'more details',
  ],
  ...['more information', 'more info', 'further information', 'details', 'continue', 'download', 'read on', 'now'],
]);
/** Words that add nothing about where a link leads. */
const AROUND =
  /^(?:(?:visit|see|go to|view|open|on|the|this|our|their|its|your) )+|(?: (?:about us|about it|about this|on (?:the|this|our|their) (?:web)?site|here|now))+$/g;
const ADDRESS = /^(?:https?:\/\/|www\.|mailto:|tel:)\S*$/i;

export const linkWords: Rule = {
  name: 'link-words',
  severity: 'error',
  waivable: true,
  why: 'many people read the links of a page as a list, without the words around them',
  finds: [
    'Words that do not say where a link leads: "click here", "our website" → the name of the page',
    'An address in place of words: "https://www.nhs.uk" → "the NHS website"',
    'A link without words, or of more than 100 characters',
    'The same words for two places on one page',
    'The same in the words of a large button',
  ],
  example: { wrong: 'To get help, [click here](/get-help/).', right: 'Go to [get help](/get-help/).' },
  check: ({ files }) => files.flatMap((file) => [...checkButton(file), ...checkText(file)]),
};

function checkText(file: ContentFile): Fault[] {
  if (collections[file.collection].format !== 'mdx' || !file.hasFrontMatter) return [];
  const tree = readMdxTree(file);
  const definitions = (tree.children ?? []).filter(({ type }) => type === 'definition');
  const seen = new Map<string, string>();
  return listNodes(tree).flatMap(({ node }): Fault[] => {
    if (node.type !== 'link' && node.type !== 'linkReference') return [];
    const words = toWords(node).trim();
    const url = node.url ?? definitions.find(({ identifier }) => identifier === node.identifier)?.url ?? '';
    const message = explainWords(words, hasPicture(node)) ?? explainTwin(words, url, seen);
    return message ? [{ file: file.path, ...toStart(node), value: words || url, message }] : [];
  });
}

/** The large button of a page of guidance is a link too. */
function checkButton(file: ContentFile): Fault[] {
  const text = listReaderTexts(file).find(({ field }) => field === 'action.text');
  const message = text && explainWords(text.text.trim(), false);
  return text && message ? [toFault(text, 0, text.text, message)] : [];
}

function explainWords(words: string, picture: boolean): string | undefined {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
  if (!words) return picture ? undefined : 'this link has no words: say in the square brackets where it leads';
  if (!plain) return `"${words}" is only a sign: say in words where the link leads`;
  if (ADDRESS.test(words)) return 'a bare address is hard to read and to hear: say in words where the link leads';
  if (EMPTY_WORDS.has(plain) || EMPTY_WORDS.has(plain.replace(AROUND, '')))
    return `"${words}" does not say where the link leads: name the page or what to do there`;
  if (words.length > LONGEST) {
    return `the words of this link are ${words.length} characters; keep them to ${LONGEST}, and link only what names the page`;
  }
  return undefined;
}

/** Numbers may lead to a call here and to a text message there: the words around them say which. */
function explainTwin(words: string, url: string, seen: Map<string, string>): string | undefined {
  const key = words.toLowerCase().replace(/\s+/g, ' ');
  const first = seen.get(key);
  if (first === undefined) seen.set(key, url);
  if (first === undefined || first === url || /^[\d ]*$/.test(key)) return undefined;
  return `"${words}" leads to two places on this page, ${first} and ${url}: use other words for one of them`;
}

function hasPicture(node: MdxNode): boolean {
  return listNodes(node).some((each) => each.node.type === 'image' && each.node.alt);
}
