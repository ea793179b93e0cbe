import { z } from 'astro/zod';
import { aliases, id, keyFigures, source, summary, title, type ReferenceTo } from './shared.ts';

/** What somebody comes for: a condition, a part of care, or a concern. Its pages are gathered by reference. */
export const topicSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    order: z.int().min(1).max(99).describe('Its place in the list of topics, 1 first'),
    summary,
    services: z.array(ref('services')).optional().describe('Guidance for today, the most urgent first'),
    words: z.array(ref('glossary')).optional().describe('Words of the glossary that belong to it'),
    keyFigures,
    aliases,
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the documents say so'),
  });
