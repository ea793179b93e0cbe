import { z } from 'astro/zod';
import { areas, id, line, source, summary, title, vagueDate, type ReferenceTo } from './shared.ts';

export const eventKinds = [
  'workshop',
  'listening',
  'conversation',
  'survey',
  'council-meeting',
  'board-meeting',
] as const;

/** An occasion where people were heard: a workshop, a survey, a council's meeting. */
export const eventSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    kind: z.enum(eventKinds).describe('What sort of occasion it was'),
    when: vagueDate('When it began, as precise as the source: 2019, 2019-03 or 2019-03-14'),
    until: vagueDate('When it ended, if it lasted').optional(),
    whenNote: line('What is not known about the date', { max: 200 }).optional(),
    place: line('Town or venue; leave out when the documents do not say', { max: 80 }).optional(),
    areas: z.array(z.enum(areas)).min(1).describe('The districts it was for'),
    organiser: line('Who held it, by the name of its day; leave out when the documents do not say', {
      max: 120,
    }).optional(),
    summary,
    heard: z
      .array(line('One thing that people said, in our words', { max: 240 }))
      .optional()
      .describe('What was heard'),
    outcome: line('What is known to have come of it; leave out when the documents do not say', { max: 300 }).optional(),
    points: z.array(ref('points')).optional().describe('Points of the plan that it touched'),
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the documents say so'),
  });
