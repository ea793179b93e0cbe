import { z } from 'astro/zod';
import { day, id, summary, title } from './shared.ts';

/** A standing page: about, contact, privacy. */
export const pageSchema = () =>
  z.strictObject({
    id: id(),
    title,
    summary,
    updated: day('The day when the text last changed'),
  });
