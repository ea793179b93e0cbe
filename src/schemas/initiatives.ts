import { z } from 'astro/zod';
import { promisesSchema, historySchema } from './promises.ts';
import { aliases, areas, id, keyFigures, line, nameAsTitle, source, summary, type ReferenceTo } from './shared.ts';

/** A piece of work that the documents name: what it is, what was promised, and what became of it. */
export const initiativeSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title: nameAsTitle,
    document: ref('publications').describe('The id of the document that first names it'),
    order: z.int().min(1).max(200).describe('Its place among the work of its document, 1 first'),
    partOf: ref('initiatives').optional().describe('The larger piece of work that it is a part of'),
    follows: z.array(ref('initiatives')).optional().describe('Earlier work that it grew out of or repeats'),
    points: z.array(ref('points')).optional().describe('The points of the 2016 plan that it belongs to'),
    topics: z.array(ref('topics')).min(1, 'name at least one topic').describe('What it is about'),
    areas: z
      .array(z.enum(areas))
      .min(1, 'name at least one area, or whole-area')
      .describe('Where it was for; whole-area when the documents name no district'),
    summary,
    forYou: line('What it would mean for a patient or resident, in one sentence a neighbour would say', {
      min: 20,
      max: 240,
    }),
    leads: z
      .array(
        z.strictObject({
          name: line('Who leads it, by the name of its day', { max: 120, words: 'theirs' }),
          organisation: ref('organisations').optional().describe('Its entry in content/organisations'),
        }),
      )
      .min(1)
      .optional()
      .describe('Who leads it; leave out when the documents do not say'),
    promises: promisesSchema(ref),
    history: historySchema(ref),
    services: z.array(ref('services')).optional().describe('Guidance for today that a reader of this page may need'),
    stories: z.array(ref('stories')).optional().describe('Stories that show it'),
    keyFigures,
    aliases,
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the documents describe it'),
  });
