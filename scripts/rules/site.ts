/** The two files about the site itself, `site.yaml` and `accessibility.yaml`, are held to their schemas too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import { accessibilitySchema } from '../../src/schemas/accessibility.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import type { Finding } from '../content-files.ts';
import type { Rule } from './index.ts';

export const checkSite: Rule = ({ root }) => [
  ...checkFile(root, 'content/site.yaml', siteSchema),
  ...checkFile(root, 'content/accessibility.yaml', accessibilitySchema),
];

function checkFile(root: string, path: string, schema: z.ZodType): Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(root, path), 'utf8'), { lineCounter: lines, schema: 'core' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { rule: 'site', file: path, line, column: col };
  };
  if (document.errors.length) return document.errors.map((error) => ({ ...at(error.pos[0]), message: error.message }));
  const result = schema.safeParse(document.toJS());
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const node = document.getIn(issue.path.map(String), true) as { range?: [number] } | undefined;
    return { ...at(node?.range?.[0] ?? 0), field: issue.path.join('.'), message: issue.message };
  });
}
