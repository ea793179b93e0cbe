/** Whether the words about a table say only what its claims prove. */
import { escapePattern } from './escape-pattern.ts';
import { parsePrinted } from './printed-value.ts';

export interface ProvedNumbers {
  /** The kinds of the claims; a change with the way it goes: `change up`, `change down`. */
  kinds: string[];
  /** The numbers that the claims prove. */
  numbers: number[];
  /** The rows that a claim proves to be the highest or the lowest. */
  extremes?: string[];
  /** The words of all rows. */
  rows?: string[];
}

const SUPERLATIVES =
  /\b(?:most|highest|largest|longest|biggest|greatest|least|lowest|smallest|fewest|shortest|best|worst)\b/i;

const COMPARISONS: { words: RegExp; kinds: string[] }[] = [
  {
    words: SUPERLATIVES,
    kinds: ['highest', 'lowest', 'count'],
  },
  {
    words:
      /\b(?:rose|rises?|rising|grew|grows?|growing|increased?|increases|more|higher|longer|above|bigger|larger)\b/i,
    kinds: ['rises', 'change up', 'difference', 'higher', 'times', 'count', 'highest'],
  },
  {
    words: /\b(?:fell|falls?|falling|dropp?ed|drops?|shrank|shrinks?|less|fewer|lower|shorter|below|smaller|cut)\b/i,
    kinds: ['falls', 'change down', 'difference', 'lower', 'count', 'lowest'],
  },
  { words: /\b(?:twice|double[ds]?|triple[ds]?|times|half)\b/i, kinds: ['times', 'share', 'count'] },
  { words: /\b(?:every|each of|all|none|no one|both)\b/i, kinds: ['rises', 'falls', 'higher', 'lower', 'count'] },
];

const NUMBER = /(?<![\w.,])[£\u2212-]?\d+(?:,\d{3})*(?:\.\d+)?(?:%| (?:million|billion)\b|(?:m|bn)\b)?/g;
/** Years, spans of years and ages are no measurements. */
const YEARS =
  /\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b(?!%|,\d)|\b\d{1,2}(?: (?:to|and) \d{1,2})? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:aged|under|over) \d+(?: to \d+)?(?: and over)?/gi;

/**
 * @param names The time and the words of rows and columns: a number in "Provider 3" or "Year 1" measures nothing.
 * @returns what is wrong with a title or a finding, as sentences.
 */
export function explainWords(text: string, proved: ProvedNumbers, ...names: string[]): string[] {
  const { kinds, numbers } = proved;
  const measured = names
    .filter((name) => /\d/.test(name) && /[a-z/]/i.test(name))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replace(new RegExp(escapePattern(name), 'gi'), ' '), text)
    .replace(YEARS, ' ');
  const loose = [...measured.matchAll(NUMBER)].filter(([number]) => {
    const value = parsePrinted(number.trim())?.numbers[0];
    return value !== undefined && !numbers.some((other) => Math.abs(Math.abs(other) - Math.abs(value)) < 1e-9);
  });
  const unproved = COMPARISONS.flatMap(({ words, kinds: wanted }) => {
    const word = words.exec(text)?.[0];
    return word && !kinds.some((kind) => wanted.includes(kind)) ? [{ word, wanted }] : [];
  });
  return [
    ...loose.map(
      ([number]) =>
        `no claim proves the number ${number.trim()}: add one under "claims", like { kind: value, column: …, row: … }`,
    ),
    ...unproved.map(
      ({ word, wanted }) =>
        `no claim proves the word "${word}": add one under "claims" of the kind ${wanted
          .slice(0, 3)
          .join(', ')
          .replace(/ up| down/, '')}`,
    ),
    ...explainWrongRow(text, proved),
  ];
}

/** "Wisbech had the most" is not proved by a claim that Ely had. A sentence that names no row is taken at its word. */
function explainWrongRow(text: string, { extremes = [], rows = [] }: ProvedNumbers): string[] {
  if (extremes.length === 0) return [];
  return text.split(/[.;](?:\s|$)/).flatMap((sentence) => {
    const word = SUPERLATIVES.exec(sentence)?.[0];
    const named = rows.filter((row) => isNamedIn(sentence, row));
    if (!word || named.length === 0 || named.some((row) => extremes.includes(row))) return [];
    return [
      `"${word}" is said of "${named[0]}", and the claims prove it of "${extremes.join('", "')}": mend the sentence or the claim`,
    ];
  });
}

function isNamedIn(sentence: string, row: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d])${escapePattern(row)}(?![\\p{L}\\d])`, 'u').test(sentence);
}
