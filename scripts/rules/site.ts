/** The two files about the site itself, `site.yaml` and `accessibility.yaml`, are held to their schemas too. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { accessibilitySchema } from '../../src/schemas/accessibility.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { readYamlFile, type Finding } from '../content-files.ts';
import { checkAgainst } from './fields.ts';
import type { Rule } from './index.ts';
import { checkYamlOf } from './yaml.ts';

export const checkSite: Rule = ({ root }) => [
  ...checkFile(root, 'content/site.yaml', siteSchema),
  ...checkFile(root, 'content/accessibility.yaml', accessibilitySchema),
];

function checkFile(root: string, path: string, schema: z.ZodType): Finding[] {
  if (!existsSync(join(root, path))) {
    return [{ rule: 'site', file: path, line: 1, column: 1, message: 'this file is missing, and the site needs it' }];
  }
  const file = readYamlFile(root, path);
  const faults = checkYamlOf(file);
  return faults.length ? faults : checkAgainst(file, schema);
}
