import { z } from 'astro/zod';
import { MOST_PARAGRAPHS } from '../lib/outline.ts';
import { id, line, refuseTwins, summary, title, vagueDate, type ReferenceTo } from './shared.ts';

export const outlineKinds = [
  'part',
  'chapter',
  'section',
  'paragraph',
  'table',
  'figure',
  'annex',
  'case-study',
] as const;

/** A source document, with the outline that the rest of the site cites into. */
export const publicationSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title: line('Its title, as printed or as near as a heading can be', { min: 3, max: 120, words: 'theirs' }),
    shortTitle: title.describe('A short name for lists and citations, like "2016 plan summary"'),
    summary,
    kind: z.enum(['plan', 'report', 'draft']).describe('plan, report or draft'),
    publishedBy: z.array(ref('organisations')).min(1).describe('Who published it'),
    published: vagueDate('When it was published, as precise as the document is'),
    publishedNote: line('What is not certain about the date', { max: 240 }).optional(),
    audience: line('For whom it was written', { max: 160 }),
    order: z.int().min(1).max(99).describe('Its place in the list, newest first'),
    outline: z
      .array(
        z.strictObject({
          at: id('The anchor that citations use, like section-2 or table-1'),
          label: line('How the document itself names the place, like "Section 4.2" or "Figure 1"', {
            max: 40,
            words: 'theirs',
          }).optional(),
          title: line('Its heading, as printed', { max: 160, words: 'theirs' }),
          kind: z.enum(outlineKinds).describe('What sort of place it is'),
          level: z.int().min(1).max(4).describe('1 for the document’s main parts, 2 for what is inside, and so on'),
          paragraphs: z
            .tuple([z.int().min(1), z.int().min(1)])
            .refine(([first, last]) => first <= last && last - first < MOST_PARAGRAPHS, {
              error: 'write the first and the last number, like [22, 39]',
            })
            .optional()
            .describe('First and last numbered paragraph inside, like [22, 39]'),
          begins: line('The words with which it begins in the text, where its title is not printed there as a line', {
            max: 80,
            words: 'theirs',
          }).optional(),
          ends: line('The last words of it in the text, where that is not just before the next entry', {
            max: 80,
            words: 'theirs',
          }).optional(),
          missing: line('What of it our copy does not hold', { max: 160 }).optional(),
        }),
      )
      .min(3, 'list the document’s sections')
      .superRefine(refuseTwins('at'))
      .describe('Its numbered sections, tables and figures, in order'),
    misprints: z
      .array(
        z.strictObject({
          at: id('The place: an `at` of the outline, or para-12 for a numbered paragraph'),
          printed: line('The words as printed', { max: 100, words: 'theirs' }),
          right: line('The words as they should be, which this site uses', { max: 100, words: 'theirs' }),
          note: line('How we know', { max: 200 }).optional(),
        }),
      )
      .min(1)
      .optional()
      .describe('Slips of the document itself that this site does not repeat'),
  });
