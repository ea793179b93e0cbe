import { z } from 'astro/zod';
import { line, refuseTwins, webAddress } from './shared.ts';

/** `content/postcode-districts.yaml`: where the first half of a postcode lies, so that the finder can sort by distance. */
export const postcodeDistrictsSchema = z.strictObject({
  source: z.strictObject({
    title: line('What the table is called', { max: 120, words: 'theirs' }),
    publisher: line('Who published it', { max: 100, words: 'theirs' }),
    url: webAddress().optional().describe('Its address'),
    note: line('How the numbers here were made from it', { max: 300, words: 'theirs' }).optional(),
  }),
  districts: z
    .array(
      z.strictObject({
        district: z
          .string()
          .regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, 'write the first half of a postcode in capitals, like PE13')
          .describe('The first half of a postcode, like PE13'),
        latitude: z.number().min(51.5).max(53.5).describe('Degrees north of its middle, to 2 decimals'),
        longitude: z.number().min(-1.2).max(1.2).describe('Degrees east of its middle, to 2 decimals'),
      }),
    )
    .min(1)
    .superRefine(refuseTwins('district'))
    .describe('Every district of the area and around it'),
});
export type PostcodeDistricts = z.output<typeof postcodeDistrictsSchema>;
