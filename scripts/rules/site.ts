/** The files that there are only once, such as `site.yaml` and `redirects.yaml`, are held to their schemas too. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { singleFiles } from '../../src/schemas/single-files.ts';
import { readYamlFile, type Fault } from '../content/content-files.ts';
import { checkAgainst } from './fields.ts';
import type { Rule } from './rule.ts';
import { checkYamlOf } from './yaml.ts';

export const site: Rule = {
  name: 'site',
  severity: 'error',
  waivable: false,
  why: 'these files stand behind every page: who publishes it, how accessible it is, where old addresses lead',
  finds: [
    'A file that there is only once, such as site.yaml, which is missing or cannot be read',
    'A field in one of them that is missing, unknown or of the wrong form',
  ],
  example: { wrong: 'status: perfect', right: 'status: partially compliant' },
  check: ({ root }) => singleFiles.flatMap(({ path, schema }) => checkFile(root, path, schema)),
};

function checkFile(root: string, path: string, schema: z.ZodType): Fault[] {
  if (!existsSync(join(root, path))) {
    return [{ file: path, line: 1, column: 1, message: 'this file is missing, and the site needs it' }];
  }
  const file = readYamlFile(root, path);
  const faults = checkYamlOf(file);
  return faults.length ? faults : checkAgainst(file, schema);
}
