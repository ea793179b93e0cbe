import { z } from 'astro/zod';
import { phone } from './phone.ts';
import { line, webAddress } from './shared.ts';

/** `content/site.yaml`: the only place where the site's name, publisher and identity are set. */
export const siteSchema = z.strictObject({
  name: line('The site’s name', { max: 60 }),
  strapline: line('The line under the name', { max: 100 }),
  heading: line('The home page’s heading', { max: 65 }),
  description: line('What the site is, for search engines', { min: 40, max: 180 }),
  baseUrl: webAddress()
    .regex(/^[^?#]*[^/]$/, 'leave out the / at the end, and what begins with ? or #')
    .describe('The address of the site, without a / at the end'),
  language: z.literal('en-GB').describe('The site’s language'),
  publisher: z.strictObject({
    name: line('Who publishes the site', { max: 100 }),
    statement: line('What the site is and is not, for the footer of every page', { min: 40, max: 400 }),
  }),
  repository: webAddress()
    .optional()
    .describe('Where the site’s files are kept, for "suggest a change"; leave out until it is public'),
  contactEmail: z.email().optional().describe('Where readers can write to; leave out until somebody answers it'),
  identity: z
    .strictObject({
      nhsLogo: z.literal(false),
      nhsFont: z.literal(false),
      organisationLogos: z.literal(false),
    })
    .describe('Identity switches: each stays false until its owner gives permission in writing'),
  offline: z
    .boolean()
    .default(true)
    .describe(
      'false takes the saved copies of the pages of help off readers’ phones again, in case something is wrong with them; leave it out otherwise',
    ),
  clinicalReview: z.strictObject({
    done: z.boolean().describe('true once a named clinical role has approved the guidance'),
    statement: line('What every page of guidance says about it', { min: 20, max: 200 }),
  }),
  history: z.strictObject({
    note: line('What these details are', { min: 20, max: 300 }),
    website: line('Website of 2016, as text', { max: 60 }),
    email: line('Email of 2016, as text', { max: 60 }),
    phone: phone('Phone number of 2016, as text'),
    twitter: line('Account of 2016, as text', { max: 40 }),
    facebook: line('Account of 2016, as text', { max: 40 }),
  }),
});
export type Site = z.output<typeof siteSchema>;
