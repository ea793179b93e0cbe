import { z } from 'astro/zod';
import {
  areas,
  day,
  evidence,
  id,
  line,
  needSource,
  source,
  summary,
  title,
  vagueDate,
  type ReferenceTo,
} from './shared.ts';

export const updateKinds = ['report', 'news'] as const;

/** Something that was reported or that happened, on its day: it is the last word on the promises that name it. */
export const updateSchema = (ref: ReferenceTo) =>
  z
    .strictObject({
      id: id(),
      title,
      kind: z
        .enum(updateKinds)
        .describe('report: what a document said about how far the plan had got. news: one thing that happened'),
      date: vagueDate('When it was published or happened, as precise as the source: 2019, 2019-03 or 2019-03-14'),
      dateNote: line('What is not known about the date', { max: 200 }).optional(),
      publication: ref('publications')
        .optional()
        .describe('For a report: the document. All that the ledger of promises takes from it is listed below the text'),
      summary,
      topics: z.array(ref('topics')).min(1, 'name at least one topic').describe('What it is about'),
      areas: z.array(z.enum(areas)).min(1, 'name at least one area, or whole-area').describe('Where it happened'),
      initiatives: z.array(ref('initiatives')).min(1).optional().describe('Work that it is about'),
      recorded: day('The day it was added here; leave out for what was here on 22 November 2026').optional(),
      sources: z.array(source(ref)).min(1).optional().describe('Where our documents say so'),
      evidence: z.array(evidence).min(1).optional().describe('Who says so outside our documents, the firmest first'),
    })
    .superRefine(needSource(['sources', 'evidence']))
    .refine(({ kind, publication }) => (kind === 'report') === (publication !== undefined), {
      error: 'names the document of a report, and stands with no other kind',
      path: ['publication'],
    });
