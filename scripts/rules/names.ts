/**
 * A hospital whose name is spelt wrong cannot be found, neither by the site's search nor on a map. What is right stands
 * in the content itself: the titles of places, the names of organisations, the towns of addresses.
 */
import { escapePattern } from '../../src/lib/escape-pattern.ts';
import { editDistance } from '../../src/lib/nearest-name.ts';
import { listDistinctiveWords, listNames, listProperNames, listSmallWords } from '../content/content-names.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { isQuoted } from '../content/our-words.ts';
import { findWords, listReaderTexts } from '../content/reader-texts.ts';
import { wrongNames } from './names-list.ts';
import type { Rule } from './rule.ts';

/** Short words are like too many others. In long ones more letters may be wrong, and it is still clear what was meant. */
const MAY_DIFFER = [
  { from: 12, by: 3 },
  { from: 9, by: 2 },
  { from: 7, by: 1 },
];
/** Huntington’s disease is not of Huntingdon. */
const CAPITALISED = /(?<![\p{L}’'-])\p{Lu}\p{Ll}{5,}(?!['’]s (?:disease|syndrome))/gu;

export const names: Rule = {
  name: 'names',
  severity: 'error',
  waivable: true,
  why: 'a place whose name is spelt wrong cannot be found, on the site or on a map',
  finds: [
    'A name without its capitals: "Peterborough City hospital" → "Peterborough City Hospital"',
    'A name a letter or two wrong: "Hinchinbrook" → "Hinchingbrooke"',
    'A name without its apostrophe: "Kings Lynn" → "King’s Lynn"',
    'A common name in another form: "A and E" → "A&E", "NHS app" → "NHS App"',
    'Not words in quotation marks',
  ],
  example: { wrong: 'Go to Peterborough City hospital.', right: 'Go to Peterborough City Hospital.' },
  check: ({ files }) => {
    const listed = findListed(files);
    const isNew = ({ file, line, column }: Fault) =>
      !listed.some((each) => each.file === file && each.line === line && Math.abs(each.column - column) < 3);
    return [...listed, ...[...findCapitals(files), ...findNearMisses(files)].filter(isNew)];
  },
};

function findListed(files: ContentFile[]): Fault[] {
  return wrongNames.flatMap(({ wrong, right }) => findNames(files, wrong, () => right));
}

/** Whole names with their capitals or their apostrophe wrong: `Peterborough City hospital`. */
function findCapitals(files: ContentFile[]): Fault[] {
  const whole = new Map(
    listProperNames(files)
      .filter((name) => name.includes(' ') && name.split(' ').every((word) => word.length < 4 || /^\p{Lu}/u.test(word)))
      .map((name) => [toPlain(name), name]),
  );
  if (!whole.size) return [];
  const longestFirst = [...whole.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = longestFirst
    .map((name) => escapePattern(name).replaceAll("'", "['’]").replaceAll(' ', '\\s'))
    .join('|');
  // The Hinchingbrooke hospital trust is not the hospital.
  return findNames(files, new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L}|\\strust)`, 'giu'), (found) => {
    const right = whole.get(toPlain(found)) ?? found;
    return toStraight(found) === toStraight(right) ? undefined : right;
  });
}

/** Capitalised words that differ by a letter or two from a word that only ever stands in a name. */
function findNearMisses(files: ContentFile[]): Fault[] {
  const names = listNames(files);
  const known = new Set(names.flatMap((name) => name.match(/\p{L}+/gu) ?? []));
  const small = listSmallWords(files);
  const right = listDistinctiveWords(names, small);
  const asked = new Map<string, string | undefined>();
  return findNames(files, CAPITALISED, (found) => {
    if (known.has(found) || small.has(found.toLowerCase())) return undefined;
    if (!asked.has(found)) asked.set(found, findMeant(found, right));
    return asked.get(found);
  });
}

function findMeant(word: string, right: string[]): string | undefined {
  return right.find((name) => {
    const by = MAY_DIFFER.find(({ from }) => name.length >= from)?.by ?? 0;
    // Every letter too many is an edit, so that most names need not be compared.
    return Math.abs(name.length - word.length) <= by && editDistance(word, name) <= by;
  });
}

/** One fault for each place where a name is not as it should be. Words in quotation marks stay as printed. */
function findNames(files: ContentFile[], pattern: RegExp, findRight: (found: string) => string | undefined): Fault[] {
  // Most files have none of them, and to look at each file as a whole is much quicker.
  const concerned = files.filter((file) => toWhole(file).search(pattern) >= 0);
  return findWords(concerned, pattern, ({ 0: found, index }, { text }) => {
    const right = isQuoted(text, index) ? undefined : findRight(found);
    return right && `"${found.replace(/\s+/g, ' ')}" is not how this name is spelt: write ${right}`;
  });
}

const wholes = new WeakMap<ContentFile, string>();

function toWhole(file: ContentFile): string {
  const known = wholes.get(file);
  if (known !== undefined) return known;
  const whole = listReaderTexts(file)
    .map(({ text }) => text)
    .join('\n\n');
  wholes.set(file, whole);
  return whole;
}

function toPlain(name: string): string {
  return toStraight(name).toLowerCase();
}

function toStraight(name: string): string {
  return name.replaceAll('’', "'").replace(/\s+/g, ' ');
}
