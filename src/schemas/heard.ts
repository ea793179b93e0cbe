import { z } from 'astro/zod';
import { evidence, line, needSource, source, vagueDate, type ReferenceTo } from './shared.ts';

/** What is known to have come of a remark. Without one the site says that it found no answer. */
const answer = (ref: ReferenceTo) =>
  z
    .strictObject({
      date: vagueDate('When it happened or was reported, as precise as the source is'),
      what: line('What was done or said about it, in one or two plain sentences', { min: 15, max: 320 }),
      source: source(ref).optional().describe('The place in one of our documents that says so'),
      evidence: evidence.omit({ supports: true }).optional().describe('Who says so outside our documents'),
    })
    .superRefine(needSource(['source', 'evidence']));

/** What people said at an event, each remark under its theme, with the work that speaks to it and what came of it. */
export const heardSchema = (ref: ReferenceTo) =>
  z
    .array(
      z.strictObject({
        said: line('One thing that people said, in our words', { max: 240 }),
        theme: ref('themes').describe('The theme in content/themes that it belongs to'),
        note: line('What is not sure about it', { max: 200 }).optional(),
        alsoAt: ref('events')
          .optional()
          .describe('Another event where it may have been said, when the document is not clear'),
        source: source(ref).optional().describe('Where the document says so, when it is not the event’s own source'),
        initiatives: z
          .array(ref('initiatives'))
          .min(1)
          .optional()
          .describe('Work that speaks to it, whether or not it came of the remark'),
        answers: z
          .array(answer(ref))
          .min(1)
          .optional()
          .describe('What is known to have come of it; leave out when nothing is known'),
      }),
    )
    .min(1)
    .optional()
    .describe('What was heard');
