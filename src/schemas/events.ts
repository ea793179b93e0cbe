import { z } from 'astro/zod';
import { scheduleSchema } from './event-schedule.ts';
import { heardSchema } from './heard.ts';
import {
  areas,
  evidence,
  id,
  line,
  needSource,
  source,
  summary,
  title,
  vagueDate,
  webAddress,
  type ReferenceTo,
} from './shared.ts';

export const eventKinds = [
  'workshop',
  'listening',
  'conversation',
  'survey',
  'meeting',
  'council-meeting',
  'board-meeting',
] as const;

/** What the organiser says of how people can get in, hear and follow. Nothing said is shown as not known. */
const access = z
  .strictObject({
    stepFree: z.boolean().optional().describe('Whether all of it can be reached without steps'),
    hearingLoop: z.boolean().optional().describe('Whether there is a hearing loop'),
    bsl: z.boolean().optional().describe('Whether there is British Sign Language'),
    online: z.boolean().optional().describe('Whether people can also take part online'),
    note: line('Anything else that the organiser says about access', { max: 200 }).optional(),
  })
  .optional()
  .describe('What the organiser says about access; leave out what is not said');

/** An occasion where people are heard or meet: a workshop, a survey, a council's meeting. */
export const eventSchema = (ref: ReferenceTo) =>
  z
    .strictObject({
      id: id(),
      title,
      kind: z.enum(eventKinds).describe('What sort of occasion it is'),
      schedule: scheduleSchema.optional().describe('Days and times of an event that has been announced'),
      when: vagueDate(
        'Of an event of the past: when it began, as precise as the source: 2019, 2019-03 or 2019-03-14',
      ).optional(),
      until: vagueDate('When it ended, if it lasted').optional(),
      about: z
        .literal(true)
        .optional()
        .describe('true when nobody gives the date and the one here is our best reading'),
      whenNote: line('What is not known about the date', { max: 200 }).optional(),
      place: line('Town or venue; leave out when nobody says', { max: 80 }).optional(),
      towns: z.array(ref('towns')).min(1).optional().describe('The towns where it was, or that it was about'),
      areas: z.array(z.enum(areas)).min(1).describe('The districts it is for'),
      topics: z
        .array(ref('topics'))
        .min(1)
        .optional()
        .describe('What it is about; leave out when it is about the whole plan'),
      organiser: line('Who holds it, by the name of its day; leave out when nobody says', { max: 120 }).optional(),
      summary,
      aim: line('What it is for', { max: 240 }).optional(),
      who: line('Who can come, or who came', { max: 200 }).optional(),
      join: line('How to take part: whether to book, and how', { max: 240 }).optional(),
      link: webAddress().optional().describe('The organiser’s own page about it, or where to book'),
      access,
      heard: heardSchema(ref),
      outcome: line('What is known to have come of it; leave out when nobody says', { max: 300 }).optional(),
      initiatives: z.array(ref('initiatives')).min(1).optional().describe('Work that it was about or that came of it'),
      points: z.array(ref('points')).optional().describe('Points of the plan that it touched'),
      sources: z.array(source(ref)).min(1).optional().describe('Where our documents say so'),
      evidence: z.array(evidence).min(1).optional().describe('Who says so outside our documents: the organiser’s page'),
    })
    .superRefine(needSource(['sources', 'evidence']))
    .superRefine(({ schedule, when, until }, context) => {
      if (!schedule && !when) {
        context.addIssue({
          code: 'custom',
          path: ['when'],
          message: 'is missing: write when it was, or a schedule if it is still to come',
        });
      }
      if (schedule && (when ?? until)) {
        context.addIssue({
          code: 'custom',
          path: [when ? 'when' : 'until'],
          message: 'is for events of the past: the schedule says when this one is',
        });
      }
    });
