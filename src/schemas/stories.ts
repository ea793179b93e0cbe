import { z } from 'astro/zod';
import { areas, id, line, source, summary, title, type ReferenceTo } from './shared.ts';

export const storyKinds = ['patient', 'staff', 'case-study'] as const;

/** A patient's or a member of staff's story, or a case study. */
export const storySchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    kind: z.enum(storyKinds).describe('patient, staff or case-study'),
    order: z.int().min(1).max(99).describe('Its place in the list, 1 first'),
    person: z
      .strictObject({
        name: line('First name, as the source gives it', { max: 40 }),
        age: z.int().min(0).max(120).optional().describe('Age in years, only if the source gives it'),
        role: line('What they do, for staff', { max: 60 }).optional(),
      })
      .optional()
      .describe('Whose story it is; only names that the source itself uses'),
    basis: z
      .enum(['imagined', 'planned', 'reported'])
      .describe(
        'imagined: how things could look, as in the 2016 plan. planned: work that was still to come. reported: a real case or work, as the document tells it',
      ),
    summary,
    points: z.array(ref('points')).min(1).optional().describe('Points of the 2016 plan that it shows'),
    topics: z.array(ref('topics')).min(1, 'name at least one topic').describe('What it is about'),
    areas: z
      .array(z.enum(areas))
      .min(1, 'name at least one area, or whole-area')
      .describe('Where it happens; whole-area when the document names no place'),
    initiatives: z.array(ref('initiatives')).min(1).optional().describe('Work of the plans that it shows'),
    services: z.array(ref('services')).min(1).optional().describe('Guidance for today that a reader of it may need'),
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the story comes from'),
  });
