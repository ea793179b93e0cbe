import { z } from 'astro/zod';
import {
  areas,
  evidence,
  id,
  line,
  needSource,
  source,
  title,
  vagueDate,
  webAddress,
  type ReferenceTo,
} from './shared.ts';

/** A way to be heard: what it is, and whether it still answers. */
export const waySchema = (ref: ReferenceTo) =>
  z
    .strictObject({
      id: id(),
      title,
      order: z.int().min(1).max(99).describe('Its place in the list, 1 first'),
      state: z
        .enum(['answers', 'not-checked', 'past'])
        .describe(
          'answers: it was seen to answer. not-checked: it existed, and nobody has tried it lately. past: it has ended, or belongs to its day',
        ),
      what: line('What it is, and what happens to what you say, in one to three sentences', { min: 20, max: 320 }),
      how: line('How to use it: in words, never an address or number of the past', { max: 240 }).optional(),
      seen: vagueDate('The date of the newest source that shows it'),
      tried: vagueDate('When somebody saw that it answers').optional(),
      link: webAddress().optional().describe('Its page; only for one that answers'),
      areas: z.array(z.enum(areas)).min(1).describe('The districts it is for'),
      sources: z.array(source(ref)).min(1).optional().describe('Where our documents speak of it'),
      evidence: z.array(evidence).min(1).optional().describe('Who speaks of it outside our documents'),
    })
    .superRefine(needSource(['sources', 'evidence']))
    .superRefine(({ state, tried, link }, context) => {
      const answers = state === 'answers';
      if (answers !== (tried !== undefined)) {
        context.addIssue({
          code: 'custom',
          path: ['tried'],
          message: answers ? 'is missing: write when somebody saw that it answers' : 'is only for a way that answers',
        });
      }
      if (link && !answers) {
        context.addIssue({
          code: 'custom',
          path: ['link'],
          message: 'leads readers to something that may not be there: only a way that answers has a link',
        });
      }
    });
