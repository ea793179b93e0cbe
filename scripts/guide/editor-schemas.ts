/** Schemas for the editor's program, which then explains a field when the mouse is on it and lists the choices. */
import { z } from 'astro/zod';
import type { GuideFile } from './guide-files.ts';
import { listTopics, type Topic } from './kind-pages.ts';

interface JsonSchema {
  pattern?: string;
  type?: string | string[];
  words?: unknown;
  references?: unknown;
  [key: string]: unknown;
}

/** Of YAML files only: no program reads a schema of its own for the fields at the top of MDX. */
export function listEditorSchemas(): GuideFile[] {
  return listTopics()
    .filter(({ format }) => format === 'yaml')
    .map((topic) => ({
      path: `.vscode/schemas/${topic.name}.json`,
      text: `${JSON.stringify(toEditorSchema(topic), null, 2)}\n`,
    }));
}

function toEditorSchema({ title, schema }: Topic): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
    override: ({ jsonSchema }) => mend(jsonSchema as JsonSchema),
  }) as JsonSchema;
  const { $schema, ...rest } = json;
  return { $schema, title, ...rest };
}

/** Our own words about a field are nothing to a program, and a year without quotes is a number to it. */
function mend(schema: JsonSchema): void {
  delete schema.words;
  delete schema.references;
  if (schema.type === 'string' && schema.pattern?.startsWith('^\\d{4}')) schema.type = ['string', 'integer'];
}
