import { z } from 'astro/zod';
import { id, keyFigures, source, summary, title, type ReferenceTo } from './shared.ts';

/** A page that tells one part of the plan as a text: why change, the money, what people said. */
export const planPageSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    summary,
    order: z.int().min(1).max(99).describe('Its place in the list of plan pages, 1 first'),
    keyFigures,
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the documents say so'),
  });
