/** Files of which there is only one each, directly in `content/`. */
import type { z } from 'astro/zod';
import { accessibilitySchema } from './accessibility.ts';
import { bankHolidaysSchema } from './bank-holidays.ts';
import { letterSchema } from './letter.ts';
import { postcodeDistrictsSchema } from './postcode-districts.ts';
import { redirectsSchema } from './redirects.ts';
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
];

function toFile(name: string, title: string, schema: z.ZodType): SingleFile {
  return { name, title, path: `content/${name}.yaml`, schema };
}
