import { z } from 'astro/zod';
import { id, nameAsTitle, source, summary, type ReferenceTo } from './shared.ts';

/** The colour names are those of the site's palette; each has an icon of the same name. */
export const priorityThemes = ['home', 'hospital', 'together', 'delivery'] as const;

/** One of the plan's four priorities. */
export const prioritySchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title: nameAsTitle,
    number: z.int().min(1).max(4).describe('1 to 4, as in the plan'),
    summary,
    theme: z.enum(priorityThemes).describe('The colour and icon of this priority'),
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the plan says so'),
  });
