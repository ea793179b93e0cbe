/**
 * Every field must be what its schema says, and every reference must lead somewhere: Astro itself stops at the first
 * fault, reports it at line 0, and builds on when a reference is broken.
 */
import { z } from 'astro/zod';
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { collections, type CollectionDefinition } from '../../src/schemas/collections.ts';
import { id, type CollectionName, type ReferenceTo } from '../../src/schemas/shared.ts';
import { findPosition, quoteValue, type ContentFile, type Finding } from '../content-files.ts';
import type { Rule } from './index.ts';

type Issue = z.core.$ZodIssue;
type JsonSchema = {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  enum?: unknown[];
};

export const checkFields: Rule = ({ files }) => {
  const ids = collectIds(files);
  const referenceTo = toCheckedReference(ids);
  const prepared = new Map<CollectionName, { schema: z.ZodType; shape: JsonSchema }>();
  return files.flatMap((file) => {
    if (file.data === undefined || !file.hasFrontMatter) return [];
    let tools = prepared.get(file.collection);
    if (!tools) {
      const schema = (collections[file.collection] as CollectionDefinition).schema(referenceTo);
      tools = { schema, shape: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema };
      prepared.set(file.collection, tools);
    }
    const result = tools.schema.safeParse(file.data ?? {});
    if (result.success) return [];
    const { shape } = tools;
    return result.error.issues.flatMap((issue) => toFindings(file, issue, shape));
  });
};

function collectIds(files: ContentFile[]): Map<CollectionName, Set<string>> {
  const ids = new Map<CollectionName, Set<string>>();
  for (const { collection, data } of files) {
    const value = (data as { id?: unknown } | null | undefined)?.id;
    if (typeof value !== 'string') continue;
    ids.set(collection, (ids.get(collection) ?? new Set()).add(value));
  }
  return ids;
}

/** A reference schema that also asks whether the entry exists. */
function toCheckedReference(ids: Map<CollectionName, Set<string>>): ReferenceTo {
  return (collection) =>
    id(`The id of an entry in content/${collections[collection].folder}`)
      .superRefine((value, context) => {
        const known = ids.get(collection) ?? new Set();
        if (known.has(value)) return;
        const near = findNearestName(value, known);
        context.addIssue({
          code: 'custom',
          message: `there is no ${collections[collection].singular} with the id "${value}"${near ? `. Did you mean "${near}"?` : ` in content/${collections[collection].folder}/`}`,
        });
      })
      .transform((value) => ({ collection, id: value }));
}

function toFindings(file: ContentFile, issue: Issue, shape: JsonSchema): Finding[] {
  const field = issue.path.join('.');
  const at = { rule: 'fields', file: file.path, field: field || undefined };
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(findShape(shape, issue.path)?.properties ?? {});
    return issue.keys.map((key) => ({
      ...at,
      ...findPosition(file, issue.path, key),
      field: [...issue.path, key].join('.'),
      message: explainUnknownField(key, known),
    }));
  }
  const written = file.document.hasIn(issue.path.map((part) => (typeof part === 'number' ? part : String(part))));
  return [
    {
      ...at,
      ...findPosition(file, issue.path),
      value: written ? quoteValue(file, issue.path) : undefined,
      message: written ? explain(issue, findShape(shape, issue.path)) : explainMissing(findShape(shape, issue.path)),
    },
  ];
}

function findShape(shape: JsonSchema, path: readonly PropertyKey[]): JsonSchema | undefined {
  let here: JsonSchema | undefined = shape;
  for (const part of path) {
    here = typeof part === 'number' ? (here?.items ?? here?.prefixItems?.[part]) : here?.properties?.[String(part)];
  }
  return here;
}

function explainUnknownField(key: string, known: string[]): string {
  if (key === 'slug') return '"slug" is not a field: the name of the file is the page’s address';
  const near = findNearestName(key, known);
  return `"${key}" is not a field here. ${near ? `Did you mean "${near}"?` : `The fields are: ${known.join(', ')}`}`;
}

function explainMissing(shape: JsonSchema | undefined): string {
  return `is missing. ${shape?.description ?? 'It is needed here'}`;
}

function explain(issue: Issue, shape: JsonSchema | undefined): string {
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const near = findNearestName(String(issue.input ?? ''), options);
    return `is not one of the choices. Write one of: ${options.join(', ')}${near ? `. Did you mean "${near}"?` : ''}`;
  }
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    const found = issue.message.replace(/^.*received /, '');
    if (found === 'null') return `is empty. ${shape?.description ?? 'Write a value or remove the field'}`;
    if (issue.expected === 'string') return `is read as a ${found}: put the text in quotes`;
    return `should be ${describeType(issue.expected)}, and is ${describeType(found)}`;
  }
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) {
    return `is too small or too short: at least ${issue.minimum}`;
  }
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) return `is too large: at most ${issue.maximum}`;
  return issue.message;
}

function describeType(type: string): string {
  const words: Record<string, string> = {
    array: 'a list (each item on its own line, after a hyphen)',
    object: 'a group of fields',
    record: 'a group of fields',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a number',
    string: 'text',
  };
  return words[type] ?? type;
}
