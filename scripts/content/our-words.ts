/**
 * Our words without those that only look like ours. What stands in quotation marks is somebody else's and stays as
 * printed, and the words of a term or of a body are its name.
 */
import type { ContentFile, Fault } from './content-files.ts';
import { findWords, type ReaderText } from './reader-texts.ts';

/** Components and Markdown whose words are not for us to choose. */
const NAMED = ['Term', 'Organisation', 'blockquote'];
/** An apostrophe inside single marks does not close them. */
const QUOTED = /“[^”]*”|"[^"]*"|‘(?:[^’]|’(?=\p{L}))*’/gu;

/**
 * One fault for each place where a pattern stands in words that we chose.
 * @param pattern With the flag `g`, and `\s` where a line may end.
 * @param explain What to say, or nothing if this place is right. What it gets found has spaces for the ends of lines.
 */
export function findOurWords(
  files: ContentFile[],
  pattern: RegExp,
  explain: (match: RegExpExecArray, text: ReaderText) => string | undefined,
): Fault[] {
  const faults = findWords(files, pattern, (match, text) =>
    isNamed(text, match.index) || isQuoted(text.text, match.index) ? undefined : explain(toOneLine(match), text),
  );
  return faults.map((fault) => ({ ...fault, value: fault.value?.replaceAll(/\s+/g, ' ') }));
}

/** Whether a capital in the middle of a sentence marks the words as a name: the Best Start in Life programme. */
export function isNameInSentence({ 0: words, index, input }: RegExpExecArray): boolean {
  return /^\p{Lu}/u.test(words) && !/(?:^|[.!?:;•]["”’)]?\s+|[“‘"(])$/u.test(input.slice(0, index));
}

/** A paragraph is broken into lines anywhere, and that says nothing about its words. */
function toOneLine(match: RegExpExecArray): RegExpExecArray {
  const flatten = (text: string | undefined) => text?.replaceAll(/\s+/g, ' ');
  const { index, input, groups = {} } = match;
  const flat = Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, flatten(text)]));
  return Object.assign(match.map(flatten), { index, input, groups: flat }) as RegExpExecArray;
}

function isNamed(text: ReaderText, index: number): boolean {
  return text.around(index).some((name) => NAMED.includes(name));
}

export function isQuoted(text: string, index: number): boolean {
  return [...text.matchAll(QUOTED)].some((quote) => quote.index <= index && index < quote.index + quote[0].length);
}
