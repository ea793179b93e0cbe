/** How a word that somebody typed is held against the words of danger: ends, missing spaces and misspellings. */

/** A word of danger, or several written as one (`chestpain`); `ids` are the numbers of the words that it stands for. */
export interface Pattern {
  text: string;
  ids: number[];
  /** The letters that it holds, one bit each: most words are told apart by it without a comparison. */
  letters: number;
}

/**
 * How sure a word is what it seems to be: `certain`, `misspelt`, or `doubtful` where it is a good word of its own
 * ("hear attack"), which counts only where everything beside it is certain.
 */
export const SURE = { certain: 0, misspelt: 1, doubtful: 2 } as const;
export type Sure = (typeof SURE)[keyof typeof SURE];

/** They say whose, not what, so `pain in my chest` and `pain in the chest` are one. */
const DETERMINERS = new Set(['a', 'an', 'the', 'my', 'his', 'her', 'your', 'our', 'their', 'this', 'that', 'some']);
export const isDeterminer = (word: string) => DETERMINERS.has(word);

/** Ways to write one thing. `can not` is joined to `cannot` before. */
export const ALIKE = new Map([
  ['cannot', 'cant'],
  ['cnt', 'cant'],
  ['canot', 'cant'],
  ['couldnt', 'cant'],
  ['willnot', 'wont'],
  ['isnot', 'isnt'],
  ['arenot', 'arent'],
  ['doesnot', 'doesnt'],
  ['hasnot', 'hasnt'],
  ['didnot', 'didnt'],
  ['iam', 'im'],
  ['ihave', 'ive'],
]);
export const toUsualWord = (word: string) => ALIKE.get(word) ?? word;

export const toPattern = (text: string, ids: number[]): Pattern => ({
  text,
  ids,
  letters: toLetterBits(text),
});

/** Which of the letters a to z a word holds, as bits; what is no such letter shares a bit with one. */
export function toLetterBits(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

/** Each letter that is written twice or more, once: `heeelp` and `help` are `help`. */
export const toSingleLetters = (word: string) => word.replace(/(.)\1+/g, '$1');

/** How many wrong letters are forgiven: none in short words, where every word is like another. */
const toAllowed = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Whether two words differ by few enough letters to be one word misspelt. @param bits Those of the word. */
export function isNear(word: string, { text, letters }: Pattern, bits: number): boolean {
  const allowed = toAllowed(Math.min(word.length, text.length));
  if (Math.abs(word.length - text.length) > allowed || hasMoreBits(bits ^ letters, 2 * allowed)) return false;
  return isWithin(word, text, allowed);
}

/** Whether one word can be made of the other by so many letters put in, left out, replaced or swapped. */
function isWithin(a: string, b: string, edits: number): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (at === a.length && at === b.length) return true;
  if (edits === 0 || Math.abs(a.length - b.length) > edits) return false;
  const isRest = (from: number, to: number) => isWithin(a.slice(at + from), b.slice(at + to), edits - 1);
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && at + 1 < a.length;
  return isRest(1, 1) || isRest(1, 0) || isRest(0, 1) || (isSwapped && isRest(2, 2));
}

function hasMoreBits(bits: number, most: number): boolean {
  let left = bits;
  for (let count = 0; left && count < most; count++) left &= left - 1;
  return left !== 0;
}

/** A word with its usual ends: `attack` also as `attacks`, `collapsed` as `collapsing`, `stab` as `stabbed`. */
export function listForms(word: string): string[] {
  if (word.length < 4) return [word];
  if (/....(?:ing|ed)$/.test(word)) return ['ing', 'ed'].map((end) => word.replace(/(?:ing|ed)$/, end));
  const plural = /[^is]s$/.test(word) && word.length > 5 ? word.slice(0, -1) : `${word}s`;
  if (word.length < 5 || word.endsWith('s')) return [word, plural];
  const stem = word.replace(/e$/, '');
  const doubled = /[^aeiou][aeiou][bdgmnpt]$/.test(word) ? word + word.slice(-1) : stem;
  return [word, plural, ...['ing', 'ed'].flatMap((end) => [stem + end, doubled + end])];
}
