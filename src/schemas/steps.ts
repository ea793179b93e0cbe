import { z } from 'astro/zod';
import { id, line, review, summary, title, type ReferenceTo } from './shared.ts';

/** A card is read in fear: what does not fit is on the 999 page, which has every sign. */
const signs = (description: string, max: number) =>
  z
    .array(line('A sign, beginning with "someone" or "a child"', { max: 160 }))
    .min(1)
    .max(max, `keep the card to ${max} signs; the 999 page has them all`)
    .describe(description);

/** A choice leads to the next question or to a page of guidance, which is an answer. */
const choice = (ref: ReferenceTo) =>
  z
    .strictObject({
      text: line('The choice, as the reader would say it', { max: 90 }),
      hint: line('What it means, if that is not plain', { max: 160 }).optional(),
      age: z
        .literal('under-5', { error: 'is "under-5" or left out' })
        .optional()
        .describe('Write under-5 where the choice is for children under 5: nothing behind it may be online alone'),
      next: ref('steps').optional().describe('The id of the next question'),
      answer: ref('services').optional().describe('The id of the guidance that is the answer'),
      because: line('What to do first, or why this is the answer; only beside answer', { max: 140 }).optional(),
    })
    .refine(({ next, answer }) => (next === undefined) !== (answer === undefined), {
      error: 'give either next or answer',
      path: ['answer'],
    })
    .refine(({ because, answer }) => because === undefined || answer !== undefined, {
      error: 'is for a choice with an answer: use hint here',
      path: ['because'],
    });

/** A page of "Which service do I need?": one question, and links. Nothing is typed, counted or judged. */
export const stepSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    summary,
    emergencySigns: signs('The emergency card above the choices', 14),
    childSigns: signs('A second card for babies and children, where their signs differ', 14).optional(),
    note: line('What to know before choosing', { max: 240 }).optional(),
    choices: z
      .array(choice(ref))
      .min(2, 'a question has at least 2 choices')
      .max(12, 'more than 12 choices are too many to read in a hurry')
      .describe('The links in order, the most urgent first and "I am not sure" last'),
    ...review,
  });
