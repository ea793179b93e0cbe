/**
 * A wrong digit sends a person in need to a stranger. So the digits shown are the digits called, wherever they stand,
 * and the site knows whose they are. How a number is written is for `phone-style` to say.
 */
import { formatPhone, toDigits } from '../../src/lib/phone-groups.ts';
import { collections } from '../../src/schemas/collections.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { findKnownNumbers, SHORT_LENGTH, type IsKnown } from '../content/known-numbers.ts';
import type { MdxNode } from '../content/mdx-tree.ts';
import { toStart, toWords } from '../content/mdx-walk.ts';
import { findPhones, listPhoneLinks, toShown } from '../content/phone-words.ts';
import { listReaderTexts, toFault, type ReaderText } from '../content/reader-texts.ts';
import type { Rule } from './rule.ts';

const BROKEN_LINK = /\]\((?:tel|sms):[^)\n]*\)/;

export const phoneNumbers: Rule = {
  name: 'phone-numbers',
  severity: 'error',
  waivable: false,
  why: 'a wrong digit sends a person in need to a stranger',
  finds: [
    'A link that shows one number and calls another: [111](tel:112) → [111](tel:111)',
    'A button that shows one number and calls another',
    'A number that the site does not know: "Call 119" → 111; a long one is entered at its place or service',
    'Spaces or other signs in a link: tel:116 123 → tel:116123',
  ],
  example: { wrong: 'Call [111](tel:112).', right: 'Call [111](tel:111).' },
  check: ({ root, files }) => {
    const isKnown = findKnownNumbers(root, files);
    return files.flatMap((file) => {
      const links = collections[file.collection].format === 'mdx' && file.hasFrontMatter ? listPhoneLinks(file) : [];
      return [
        ...checkOwnNumbers(file, isKnown),
        ...links.flatMap((node) => checkLink(file, node, isKnown)),
        ...listReaderTexts(file).flatMap((text) => checkWords(text, links, isKnown)),
      ];
    });
  },
};

/** The fields that are a number: a long one makes itself known, a short one is the same in the whole country. */
function checkOwnNumbers(file: ContentFile, isKnown: IsKnown): Fault[] {
  const { action, switchboard } = (file.data ?? {}) as Record<string, unknown>;
  const { phone: called, sms, text } = (action ?? {}) as Record<string, unknown>;
  const [phone, name] = typeof sms === 'string' ? [sms, 'sms'] : [called, 'phone'];
  const say = (path: string[], value: string, message: string | undefined): Fault[] =>
    message ? [{ file: file.path, ...findPosition(file, path), field: path.join('.'), value, message }] : [];
  return [
    ...(typeof phone === 'string' ? say(['action', name], phone, explainDigits(phone, isKnown)) : []),
    ...(typeof switchboard === 'string' ? say(['switchboard'], switchboard, explainDigits(switchboard, isKnown)) : []),
    ...(typeof phone === 'string' && typeof text === 'string'
      ? say(['action', 'text'], text, explainButton(text, phone))
      : []),
  ];
}

function explainButton(text: string, phone: string): string | undefined {
  const shown = findPhones(text);
  if (!shown.length || shown.some(({ words }) => toDigits(words) === toDigits(phone))) return undefined;
  return `this button shows ${shown[0]!.words} and calls ${toShown(phone)}: make both the same number`;
}

function checkLink(file: ContentFile, node: MdxNode, isKnown: IsKnown): Fault[] {
  const message = explainLink(node, isKnown);
  return message ? [{ file: file.path, ...toStart(node), value: toWords(node), message }] : [];
}

function explainLink(node: MdxNode, isKnown: IsKnown): string | undefined {
  const [kind, called] = [node.url?.slice(0, 4), node.url?.slice(4) ?? ''];
  const shown = toWords(node);
  if (!/^\+?\d+$/.test(called)) return `write only digits after ${kind}, without spaces: ${kind}${toDigits(called)}`;
  if (toDigits(shown) && toDigits(shown) !== toDigits(called)) {
    return `this link shows ${shown.trim()} and calls ${toShown(called)}: make both the same number`;
  }
  return explainDigits(called, isKnown);
}

/** Numbers in words, but for those of links, which are looked at as a whole. */
function checkWords(text: ReaderText, links: MdxNode[], isKnown: IsKnown): Fault[] {
  const broken = text.kind === 'field' ? undefined : BROKEN_LINK.exec(text.text);
  if (broken) return [toFault(text, broken.index, broken[0], explainBroken(broken[0]))];
  return findPhones(text.text).flatMap(({ words, index }): Fault[] => {
    const message = explainDigits(words, isKnown);
    const fault = message && toFault(text, index, words, message);
    return fault && !links.some((link) => isInside(fault, link)) ? [fault] : [];
  });
}

function isInside({ line, column }: Fault, { position }: MdxNode): boolean {
  if (!position) return false;
  const { start, end } = position;
  const isAfterStart = line > start.line || (line === start.line && column >= start.column);
  return isAfterStart && (line < end.line || (line === end.line && column < end.column));
}

function explainBroken(written: string): string {
  return `a link to a number has no spaces after the colon: write ${written.replace(/\s/g, '')}`;
}

function explainDigits(written: string, isKnown: IsKnown): string | undefined {
  const digits = toDigits(written);
  if (isKnown(digits)) return undefined;
  if (!formatPhone(digits) && digits.length > SHORT_LENGTH) {
    return `"${written}" has too few digits or too many for a telephone number here: check it`;
  }
  if (digits.length <= SHORT_LENGTH) {
    return `this site does not know ${toShown(written)}. Check the digits: NHS 111 is 111, and an emergency is 999`;
  }
  return `this site does not know ${toShown(digits)}. Check it with its owner, and enter it in the field of that place or service`;
}
