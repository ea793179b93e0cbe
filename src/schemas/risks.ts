import { z } from 'astro/zod';
import { id, line, refuseTwins, source, summary, title, vagueDate, type ReferenceTo } from './shared.ts';

/** A list of risks as one document has it, with the scores it gives. */
export const riskRegisterSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    summary,
    publication: ref('publications').describe('The id of the document'),
    when: vagueDate('The date of the document'),
    note: line('What to know about the list and its scores', { max: 300 }).optional(),
    risks: z
      .array(
        z.strictObject({
          id: id('A short name of the risk in this file'),
          code: line('Its number in the document, like R-06', { max: 12, words: 'theirs' }).optional(),
          title: line('The risk in a few words', { min: 3, max: 90 }),
          what: line('What could go wrong, in one plain sentence', { min: 15, max: 320 }),
          action: line('What was to be done about it, in one or two plain sentences', { max: 400 }).optional(),
          before: id('The id of the figure that is its score before action').optional(),
          after: id('The id of the figure that is its score after action').optional(),
          at: id('The place in the document'),
        }),
      )
      .min(1, 'list at least one risk')
      .superRefine(refuseTwins('id'))
      .describe('Every risk that the document names, in its order'),
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the document says so'),
  });
