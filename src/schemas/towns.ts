import { z } from 'astro/zod';
import { areas, id, line } from './shared.ts';

/** A town or large village: the finder lists it, and it has a sheet to print with the places nearest to it. */
export const townSchema = () =>
  z.strictObject({
    id: id(),
    title: line('Its name', { min: 3, max: 40, words: 'theirs' }),
    area: z.enum(areas).describe('The district it lies in, or outside'),
    location: z
      .strictObject({
        latitude: z.number().min(51.9).max(53).describe('Degrees north of its middle, to 2 decimals'),
        longitude: z.number().min(-0.8).max(0.8).describe('Degrees east of its middle, to 2 decimals'),
      })
      .describe('Where its middle is; distances are counted from there'),
    source: line('Where the location comes from', { max: 200, words: 'theirs' }),
  });
