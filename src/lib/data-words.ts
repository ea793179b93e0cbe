/** Whether the words about a table say only what its claims prove. */
import type { Proof } from './data-claims.ts';
import { escapePattern } from './escape-pattern.ts';
import { parsePrinted } from './printed-value.ts';

export interface ProvedNumbers {
  proofs: readonly Proof[];
  /** The numbers that the claims prove. */
  numbers: readonly number[];
  /** The unit of each number, in the same order; left out where no text is held to units. */
  units?: readonly (string | undefined)[];
  /** The words of all rows. */
  rows?: readonly string[];
}

interface Comparison {
  words: RegExp;
  kinds: string[];
  /** Whether the row that the sentence names must be the row of the claim. */
  ofRow?: true;
}

const COMPARISONS: Comparison[] = [
  {
    words: /\b(?:most|highest|largest|longest|biggest|greatest)\b/i,
    kinds: ['highest', 'lowest down', 'count test'],
    ofRow: true,
  },
  {
    words: /\b(?:least|lowest|smallest|fewest|shortest)\b/i,
    kinds: ['lowest', 'lowest down', 'count test'],
    ofRow: true,
  },
  { words: /\b(?:best|worst)\b/i, kinds: ['highest', 'lowest', 'lowest down', 'count test'], ofRow: true },
  {
    words:
      /\b(?:rose|rises?|rising|grew|grows?|growing|increased?|increases|more|higher|longer|above|bigger|larger)\b/i,
    kinds: ['rises', 'change up', 'difference up', 'higher', 'times', 'count test', 'count value', 'highest'],
    ofRow: true,
  },
  {
    words: /\b(?:fell|falls?|falling|dropp?ed|drops?|shrank|shrinks?|less|fewer|lower|shorter|below|smaller|cut)\b/i,
    kinds: [
      ...['falls', 'change down', 'difference down', 'lower'],
      ...['count test', 'count value', 'lowest', 'lowest down'],
    ],
    ofRow: true,
  },
  { words: /\b(?:twice|double[ds]?)\b/i, kinds: ['times 2'] },
  { words: /\btriple[ds]?\b/i, kinds: ['times 3'] },
  { words: /\btimes\b/i, kinds: ['times'] },
  { words: /\bhalf\b/i, kinds: ['share 50', 'share 0.5', 'count half'] },
  {
    words: /\b(?:every|each of|all|none|no one|both)\b/i,
    kinds: ['rises', 'falls', 'higher', 'lower', 'count test', 'count value'],
  },
];

/** A span of all that there is, in which nothing is compared. */
const SPANS = /\bmost (?:and|to) (?:the )?least\b/gi;
const NUMBER = /(?<![\w.,])[£\u2212-]?\d+(?:,\d{3})*(?:\.\d+)?(?:%| (?:million|billion)\b|(?:m|bn)\b)?/g;
/** Years, spans of years and ages are no measurements. */
const YEARS =
  /\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b(?!%|,\d)|\b\d{1,2}(?: (?:to|and) \d{1,2})? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:aged|under|over) \d+(?: to \d+)?(?: and over)?/gi;

/**
 * @param names The time and the words of rows and columns: a number in "Provider 3" or "Year 1" measures nothing.
 * @returns what is wrong with a title or a finding, as sentences.
 */
export function explainWords(text: string, proved: ProvedNumbers, ...names: string[]): string[] {
  const { numbers, units } = proved;
  const kinds = proved.proofs.map(({ kind }) => kind);
  // Half of what was counted is a count too.
  if (numbers.some((number) => numbers.includes(2 * number)) && kinds.includes('count value')) kinds.push('count half');
  const compared = text.replace(SPANS, ' ');
  const measured = names
    .filter((name) => /\d/.test(name) && /[a-z/]/i.test(name))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replace(new RegExp(escapePattern(name), 'gi'), ' '), text)
    .replace(YEARS, ' ');
  const loose = [...measured.matchAll(NUMBER)].filter(([number]) => {
    const printed = parsePrinted(number.trim());
    const value = printed?.numbers[0];
    const isProved = (other: number, index: number) =>
      Math.abs(Math.abs(other) - Math.abs(value ?? 0)) < 1e-9 &&
      (!units || !printed?.unit || printed.unit === units[index]);
    return value !== undefined && !numbers.some(isProved);
  });
  const unproved = COMPARISONS.flatMap(({ words, kinds: wanted }) => {
    const word = words.exec(compared)?.[0];
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
          .replaceAll(/ (?:up|down|\d.*?)(?=,|$)/g, '')}`,
    ),
    ...explainWrongRow(compared, proved),
  ];
}

/**
 * "Wisbech had the most" is not proved by a claim that Ely had, nor "Ely fell" by one that March did. A sentence that
 * names no row is taken at its word, and so is a word that a claim about all rows proves.
 */
function explainWrongRow(text: string, { proofs, rows = [] }: ProvedNumbers): string[] {
  return text.split(/[.;](?:\s|$)/).flatMap((sentence) => {
    const named = rows.filter((row) => isNamedIn(sentence, row));
    if (named.length === 0) return [];
    return COMPARISONS.filter(({ ofRow }) => ofRow).flatMap(({ words, kinds }) => {
      const word = words.exec(sentence)?.[0];
      const fitting = proofs.filter(({ kind }) => kinds.includes(kind));
      if (!word || fitting.length === 0 || fitting.some((proof) => !proof.rows)) return [];
      const proved = [...new Set(fitting.flatMap((proof) => proof.rows ?? []))];
      if (named.some((row) => proved.includes(row))) return [];
      return [
        `"${word}" is said of "${named[0]}", and the claims prove it of "${proved.join('", "')}": mend the sentence or the claim`,
      ];
    });
  });
}

function isNamedIn(sentence: string, row: string): boolean {
  // Nearly all are not, and to make a pattern of each takes long.
  if (!sentence.includes(row)) return false;
  return new RegExp(`(?<![\\p{L}\\d])${escapePattern(row)}(?![\\p{L}\\d])`, 'u').test(sentence);
}
