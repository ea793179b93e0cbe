/** A telephone number in a field. */
import { z } from 'astro/zod';

/** Numbers grouped as the NHS writes them: 111, 116 123, 01223 245 151, 0300 123 9996, 18001 111. */
export function phone(description: string) {
  return z
    .string({
      error: ({ input }) =>
        typeof input === 'number'
          ? 'is read as a number, which loses a leading 0: put it in quotes, like "01223 245 151"'
          : undefined,
    })
    .regex(/^(?:\d{3}|\d{5}|\d{5} \d{3}|\d{3} \d{3}|0\d{2,4} \d{3,4} \d{3,4})$/, {
      error: ({ input }) => explainPhone(String(input)),
    })
    .describe(description);
}

function explainPhone(written: string): string {
  const digits = written.replace(/\D/g, '');
  if (/^\+|\(/.test(written)) return 'begin with 0, without +44 and without brackets, like "01223 245 151"';
  if (/^0/.test(digits) && digits.length !== 11) return `has ${digits.length} digits, and a number here has 11`;
  return 'group the digits with single spaces, like "01223 245 151" or "116 123"';
}
