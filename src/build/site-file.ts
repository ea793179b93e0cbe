/** Reads `content/site.yaml` outside Astro, for the configuration and the steps after the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { siteSchema, type Site } from '../schemas/site.ts';

/** @throws a ZodError when the file is not what its schema says (`npm run check` says so in plain words). */
export function readSite(root: string): Site {
  return siteSchema.parse(parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')));
}
