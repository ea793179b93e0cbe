import { z } from 'astro/zod';
import { day, line, refuseTwins, webAddress } from './shared.ts';

/** `content/bank-holidays.yaml`: on these days some places have hours of their own. */
export const bankHolidaysSchema = z.strictObject({
  source: z.strictObject({
    title: line('What the list is called', { max: 120, words: 'theirs' }),
    publisher: line('Who published it', { max: 100, words: 'theirs' }),
    url: webAddress().optional().describe('Its address'),
    note: line('What to know about the source', { max: 300 }).optional(),
  }),
  checkedOn: day('The day when the list was last held against its source'),
  coversUntil: day('The last day for which the list is complete; after it no place counts as open'),
  days: z
    .array(
      z.strictObject({
        date: day('The day'),
        title: line('What it is called, like "Good Friday"', { max: 60, words: 'theirs' }),
      }),
    )
    .min(1)
    .superRefine(refuseTwins('date'))
    .describe('Every bank holiday in England, in order'),
});
export type BankHolidays = z.output<typeof bankHolidaysSchema>;
