/** Cities whose code has 4 digits: the digits after it stand in groups of 3 and 4. */
const CITY = /^01(?:1\d|\d1)/;

/**
 * Digits as the NHS groups them: `01223 725 304`, `0300 123 9996`, `020 7946 0000`, `116 123`, `18001 111`.
 * @returns nothing when they have a length that no number here has.
 */
export function formatPhone(digits: string): string | undefined {
  if (/^18001\d{3,}$/.test(digits)) {
    const called = formatPhone(digits.slice(5));
    return called && `18001 ${called}`;
  }
  if (/^[1-9]\d{2}$|^[1-9]\d{4}$/.test(digits)) return digits;
  if (/^116\d{3}$/.test(digits)) return group(digits, 3, 3);
  if (!digits.startsWith('0')) return undefined;
  if (digits.length === 8) return group(digits, 4, 4);
  if (digits.length === 10) return digits.startsWith('0800') ? group(digits, 4, 3, 3) : group(digits, 5, 5);
  if (digits.length !== 11) return undefined;
  if (digits.startsWith('02')) return group(digits, 3, 4, 4);
  return digits.startsWith('03') || digits.startsWith('08') || CITY.test(digits)
    ? group(digits, 4, 3, 4)
    : group(digits, 5, 3, 3);
}

/** The digits of a number as people write or link it. `+44 1223 …` is `01223…`. */
export function toDigits(phone: string): string {
  return phone
    .replace(/^\s*(?:\+|00)44\s*(?:\(0\))?\s*/, '0')
    .replace(/\D/g, '')
    .replace(/^00(?=[1-9])/, '0');
}

function group(digits: string, ...sizes: number[]): string {
  let start = 0;
  return sizes.map((size) => digits.slice(start, (start += size))).join(' ');
}
