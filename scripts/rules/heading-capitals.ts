/** Capitals in the middle of a heading that no name asks for. */
import { listDistinctiveWords, listNames, listSmallWords } from '../content/content-names.ts';
import type { ContentFile } from '../content/content-files.ts';
import { listReaderTexts, type ReaderText } from '../content/reader-texts.ts';

/** What keeps its capitals anywhere. */
export interface Capitals {
  /** Names as wholes. */
  names: string[];
  /** Words that only ever stand in names. */
  words: Set<string>;
}

const ALWAYS = (
  'January February March April May June July August September October November December Monday Tuesday Wednesday ' +
  'Thursday Friday Saturday Sunday Christmas Easter England English Britain British Scotland Wales Welsh Europe ' +
  'European Parliament Internet London Norfolk Suffolk Essex Lincolnshire Bedfordshire Hertfordshire ' +
  'Northamptonshire Polish Portuguese Lithuanian Romanian Urdu Punjabi Covid Parkinson Alzheimer Crohn Huntington'
).split(' ');
/** Capitals after a letter, a number or a comma and a space: inside a sentence. */
const IN_SENTENCE = /(?<=[\p{L}\p{N},)’] (?:[“‘(])?)\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*/gu;
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?!\p{L})/gu;
const SMALL_WORDS = /^(?:THE|AN?|OF|AND|OR|TO|IN|ON|AT|FOR|HOW|WHO|WHY|YOU|YOUR|WE|OUR|IS|ARE)$/;
/** The beginning of a heading, of a sentence in it, or of words in quotation marks. */
const BEGINNING = /(?:^|[.?!…] |[“‘"])$/;

/** The names of the content, and whatever of several words its sentences write as one: British Sign Language. */
export function readCapitals(files: ContentFile[]): Capitals {
  const names = listNames(files).filter((name) => /\p{Lu}/u.test(name));
  const inSentences = files.flatMap((file) => listSentences(file).flatMap(({ text }) => text.match(IN_SENTENCE) ?? []));
  return {
    names: [...new Set([...names, ...inSentences.filter((name) => /[ -]/.test(name))])],
    words: new Set([...ALWAYS, ...listDistinctiveWords(names, listSmallWords(files))]),
  };
}

/** The words of a heading that have a capital without need. */
export function findCapitals(heading: ReaderText, { names, words }: Capitals): { word: string; index: number }[] {
  if (!heading.text.slice(1).match(CAPITALISED)) return [];
  const rest = names.reduce(hide, heading.text);
  const inText = new Set(
    listSentences(heading.file)
      .filter(({ text }) => text !== heading.text)
      .flatMap(({ text }) => text.match(IN_SENTENCE) ?? [])
      .flatMap((name) => name.split(/[ -]/)),
  );
  return [...rest.matchAll(CAPITALISED)]
    .filter(({ 0: word, index }) => !BEGINNING.test(heading.text.slice(0, index)) && !inText.has(word))
    .filter(({ 0: word }) => !words.has(word))
    .map(({ 0: word, index }) => ({ word, index }));
}

/** Whether a heading shouts: two words or more in capitals, and none in small letters. `NHS 111` and `A&E` do not. */
export function isLoudHeading(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’'&]*/gu) ?? [];
  return words.length > 1 && !/\p{Ll}/u.test(text) && words.some((word) => word.length > 3 || SMALL_WORDS.test(word));
}

/** All texts of a file but its headings and titles. */
function listSentences(file: ContentFile): ReaderText[] {
  return listReaderTexts(file).filter(
    ({ kind, field = '' }) => kind !== 'heading' && !/(?:^|\.)\w*[tT]itle$/.test(field),
  );
}

/** Takes a name out of a text and keeps the places of all other words. */
function hide(text: string, name: string): string {
  return text.includes(name) ? text.replaceAll(name, (found) => '·'.repeat(found.length)) : text;
}
