import { z } from 'astro/zod';
import { id, line, title, type ReferenceTo } from './shared.ts';

const context = z
  .literal(true)
  .optional()
  .describe('true for a side that is not in dispute itself and only explains: it gets no sign that documents differ');

/** A side is a figure of the ledger, or words that stand somewhere in a document. */
const side = (ref: ReferenceTo) =>
  z.union(
    [
      z.strictObject({ figure: id('The id of a figure in content/figures'), context }),
      z.strictObject({
        publication: ref('publications').describe('The id of the document'),
        at: id('The place in the document: an `at` of its outline, or para-12 for a numbered paragraph'),
        printed: line('The words that differ, exactly as printed there', { max: 80, words: 'theirs' }),
        context,
      }),
    ],
    { error: 'is either "figure: the-id-of-a-figure", or publication, at and printed' },
  );

export const topics = ['money', 'people', 'care', 'running'] as const;
export type Topic = (typeof topics)[number];

/** Something on which the documents, or two places of one document, do not say the same. */
export const disagreementSchema = (ref: ReferenceTo) =>
  z
    .strictObject({
      id: id(),
      title,
      topic: z.enum(topics).describe('The page it stands on: money, people (health and staff), care, or running'),
      kind: z
        .enum(['contradiction', 'mix-up'])
        .describe('contradiction, or mix-up: not the same thing, but one could be taken for the other'),
      order: z.int().min(1).max(99).describe('Its place among all of them, 1 first'),
      says: line('What each place says, in one plain sentence', { min: 30, max: 300 }),
      meaning: line('What to make of it, in one plain sentence: what each is, and which the site uses, if any', {
        min: 30,
        max: 300,
      }),
      sides: z
        .array(side(ref))
        .min(2, 'a disagreement has at least two sides: name the other figure as well')
        .describe('The figures, or the words, that do not agree'),
    })
    .refine(({ kind, sides }) => kind === 'mix-up' || sides.filter((side) => !side.context).length > 1, {
      path: ['sides'],
      error: 'a contradiction has at least two sides that are not only context',
    });
