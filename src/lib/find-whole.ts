/** Finding a printed figure in a text without taking a part of another for it. */
import { toCount } from './number-words.ts';

/**
 * Where a printed figure stands in a text as a whole: `£504` does not stand in `£504m`, `11%` not in `-11%`, `5` not in
 * `5.3` or `15`. Capitals count; both texts must have one kind of space.
 */
export function findWhole(text: string, part: string, from = 0): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    if (isWhole(text.slice(Math.max(0, at - 3), at), part, text.slice(at + part.length, at + part.length + 12)))
      return at;
  }
  return -1;
}

function isWhole(before: string, part: string, after: string): boolean {
  const beginsWithNumber = /^[£\d]/.test(part);
  if (/^\w/.test(part) && /[\w£]$/.test(before)) return false;
  if (beginsWithNumber && /(?:\d[.,]|£ ?|(?:^|[\s(])[-\u2212])$/.test(before)) return false;
  // `two` in twenty-two, `five` in five million.
  if (/^[a-z]/i.test(part) && /\w-$/.test(before)) return false;
  if (endsWithCount(part) && /^ (?:thousand|million|billion)\b/i.test(after)) return false;
  if (/\w$/.test(part) && /^\w/.test(after)) return false;
  return !(
    /\d$/.test(part) && /^(?:[.,]\d|\s?%|\s?(?:per cent|percent|thousand|million|billion|m|bn|k)\b)/i.test(after)
  );
}

function endsWithCount(part: string): boolean {
  return toCount(/[\w-]+$/.exec(part)?.[0]) !== undefined;
}
