import { z } from 'astro/zod';
import { clockTime, day, id, line, linkAddress, type ReferenceTo } from './shared.ts';

/** From what must be read at once to what is good to know. Red stays with 999 and A&E. */
export const severities = ['urgent', 'warning', 'information'] as const;

/** A notice above every page, or above some: a unit that is shut, a line that is down. It ends on a day that it names. */
export const alertSchema = (ref: ReferenceTo) =>
  z
    .strictObject({
      id: id(),
      title: line('What has happened, in one sentence', { min: 5, max: 90 }),
      text: line('What to do instead, in one to three sentences', { min: 10, max: 300 }),
      severity: z.enum(severities).describe('urgent, warning or information'),
      scope: z
        .enum(['everywhere', 'get-help', 'places'])
        .describe('Where it stands: on every page, on all of Get help with its places, or on the places named'),
      places: z.array(ref('places')).min(1).optional().describe('The ids of the places, when the scope is places'),
      link: z
        .strictObject({
          text: line('Where the link leads', { max: 80 }),
          href: linkAddress(/^(?:\/(?!\/)|https:\/\/)/, 'begin with / for a page of this site or with https://'),
        })
        .optional()
        .describe('Where to read more'),
      from: day('The first day on which it stands on the site').optional(),
      expires: day('The last day on which it stands on the site. It is never left out: what nobody ends misleads'),
      expiresAt: clockTime
        .describe('The time on that day when it ends, like "18:00"; else it ends with the day')
        .optional(),
      owner: line('The role that ends or renews it, never a person’s name', { max: 60 }),
      source: line('Who said so, and when', { max: 160 }),
    })
    .refine(({ scope, places }) => (scope === 'places') === (places !== undefined), {
      error: 'name the places when the scope is places, and only then',
      path: ['places'],
    })
    .refine(({ from, expires }) => !from || from <= expires, {
      error: 'is before from, so that the alert would never be shown',
      path: ['expires'],
    });
