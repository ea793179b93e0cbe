import { z } from 'astro/zod';
import { id, line, review, summary, title, type ReferenceTo } from './shared.ts';

/** A choice leads to the next question or to a page of guidance, which is an answer. */
const choice = (ref: ReferenceTo) =>
  z
    .strictObject({
      text: line('The choice, as the reader would say it', { max: 120 }),
      hint: line('What it means, if that is not plain', { max: 160 }).optional(),
      next: ref('steps').optional().describe('The id of the next question'),
      answer: ref('services').optional().describe('The id of the guidance that is the answer'),
    })
    .refine(({ next, answer }) => (next === undefined) !== (answer === undefined), {
      error: 'give either next or answer',
      path: ['answer'],
    });

/** A page of "Which service do I need?": one question, and links. Nothing is typed, counted or judged. */
export const stepSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    summary,
    emergencySigns: z
      .array(line('A sign, beginning with "someone"', { max: 160 }))
      .optional()
      .describe('The emergency card above the choices'),
    note: line('What to know before choosing', { max: 240 }).optional(),
    choices: z.array(choice(ref)).min(2, 'a question has at least 2 choices').describe('The links, in order'),
    ...review,
  });
