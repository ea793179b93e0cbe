import { z } from 'astro/zod';
import { id, keyFigures, line, source, summary, title, type ReferenceTo } from './shared.ts';

/** A page that tells one part of the plan as a text: why change, the money, what people said. */
export const planPageSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    summary,
    order: z.int().min(1).max(99).describe('Its place in the list of plan pages, 1 first'),
    inShort: z
      .array(line('One thing to know, in one sentence', { max: 200 }))
      .min(3)
      .max(8)
      .optional()
      .describe('The page in 3 to 8 sentences, for a long page: it stands at the top as the 2-minute read'),
    sheets: z
      .literal(2)
      .optional()
      .describe('2 when the page is made to be printed on 2 sheets of A4: its sources are then set small'),
    keyFigures,
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the documents say so'),
  });
