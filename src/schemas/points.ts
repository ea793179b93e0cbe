import { z } from 'astro/zod';
import { id, keyFigures, line, refuseTwins, source, summary, nameAsTitle, type ReferenceTo } from './shared.ts';

/** One of the ten points of the plan, with the initiatives it names. */
export const pointSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title: nameAsTitle,
    number: z.int().min(1).max(10).describe('1 to 10, as in the plan'),
    priority: ref('priorities').describe('The id of the priority it belongs to'),
    summary,
    forYou: line('What this would mean for you, in one sentence a neighbour would say', { min: 20, max: 240 }),
    initiatives: z
      .array(
        z.strictObject({
          id: id(),
          title: line('Its name in the plan', { min: 3, max: 90, words: 'theirs' }),
          summary: line('What it is, in one plain sentence', { min: 20, max: 260 }),
        }),
      )
      .min(1, 'list at least one initiative')
      .superRefine(refuseTwins('id'))
      .describe('The pieces of work that the plan names under this point'),
    keyFigures,
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the plan says so'),
  });
