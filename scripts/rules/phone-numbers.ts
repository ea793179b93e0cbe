/**
 * A wrong digit sends a person in need to a stranger, and a number that is no link costs a person in pain the typing.
 * So the digits shown are the digits called, grouped so that they can be read out, and known to the site.
 */
import { formatPhone, toDigits } from '../../src/lib/phone-groups.ts';
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { findKnownNumbers } from '../content/known-numbers.ts';
import { readMdxTree, toTextPlace, type MdxNode } from '../content/mdx-tree.ts';
import { listNodes, toStart, toWords, type Visit } from '../content/mdx-walk.ts';
import { listReaderTexts, toFault } from '../content/reader-texts.ts';
import type { Rule } from './rule.ts';

/** A number with an area code, however it is grouped. */
const LONG = /(?<![\d£.,/+-])(?:(?:\+|00)44\s?(?:\(0\)\s?)?\d|\(?0\d)[\d() \u00a0-]{6,14}\d(?![\d/]|[.,]\d|%)/g;
/** A short number that the words tell the reader to call. */
const CALL =
  /\b(?:call|phone|ring|dial|text|telephone)\s(?:NHS\s)?(999|111|112|18000|18001\s?111|116\s?123|85258)\b(?!\sonline)/gi;
const LINKED = /^(?:tel|sms):/;
/** A link cannot stand inside these, or would draw the eye from the one thing to do. */
const WITHOUT_LINKS = ['link', 'linkReference', 'heading', 'CareCard'];

type IsKnown = (digits: string) => boolean;

export const phoneNumbers: Rule = {
  name: 'phone-numbers',
  severity: 'error',
  waivable: true,
  why: 'a wrong digit sends a person in need to a stranger',
  example: { wrong: 'Call [111](tel:112).', right: 'Call [111](tel:111).' },
  check: ({ root, files }) => {
    const isKnown = findKnownNumbers(root, files);
    return files.flatMap((file) => [...checkFields(file, isKnown), ...checkText(file, isKnown)]);
  },
};

/** Fields hold no links, so only how a number is written counts, and whether the site knows it. */
function checkFields(file: ContentFile, isKnown: IsKnown): Fault[] {
  return listReaderTexts(file)
    .filter(({ kind }) => kind === 'field')
    .flatMap((text) =>
      [...text.text.matchAll(LONG)].flatMap((match): Fault[] => {
        const message = explainGroups(match[0]) ?? explainUnknown(match[0], isKnown);
        return message ? [toFault(text, match.index, match[0], message)] : [];
      }),
    );
}

function checkText(file: ContentFile, isKnown: IsKnown): Fault[] {
  if (collections[file.collection].format !== 'mdx' || !file.hasFrontMatter) return [];
  return listNodes(readMdxTree(file)).flatMap((visit): Fault[] => {
    const { node } = visit;
    if (node.type === 'text') return checkBare(file, visit);
    if (node.type !== 'link' || !LINKED.test(node.url ?? '')) return [];
    const message = explainLink(node, isKnown);
    return message ? [{ file: file.path, ...toStart(node), value: toWords(node), message }] : [];
  });
}

function explainLink(node: MdxNode, isKnown: IsKnown): string | undefined {
  const url = node.url ?? '';
  const kind = url.slice(0, 4);
  const called = url.slice(4);
  const shown = toWords(node);
  const digits = toDigits(shown);
  if (!/^\+?\d+$/.test(called)) return `write only digits after ${kind}, without spaces: ${kind}${toDigits(called)}`;
  if (!digits) return `show the number itself in the link, because not every device can call: ${toShown(called)}`;
  if (digits !== toDigits(called)) {
    return `this link shows ${shown.trim()} and calls ${toShown(called)}: make both the same number`;
  }
  return explainGroups(/[\d+(][\d() +\u00a0-]*\d/.exec(shown)?.[0] ?? shown) ?? explainUnknown(called, isKnown);
}

/** Numbers in a text that are no links. */
function checkBare(file: ContentFile, { node, above }: Visit): Fault[] {
  const text = node.value ?? '';
  const broken = /\]\((tel|sms):[^)\n]*\)/.exec(text);
  if (broken) return [say(file, node, broken.index, broken[0], brokenLink(broken[0]))];
  const around = above.map(({ name, type }) => name ?? type);
  if (around.some((name) => WITHOUT_LINKS.includes(name))) return [];
  return [
    ...[...text.matchAll(LONG)].map((match) => ({ words: match[0], index: match.index })),
    ...[...text.matchAll(CALL)].map(({ 0: { length }, 1: words = '', index }) => ({
      words,
      index: index + length - words.length,
    })),
  ].map(({ words, index }) => say(file, node, index, words, bareNumber(words)));
}

function brokenLink(written: string): string {
  return `a link to a number has no spaces after the colon: write ${written.replace(/\s/g, '')}`;
}

function bareNumber(words: string): string {
  const shown = toShown(words);
  return `make this number a link, so that a phone can call it: [${shown}](tel:${toDigits(words)})`;
}

function explainGroups(written: string): string | undefined {
  const right = formatPhone(toDigits(written));
  if (!right) return `"${written}" has too few digits or too many for a telephone number here: check it`;
  return right === written.trim() ? undefined : `write this number as ${right}, so that it can be read out in groups`;
}

function explainUnknown(written: string, isKnown: IsKnown): string | undefined {
  const digits = toDigits(written);
  if (isKnown(digits)) return undefined;
  return `this site does not know ${toShown(digits)}. Check it with its owner, and enter it in the field of that place or service`;
}

function toShown(number: string): string {
  return formatPhone(toDigits(number)) ?? number;
}

function say(file: ContentFile, node: MdxNode, index: number, words: string, message: string): Fault {
  return { file: file.path, ...toTextPlace(file, node, node.value ?? '', { words, index }), value: words, message };
}
