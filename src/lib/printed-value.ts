/**
 * Figures as a document prints them: `£504m`, `over 300,000`, `5% to 15%`, `two thirds`, `20,000+`. This module reads
 * such a text into numbers, and spells it again as the site does, without a change of meaning.
 */
import { toCount, toFraction } from './number-words.ts';

/** What the words around a number make of it. */
export type Bound = 'exactly' | 'about' | 'at-best' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'nearly';

export interface PrintedValue {
  /** One number, or the two ends of a range, in whole units: pounds, per cent, people. */
  numbers: [number] | [number, number];
  /** `GBP` (ISO 4217) or `percent` where the sign says so; otherwise the record must name the unit. */
  unit: 'GBP' | 'percent' | undefined;
  bound: Bound;
  /** The words of the bound as the site writes them: the document’s own, or "about" for c, ~ and the like. */
  boundWords: string;
  /** The spellings, without the words of the bound. */
  prose: string;
  table: string;
}

const BOUNDS: [Bound, RegExp][] = [
  ['at-best', /^at best\s+/i],
  ['at-least', /^(?:at least|a minimum of|no fewer than|no less than)\s+/i],
  ['more-than', /^(?:over|more than|just over|in excess of|above|well over|greater than)\s+/i],
  ['at-most', /^(?:up to|at most|a maximum of|no more than|within)\s+/i],
  ['less-than', /^(?:under|less than|fewer than|below|just under)\s+/i],
  ['nearly', /^(?:nearly|almost)\s+/i],
  [
    'about',
    /^(?:about|around|approximately|approx\.?|circa|c\.|c(?=£)|some|roughly|estimated|an estimated|in the order of|~|≈)\s*/i,
  ],
];
const SCALES: Record<string, { factor: number; prose: string; table: string }> = {
  '': { factor: 1, prose: '', table: '' },
  k: { factor: 1e3, prose: ',000', table: ',000' },
  thousand: { factor: 1e3, prose: ',000', table: ',000' },
  m: { factor: 1e6, prose: ' million', table: 'm' },
  million: { factor: 1e6, prose: ' million', table: 'm' },
  bn: { factor: 1e9, prose: ' billion', table: 'bn' },
  b: { factor: 1e9, prose: ' billion', table: 'bn' },
  billion: { factor: 1e9, prose: ' billion', table: 'bn' },
};

const DIGITS = '[-\\u2212]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const AMOUNT = `(£ ?)?(${DIGITS})(?:\\s*(k|thousand|million|billion|bn|m|b)(?![a-z]))?\\s*(%|per cent|percent)?`;
const ONE = new RegExp(`^${AMOUNT}$`, 'i');
const RANGE = new RegExp(`^(?:between )?${AMOUNT}\\s*(?:-|–|to|and)\\s*${AMOUNT}$`, 'i');
const SHARE = /^(\w+) (?:in|out of|of) (\w+)$/i;

interface Amount {
  value: number;
  pounds: boolean;
  percent: boolean;
  prose: string;
  table: string;
}

/** @returns undefined when the text is not one number, one range or one share. */
export function parsePrinted(printed: string): PrintedValue | undefined {
  let text = printed.trim().replace(/\s+/g, ' ').replaceAll('\u2212', '-');
  let bound: Bound = 'exactly';
  let boundWords = '';
  for (const [name, words] of BOUNDS) {
    if (words.test(text)) {
      bound = name;
      boundWords = toWords(words.exec(text)![0]);
      text = text.replace(words, '');
      break;
    }
  }
  if (bound === 'exactly' && /\s?\+$|,? or (?:more|over)$/.test(text)) {
    bound = 'at-least';
    boundWords = 'at least ';
    text = text.replace(/\s?\+$|,? or (?:more|over)$/, '');
  }
  const value = parseOne(text) ?? parseRange(text) ?? parseShare(text) ?? parseWords(text);
  return value && { ...value, bound, boundWords };
}

type Unbound = Omit<PrintedValue, 'bound' | 'boundWords'>;

