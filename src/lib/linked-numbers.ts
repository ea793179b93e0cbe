/** Numbers in a sentence that a thumb can call or text, wherever the sentence says to. */

export interface TextPart {
  text: string;
  /** Set where the part is a number to call or text. */
  href?: string;
}

/** 999 and 111 also stand for services, so they are links only after a verb. The others are numbers and nothing else. */
const NUMBERS = /(?<=\b(?:call|text) )(?:999|111)\b|\b(?:116 123|0800 1111|0800 068 4141|18001 111|18000|85258)\b/gi;
/** Numbers that take texts and no calls. */
const TEXT_ONLY = ['85258'];

/**
 * `Call 111 before you travel` as `Call `, `111` with its link, ` before you travel`. A number of two groups stays on one
 * line.
 */
export function splitNumbers(sentence: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: number, index } of sentence.matchAll(NUMBERS)) {
    const isText = TEXT_ONLY.includes(number) || /\btext $/i.test(sentence.slice(0, index));
    parts.push({ text: sentence.slice(end, index) });
    parts.push({
      text: number.replaceAll(' ', '\u00a0'),
      href: `${isText ? 'sms' : 'tel'}:${number.replaceAll(' ', '')}`,
    });
    end = index + number.length;
  }
  return [...parts, { text: sentence.slice(end) }].filter(({ text }) => text !== '');
}
