import { z } from 'astro/zod';
import { id, line, refuseTwins } from './shared.ts';

/** What people type, as they type it: never shown on a page. */
const typed = (description: string) =>
  z.array(line('What somebody types, one a line', { max: 60, words: 'theirs' })).describe(description);

const page = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)*$/, 'write the address as /folder/page/: lower case, a / at both ends')
  .describe('The address of a page of this site, like /get-help/pharmacy/');

const action = z.strictObject({
  text: line('What to do, in a few words', { max: 60 }),
  phone: z.enum(['999', '111']).describe('The number that it calls'),
  note: line('When to do this, or what to do besides', { max: 200 }).optional(),
});

/** `content/search/red-flags.yaml`: words of danger, and the card that each shows above every result. */
export const redFlagsSchema = z.strictObject({
  cards: z
    .array(
      z.strictObject({
        id: id('The name that a flag calls the card by'),
        heading: line('What the card says first', { max: 60 }),
        actions: z.array(action).min(1).max(2, 'keep it to 2: somebody in fear reads no list').describe('Whom to call'),
        links: z
          .array(z.strictObject({ text: line('What the link says', { max: 60 }), page }))
          .max(3, 'keep it to 3')
          .describe('Pages that say more'),
      }),
    )
    .min(1)
    .superRefine(refuseTwins('id'))
    .describe('The cards there are'),
  flags: z
    .array(
      z.strictObject({
        id: id('A name for the danger, like heart-attack'),
        card: id('Which card it shows'),
        says: line('One sentence on the card about this danger', { max: 140 }),
        words: typed(
          'Words that mean this danger. One wrong letter is forgiven, and the words may stand in any order',
        ).min(1),
      }),
    )
    .superRefine(refuseTwins('id'))
    .describe('The dangers, the gravest first: where several are typed, the first of them is shown'),
  notMisspelt: typed('Words that look like a misspelling of a word of danger and are none, such as prison'),
});
export type RedFlags = z.output<typeof redFlagsSchema>;

/** `content/search/synonyms.yaml`: what people call a thing, and what this site calls it. */
export const synonymsSchema = z.strictObject({
  synonyms: z.array(
    z
      .strictObject({
        say: typed('What people type').min(1),
        means: line('The words of this site that are searched in their place', { max: 60, words: 'theirs' }).optional(),
        page: page.optional().describe('The page that is meant: it comes first for exactly these words'),
      })
      .refine(({ means, page: meant }) => means !== undefined || meant !== undefined, {
        message: 'say what is meant: under means the words of this site, under page an address, or both',
        path: ['means'],
      }),
  ),
  notMisspelt: typed(
    'Words that are right as they stand, though a name of this site looks like them, such as migraine',
  ).default([]),
});
export type Synonyms = z.output<typeof synonymsSchema>;

/** `content/search/expected.yaml`: searches that must work, tried in a browser before anything is published. */
export const expectedSearchesSchema = z.strictObject({
  searches: z
    .array(
      z
        .strictObject({
          query: line('What somebody types', { max: 300, words: 'theirs' }),
          flag: id('The danger in red-flags.yaml whose card must stand above everything').optional(),
          first: page.optional().describe('The page that must come first'),
          amongFirst: page.optional().describe('A page that must be among the first three'),
          nothing: z
            .boolean()
            .optional()
            .describe('true where nothing is to be found, and the search says where to turn'),
          neverFirst: z.array(page).optional().describe('Pages that must not come first'),
          why: line('Why, for whoever reads this later', { max: 200 }).optional(),
        })
        .refine((row) => [row.flag, row.first, row.amongFirst, row.nothing].some((wanted) => wanted !== undefined), {
          message: 'say what must be found: flag, first, amongFirst or nothing',
          path: ['query'],
        }),
    )
    .superRefine(refuseTwins('query')),
});
export type ExpectedSearches = z.output<typeof expectedSearchesSchema>;