/** `Approximately ` as `approximately `; marks and abbreviations as `about `. */
function toWords(bound: string): string {
  return /^(?:[~≈]|c\b|circa|approx\b(?!imately))/i.test(bound) ? 'about ' : `${bound.trim().toLowerCase()} `;
}

function parseOne(text: string): Unbound | undefined {
  const match = ONE.exec(text);
  if (!match) return undefined;
  const amount = toAmount(match.slice(1, 5));
  return {
    numbers: [amount.value],
    unit: amount.pounds ? 'GBP' : amount.percent ? 'percent' : undefined,
    prose: amount.prose,
    table: amount.table,
  };
}

/** In `£1 to 2 million` and `5-15%` the sign stands once and belongs to both. */
function parseRange(text: string): Unbound | undefined {
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const [low, high] = [match.slice(1, 5), match.slice(5, 9)];
  const sign = low[0] ?? high[0];
  const last = toAmount([sign, high[1], high[2], high[3] ?? low[3]]);
  // In £500,000 to £1m the first is written out.
  const scale = low[2] ?? (low[1]?.includes(',') ? undefined : high[2]);
  const first = toAmount([sign, low[1], scale, low[3] ?? high[3]]);
  // 2020-21 is a year, not a range.
  if (first.value >= last.value) return undefined;
  return {
    numbers: [first.value, last.value],
    unit: sign ? 'GBP' : last.percent ? 'percent' : undefined,
    prose: `${first.prose} to ${last.prose}`,
    table: `${first.table} to ${last.table}`,
  };
}

/** `1 in 4`, `two out of three`. */
function parseShare(text: string): Unbound | undefined {
  const match = SHARE.exec(text);
  const [part, whole] = [toCount(match?.[1]), toCount(match?.[2])];
  if (part === undefined || !whole) return undefined;
  const spelt = `${part} in ${whole}`;
  return { numbers: [part / whole], unit: undefined, prose: spelt, table: spelt };
}

function parseWords(text: string): Unbound | undefined {
  const fraction = toFraction(text);
  if (fraction !== undefined) {
    const spelt = text.toLowerCase().replace('-', ' ');
    return { numbers: [fraction], unit: undefined, prose: spelt, table: spelt };
  }
  const scaled = /^(\S+) (thousand|million|billion)$/i.exec(text);
  const amount = scaled && toCount(scaled[1]);
  if (amount != null) return parseOne(`${amount} ${scaled![2]}`);
  const number = toCount(text);
  if (number === undefined) return undefined;
  return { numbers: [number], unit: undefined, prose: group(String(number)), table: group(String(number)) };
}

function toAmount([sign, digits = '', scaleName, percentSign]: (string | undefined)[]): Amount {
  const plain = digits.replaceAll(',', '');
  let scale = SCALES[scaleName?.toLowerCase() ?? ''] ?? SCALES['']!;
  const value = Number(plain) * scale.factor;
  const pounds = sign !== undefined;
  const percent = percentSign !== undefined;
  // 1.5k is 1,500 in full, and 23 million people is not 23m people.
  const inFull = scale.factor === 1e3;
  if (inFull) scale = SCALES['']!;
  const shown = group(inFull ? String(Number(value.toFixed(6))) : plain).replace('-', '\u2212');
  const minus = shown.startsWith('\u2212') ? '\u2212' : '';
  const amount = `${minus}${pounds ? '£' : ''}${minus ? shown.slice(1) : shown}`;
  return {
    value: Number(value.toPrecision(12)),
    pounds,
    percent,
    prose: `${amount}${scale.prose}${percent ? '%' : ''}`,
    table: `${amount}${pounds ? scale.table : scale.prose}${percent ? '%' : ''}`,
  };
}

/** Thousands in groups, from 4 digits on, with the decimals as printed. */
function group(digits: string): string {
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** How the site writes a figure: `£504 million` in prose, `£504m` in a table. @throws on what `parsePrinted` refuses. */
export function formatPrinted(printed: string, form: 'prose' | 'table'): string {
  const value = parsePrinted(printed);
  if (!value) throw new Error(`"${printed}" is not a number that the site can read`);
  return `${value.boundWords}${value[form]}`;
}
