import { z } from 'astro/zod';
import { aliases, areas, keyFigures, line, source, summary, title, type ReferenceTo } from './shared.ts';

/** A district, or the whole: what the documents say about it. Its work, places and events are gathered by reference. */
export const areaSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: z.enum(areas).exclude(['outside']).describe('The area’s name in the field `areas` of other files'),
    title,
    order: z.int().min(1).max(9).describe('Its place in the list of areas, 1 first'),
    summary,
    inShort: z
      .array(line('One thing to know, in one sentence', { max: 200 }))
      .min(3)
      .max(8)
      .optional()
      .describe('The page in 3 to 8 sentences, for a long page'),
    keyFigures,
    aliases,
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the documents say so'),
  });
