import { z } from 'astro/zod';
import { id, keyFigures, line, source, summary, nameAsTitle, type ReferenceTo } from './shared.ts';

/** One of the ten points of the plan, whose pieces of work are in `initiatives`. */
export const pointSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title: nameAsTitle,
    number: z.int().min(1).max(10).describe('1 to 10, as in the plan'),
    priority: ref('priorities').describe('The id of the priority it belongs to'),
    summary,
    forYou: line('What this would mean for you, in one sentence a neighbour would say', { min: 20, max: 240 }),
    keyFigures,
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the plan says so'),
  });
