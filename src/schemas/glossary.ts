import { z } from 'astro/zod';
import { id, line, type ReferenceTo } from './shared.ts';

/** One word or abbreviation, explained in one sentence that a 12-year-old understands. */
export const glossarySchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    term: line('The word, in lower case unless it is a name', { min: 2, max: 80, words: 'theirs' }),
    abbreviation: line('Its abbreviation, like CCG', { max: 20, words: 'theirs' }).optional(),
    meaning: line('What it means, in one plain sentence', { min: 20, max: 260 }),
    seeAlso: z.array(ref('glossary')).optional().describe('Related words'),
  });
