/** How old a reader has to be for a text, as formulas guess it: by long sentences and long words alone. */
import { toSentences, toWords } from './sentences.ts';

/**
 * The age at which a text is read without effort: the Flesch-Kincaid grade level, plus 5 for the age of a child in that
 * school year. Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted
 * personnel", Research Branch Report 8-75, 1975: 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
 * Numerals are no words here, because the formula would take them for hard ones or for easy ones at random.
 *
 * @param blocks Paragraphs, items and fields: a sentence never runs on from one to the next.
 * @returns years, or undefined where there is nothing to count.
 */
export function findReadingAge(blocks: string[]): number | undefined {
  const sentences = blocks.flatMap(toSentences).map(listLetterWords);
  const withWords = sentences.filter((words) => words.length > 0);
  const words = withWords.flat();
  if (words.length === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / withWords.length) + 11.8 * (syllables / words.length) - 15.59 + 5;
}

/** Words without their marks: `well-known` counts as it is said, and `A&E` as its letters. */
export function listLetterWords(text: string): string[] {
  return toWords(text)
    .filter((word) => !/\d/.test(word))
    .map((word) => word.replaceAll(/[^\p{L}'’&-]/gu, ''))
    .filter((word) => /\p{L}/u.test(word));
}

const GROUPS = /[aeiouyáéíóúàèêëïö]+/g;
/** Vowels side by side that are heard as two: `area`, `being`, `medium`, `actual`, `serious`, `science`, `quiet`. */
const APART = [
  /[aeo]ing/,
  /(?<!ll|[cstgx])i[ao]/,
  /(?<![cstgx])iu/,
  /(?<!fr|[cstgx])ien|\bscien/,
  /iet/,
  /(?<!q)ua(?=[lt])/,
  /eo(?!pl|u)/,
  /(?<=\bcr)ea(?=t(?:$|[eio]))|(?<=th)ea(?=t)|ea$/,
  /ue[ln]|oe[mt]|uou/,
];
const TWO_VOWELS = new RegExp(APART.map(({ source }) => source).join('|'), 'g');
/** An e that is not heard: `care`, `homes`, `helped`, and inside `safely`, `statement`, `something`. */
const SILENT = /(?<=[aeiouy][^aeiouy]{1,2}|[^aeiouyl]l?)e[sd]?$|(?<=[gq])ue[sd]?$/;
const SILENT_INSIDE = /(?<=[aeiouy][^aeiouy])e(?=(?:ly|ments?|ful|less|ness|thing|where|times?)$)/;
/** An e that is heard all the same: `needed`, `places`, `nurses`, `little`, `diabetes`. */
const HEARD = /[td]ed$|(?:[cszx]|[cs]h|g)es$|[^aeiouyl]l(?:e|es|ed)$|betes$/;

/** A guess, right for most English words. Capitals alone are spelt: `NHS` has 3. */
export function countSyllables(word: string): number {
  if (/^[A-Z&]{2,}s?$/.test(word)) return word.replace(/s$/, '').length + (word.match(/W/g)?.length ?? 0) * 2;
  return word.split('-').reduce((sum, part) => sum + countPart(part.toLowerCase().replaceAll(/['’]/g, '')), 0);
}

function countPart(word: string): number {
  if (!/[a-z]/.test(word)) return 0;
  const inside = word.replace(SILENT_INSIDE, '');
  const heard = HEARD.test(word) ? inside : inside.replace(SILENT, '');
  return Math.max(1, (heard.match(GROUPS)?.length ?? 0) + (heard.match(TWO_VOWELS)?.length ?? 0));
}
