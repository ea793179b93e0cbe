import { z } from 'astro/zod';
import { day, line } from './shared.ts';

const issue = z.strictObject({
  text: line('What does not work, for whom', { min: 20, max: 300 }),
  criterion: line('The WCAG success criterion, like "1.1.1 Non-text content"', { max: 80 }).optional(),
  plan: line('When or whether it will be mended', { max: 200 }).optional(),
});

/** `content/accessibility.yaml`: what the accessibility statement is made of. */
export const accessibilitySchema = z.strictObject({
  status: z
    .enum(['partially compliant', 'not compliant'])
    .describe('Never "fully compliant" on the word of automatic tests alone'),
  standard: z.literal('WCAG 2.2 AA'),
  preparedOn: day('When the statement was first written'),
  reviewedOn: day('When it was last reviewed'),
  testedOn: day('When the site was last tested'),
  testedBy: line('Who tested it, and how', { min: 20, max: 400 }),
  notTested: z.array(line('What has not been tested', { max: 200 })).min(1),
  issues: z.array(issue),
});
export type Accessibility = z.output<typeof accessibilitySchema>;
