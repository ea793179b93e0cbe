import { z } from 'astro/zod';
import { day, evidence, id, line, needSource, source, vagueDate, refuseTwins, type ReferenceTo } from './shared.ts';

/** What an editor may type about a promise. What nobody typed is never inferred: see `lib/promise-state.ts`. */
export const statuses = ['promised', 'started', 'progress', 'done', 'changed', 'stopped'] as const;

/** Who says so outside our five documents, as `evidence`, for one statement. */
const statement = evidence.omit({ supports: true });

const figures = z
  .array(id('The id of a figure in content/figures'))
  .min(1)
  .optional()
  .describe('The figures whose numbers stand in this text, so that readers can see where each comes from');

/** One dated entry of the ledger. */
const entryFields = (ref: ReferenceTo) => ({
  date: vagueDate(
    'When it happened or was reported, as precise as the source is: 2019, 2019-03 or 2019-03-14. Leave out with update',
  ).optional(),
  update: ref('updates')
    .optional()
    .describe('The update in content/updates/ that tells of it: the date and the source are those of the update'),
  what: line('What happened, in one or two plain sentences', { min: 15, max: 320 }),
  figures,
  source: source(ref)
    .optional()
    .describe('The place in one of our documents that says so; without one, write evidence'),
  evidence: statement.optional().describe('Who says so outside our documents'),
  recorded: day('The day it was added here; leave out for what was here on 22 November 2026').optional(),
});

/** What happened to a piece of work, promised or not. Entries are added at the end and never taken away. */
export const historySchema = (ref: ReferenceTo) =>
  z
    .array(z.strictObject(entryFields(ref)).superRefine(checkEntry))
    .superRefine(refuseDisorder)
    .optional()
    .describe('What happened to the work apart from its promises, the oldest first; add at the end, change nothing');

/** A promise: what, by whom, by when, where it stands, and what was said of it since. */
export const promisesSchema = (ref: ReferenceTo) =>
  z
    .array(
      z
        .strictObject({
          id: id('A short name that no other promise in this file has; it never changes'),
          what: line('What was promised, in one plain sentence', { min: 15, max: 240 }),
          by: line('Who promised it, by the name of its day', { max: 120, words: 'theirs' }),
          made: vagueDate('When it was promised: the date of the document'),
          due: vagueDate('By when, if the source says so: 2021, 2021-04 or 2021-04-01').optional(),
          dueNote: line('How the source words the date, if it is not that plain', { max: 160 }).optional(),
          measure: line('What would show that it was kept: a number, or a thing that is there or is not', {
            max: 200,
          }).optional(),
          figures,
          source: source(ref)
            .optional()
            .describe('The place in one of our documents where it is promised; without one, write evidence'),
          evidence: statement.optional().describe('Who says so outside our documents'),
          history: z
            .array(
              z
                .strictObject({
                  ...entryFields(ref),
                  status: z
                    .enum(statuses)
                    .describe(
                      'promised (again), started, progress, done, changed or stopped: what the source says, never a guess',
                    ),
                })
                .superRefine(checkEntry),
            )
            .superRefine(refuseDisorder)
            .optional()
            .describe('What was said of it since, the oldest first; add at the end, change nothing'),
        })
        .superRefine(needSource(['source', 'evidence'])),
    )
    .superRefine(refuseTwins('id'))
    .optional()
    .describe('What was promised; leave out when the documents promise nothing');

/** An entry takes its day from the source that it names, or from an update, never from both. */
function checkEntry(entry: { date?: string | undefined; update?: unknown }, context: z.RefinementCtx) {
  needSource(['source', 'evidence', 'update'])(entry, context);
  if (!entry.date && !entry.update) {
    context.addIssue({
      code: 'custom',
      path: ['date'],
      message: 'is missing: write when, or name the update that tells of it',
    });
  }
  if (entry.date && entry.update) {
    context.addIssue({ code: 'custom', path: ['date'], message: 'stands in the update already: leave it out here' });
  }
}

/** A ledger is read from top to bottom, so its dates go one way. */
function refuseDisorder(entries: { date?: string | undefined }[], context: z.RefinementCtx) {
  entries.forEach(({ date }, index) => {
    const before = entries[index - 1]?.date;
    const both = before && date && Math.min(before.length, date.length);
    if (both && date.slice(0, both) < before.slice(0, both)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'date'],
        message: `is earlier than the entry before it (${before}): put the oldest first`,
      });
    }
  });
}
