import { z } from 'astro/zod';
import { day, line, refuseTwins } from './shared.ts';

const address = (description: string) =>
  z
    .string()
    .max(120, 'keep it to 120 characters or fewer')
    .regex(
      /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/,
      'write the address as /folder/page/: lower case, a / at both ends',
    )
    .describe(description);

/** `content/redirects.yaml`: addresses are for ever, so a page that moves leaves word of where it went. */
export const redirectsSchema = z.strictObject({
  redirects: z
    .array(
      z.strictObject({
        from: address('The old address, like /stories/anna/').refine(
          (path) => !path.includes('#') && path !== '/',
          'is the address of a whole page: leave out what begins with #, and never redirect the home page',
        ),
        to: address('The address of the page now, on this site'),
        since: day('The day when the page moved'),
        note: line('Why it moved, for whoever reads this later', { max: 200 }).optional(),
      }),
    )
    .superRefine(refuseTwins('from'))
    .describe('Every old address, and where it leads'),
});
export type Redirects = z.output<typeof redirectsSchema>;
