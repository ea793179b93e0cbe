/**
 * A number that is no link costs a person in pain the typing, and digits in one long row cannot be read out. Whether
 * they are the right digits is for `phone-numbers` to say.
 */
import { formatPhone, toDigits } from '../../src/lib/phone-groups.ts';
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import type { MdxNode } from '../content/mdx-tree.ts';
import { toStart, toWords } from '../content/mdx-walk.ts';
import { findPhones, listPhoneLinks, toShown, type PhoneWords } from '../content/phone-words.ts';
import { listReaderTexts, toFault, type ReaderText } from '../content/reader-texts.ts';
import type { Rule } from './rule.ts';

/** A link cannot stand inside these, or would draw the eye from the one thing to do. */
const WITHOUT_LINKS = ['link', 'linkReference', 'heading', 'CareCard'];
const WRITTEN_LINK = /\]\((?:tel|sms):/;

export const phoneStyle: Rule = {
  name: 'phone-style',
  severity: 'error',
  waivable: true,
  why: 'a number in groups can be read out, and a number that is a link needs no typing',
  finds: [
    'A number that is no link: "Call 111" → Call [111](tel:111)',
    'Digits in other groups than they are said in: "01353652000" → "01353 652 000"',
    'A link to a number that does not show it: show the digits, because not every device can call',
    'In a heading, a care card or a field, where no link can stand, the groups alone',
  ],
  example: { wrong: 'Call 111 first.', right: 'Call [111](tel:111) first.' },
  check: ({ files }) => files.flatMap((file) => [...checkLinks(file), ...listReaderTexts(file).flatMap(checkText)]),
};

function checkLinks(file: ContentFile): Fault[] {
  if (collections[file.collection].format !== 'mdx' || !file.hasFrontMatter) return [];
  return listPhoneLinks(file).flatMap((node): Fault[] => {
    const message = explainLink(node);
    return message ? [{ file: file.path, ...toStart(node), value: toWords(node), message }] : [];
  });
}

function explainLink({ url = '', ...node }: MdxNode): string | undefined {
  const shown = toWords(node);
  if (!toDigits(shown)) {
    return `show the number itself in the link, because not every device can call: ${toShown(url.slice(4))}`;
  }
  return explainGroups(/[\d+(][\d() +\u00a0-]*\d/.exec(shown)?.[0] ?? shown);
}

/** Fields hold no links, so there only the groups count. */
function checkText(text: ReaderText): Fault[] {
  // A link that is written wrongly is no link yet: that is for `phone-numbers` to say.
  if (WRITTEN_LINK.test(text.text)) return [];
  return findPhones(text.text).flatMap((phone): Fault[] => {
    const message = text.kind === 'field' ? explainGroups(phone.words) : explainBare(phone, text);
    return message ? [toFault(text, phone.index, phone.words, message)] : [];
  });
}

function explainBare({ words, index, isText }: PhoneWords, text: ReaderText): string | undefined {
  const around = text.around(index);
  if (around.includes('link')) return undefined;
  if (text.kind === 'attribute' || text.kind === 'alt' || around.some((name) => WITHOUT_LINKS.includes(name))) {
    return explainGroups(words);
  }
  const address = `${isText ? 'sms' : 'tel'}:${toDigits(words)}`;
  return `make this number a link, so that a phone can call it: [${toShown(words)}](${address})`;
}

function explainGroups(written: string): string | undefined {
  const right = formatPhone(toDigits(written));
  if (!right || right === written.trim()) return undefined;
  return `write this number as ${right}, so that it can be read out in groups`;
}
