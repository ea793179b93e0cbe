/** Files of which there is only one each, in `content/` or `content/search/`. */
import type { z } from 'astro/zod';
import { accessibilitySchema } from './accessibility.ts';
import { bankHolidaysSchema } from './bank-holidays.ts';
import { letterSchema } from './letter.ts';
import { postcodeDistrictsSchema } from './postcode-districts.ts';
import { redirectsSchema } from './redirects.ts';
import { expectedSearchesSchema, redFlagsSchema, synonymsSchema } from './search.ts';
import { siteSchema } from './site.ts';

export interface SingleFile {
  name: string;
  /** What it holds, in words. */
  title: string;
  /** From the project's folder. */
  path: string;
  schema: z.ZodType;
}

export const singleFiles: SingleFile[] = [
  toFile('site', 'the site’s name and publisher', siteSchema),
  toFile('accessibility', 'the accessibility statement', accessibilitySchema),
  toFile('redirects', 'addresses that have moved', redirectsSchema),
  toFile('bank-holidays', 'bank holidays in England', bankHolidaysSchema),
  toFile('letter', 'a letter that anybody can copy', letterSchema),
  toFile('postcode-districts', 'postcode districts of the area and around', postcodeDistrictsSchema),
  toFile('search/red-flags', 'words of danger in a search, and the card for each', redFlagsSchema),
  toFile('search/synonyms', 'what people call a thing, and what this site calls it', synonymsSchema),
  toFile('search/expected', 'searches that must work', expectedSearchesSchema),
];

function toFile(name: string, title: string, schema: z.ZodType): SingleFile {
  return { name: name.replace(/^.*\//, ''), title, path: `content/${name}.yaml`, schema };
}
