/** Numbers and fractions written as words. */
const SMALL = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const FRACTIONS: Record<string, number> = {
  half: 1 / 2,
  'a half': 1 / 2,
  'one half': 1 / 2,
  'a third': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter': 1 / 4,
  'one quarter': 1 / 4,
  'three quarters': 3 / 4,
  'a fifth': 1 / 5,
  'one fifth': 1 / 5,
  'a tenth': 1 / 10,
};

/** Counts of two and more as words, for a pattern: `two`, `twelve`, `twenty-one`. */
export const COUNT_WORDS = [
  `(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?`,
  ...SMALL.slice(2),
].join('|');

/** `seven`, `twenty-one`, `7`. */
export function toCount(text: string | undefined): number | undefined {
  const word = text?.toLowerCase();
  if (word === undefined) return undefined;
  if (/^\d+$/.test(word)) return Number(word);
  const small = SMALL.indexOf(word);
  if (small >= 0) return small;
  const [tens = '', ones, more] = word.split(/[- ]/);
  const ten = TENS.indexOf(tens);
  if (ten < 0 || more !== undefined) return undefined;
  const one = ones === undefined ? 0 : SMALL.indexOf(ones);
  return one < 0 || one > 9 ? undefined : (ten + 2) * 10 + one;
}

/** `two thirds` as 0.666…; capitals and hyphens make no difference. */
export function toFraction(text: string): number | undefined {
  const words = text.toLowerCase().replace('-', ' ');
  return Object.hasOwn(FRACTIONS, words) ? FRACTIONS[words] : undefined;
}
