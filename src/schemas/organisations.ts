import { z } from 'astro/zod';
import { evidence, id, line, source, vagueDate, type ReferenceTo } from './shared.ts';

export const organisationKinds = [
  'commissioner',
  'nhs-trust',
  'council',
  'partnership',
  'voluntary',
  'national',
  'other',
] as const;

/** A partner organisation: its name in the documents, and what it is called now. */
export const organisationSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    name: line('Its name in the documents', { min: 3, max: 100, words: 'theirs' }),
    abbreviation: line('Its abbreviation', { max: 20, words: 'theirs' }).optional(),
    kind: z.enum(organisationKinds).describe('What sort of body it is'),
    role: line('What it does, in one plain sentence', { min: 20, max: 260 }),
    signedPlan: z.boolean().describe('true if the 2016 plan names it among its partners'),
    formerNames: z
      .array(
        z.strictObject({
          name: line('A former name', { max: 100, words: 'theirs' }),
          from: vagueDate('Since when').optional(),
          until: vagueDate('Until when').optional(),
        }),
      )
      .optional()
      .describe('What it was called before, the oldest first'),
    laterNames: z
      .array(
        z.strictObject({
          name: line('A later name, or the name of the body that took its place', { max: 100, words: 'theirs' }),
          since: vagueDate('Since when').optional(),
          certainty: z
            .enum(['confirmed', 'planned'])
            .describe('planned: announced, but no source shows that it happened'),
          note: line('How it came about', { max: 260 }).optional(),
        }),
      )
      .min(1)
      .optional()
      .describe('What it has been called since the documents, the oldest first'),
    sources: z.array(source(ref)).optional().describe('Where the documents name it'),
    evidence: z.array(evidence).optional().describe('Where the later name comes from'),
  });
