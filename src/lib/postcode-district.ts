/**
 * The first half of a postcode is all that the finder needs. It says where somebody is to within a few miles, and less
 * about them than the whole.
 */

const DISTRICT = '[A-Z]{1,2}\\d[A-Z\\d]?';
const HALF = new RegExp(`^${DISTRICT}$`);
/** The second half is always a digit and two letters, so that `PE13AB` can only be PE1 3AB. */
const WHOLE = new RegExp(`^(${DISTRICT})\\d[A-Z]{2}$`);
/** What somebody who stopped in the middle of the second half has typed. */
const BEGUN = new RegExp(`^(${DISTRICT})\\s+\\d[A-Z]?$`);

export type PostcodeReading = { district: string } | { fault: 'empty' | 'malformed' };

/** Reads what somebody typed: a full or half postcode, in any case, with any spaces. `pe13 3ab` is in `PE13`. */
export function readPostcode(text: string): PostcodeReading {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z\d]+/g, ' ')
    .trim();
  if (!text.trim()) return { fault: 'empty' };
  const joined = typed.replaceAll(' ', '');
  const district = WHOLE.exec(joined)?.[1] ?? BEGUN.exec(typed)?.[1] ?? HALF.exec(joined)?.[0];
  return district ? { district } : { fault: 'malformed' };
}
