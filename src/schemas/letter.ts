import { z } from 'astro/zod';
import { line } from './shared.ts';

/** A letter that anybody can copy, to ask what became of a promise or to say something. Gaps stand in square brackets. */
export const letterSchema = z.strictObject({
  subject: line('What the letter is about, as the subject of an email', { min: 5, max: 90 }),
  paragraphs: z
    .array(line('One paragraph; what the writer fills in stands in square brackets', { max: 400 }))
    .min(3)
    .max(9)
    .describe('The letter from its greeting to its end'),
});
