import { z } from 'astro/zod';
import { aliases, id, source, summary, title, type ReferenceTo } from './shared.ts';

/** Something that people say again and again. Its remarks stand with the events where they were made. */
export const themeSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    order: z.int().min(1).max(99).describe('Its place in the list of themes, 1 first'),
    summary,
    topics: z.array(ref('topics')).min(1).optional().describe('Topics that it belongs to'),
    services: z.array(ref('services')).min(1).optional().describe('Guidance for today that a reader may need'),
    aliases,
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the documents speak of it'),
  });
