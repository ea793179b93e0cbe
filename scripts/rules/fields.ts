/**
 * Every field must be what its schema says, and every reference must lead somewhere: Astro itself stops at the first
 * fault, reports it at line 0, and builds on when a reference is broken.
 */
import { z } from 'astro/zod';
import { isScalar } from 'yaml';
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { collections, type CollectionDefinition } from '../../src/schemas/collections.ts';
import { type CollectionName, type ReferenceTo } from '../../src/schemas/shared.ts';
import {
  findPosition,
  isWritten,
  quoteValue,
  type ContentFile,
  type FieldsFile,
  type Fault,
} from '../content/content-files.ts';
import { getId } from '../content/entry-ids.ts';
import { findShape, toShape, type Shape } from '../content/schema-shapes.ts';
import type { Rule } from './rule.ts';

type Issue = z.core.$ZodIssue;

export const fields: Rule = {
  name: 'fields',
  severity: 'error',
  waivable: false,
  why: 'every page shows its fields, and a wrong one would mislead or break it',
  finds: [
    'A field that is needed and missing, or empty',
    'A field that there is not: "Title:" → "title:"',
    'A value of the wrong form, or none of the choices: "2026-02-31" → "2026-02-28"',
    'A text that is too long or too short',
    'A text that is taken for a number: 2016 → "2016"',
    'The id of another entry that there is not',
  ],
  example: { wrong: 'updated: 2026-02-31', right: 'updated: 2026-02-28' },
  check: ({ files }) => files.flatMap(createFieldsCheck(files)),
};

/** The check of one file's fields. References may lead to any entry of `files`. */
export function createFieldsCheck(files: ContentFile[]): (file: ContentFile) => Fault[] {
  const ids = collectIds(files);
  return (file) => {
    if (file.data === undefined || !file.hasFrontMatter) return [];
    present = ids;
    return checkAgainst(file, getSchema(file.collection));
  };
}

/** What is wrong with a file's fields, one finding for each. */
export function checkAgainst(file: FieldsFile, schema: z.ZodType): Fault[] {
  const result = schema.safeParse(file.data ?? {});
  if (result.success) return [];
  const shape = toShape(schema);
  const issues = keepFirst(result.error.issues.flatMap(toNearestForm));
  const misspelt = new Set(issues.flatMap((issue) => listMeant(issue, shape)));
  return issues
    .filter(({ path }) => isWritten(file, path) || !misspelt.has(path.join('.')))
    .flatMap((issue) => toFindings(file, issue, shape));
}

/** The fields that misspelt ones were meant to be: to call them missing too would be the same fault twice. */
function listMeant(issue: Issue, shape: Shape): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = Object.keys(findShape(shape, issue.path)?.properties ?? {});
  return issue.keys.flatMap((key) => {
    const near = findNearestName(key, known);
    return near ? [[...issue.path, near].join('.')] : [];
  });
}

type Ids = Map<CollectionName, Set<string>>;

/** The ids that references may name now. To make the schemas anew for each set of files costs more than all the rest. */
let present: Ids = new Map();
const schemas = new Map<CollectionName, z.ZodType>();

function getSchema(collection: CollectionName): z.ZodType {
  const schema =
    schemas.get(collection) ?? (collections[collection] as CollectionDefinition).schema(toCheckedReference);
  schemas.set(collection, schema);
  return schema;
}

/** Where a group may have several forms, what is wrong with the form that the editor came nearest to. */
function toNearestForm(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const forms = issue.errors
    .map((issues) => ({ issues, count: issues.reduce((sum, each) => sum + countOf(each), 0) }))
    .toSorted((a, b) => a.count - b.count);
  const [nearest, next] = forms;
  if (!nearest?.issues.every(isInside) || nearest.count === next?.count) return [issue];
  return nearest.issues.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

function countOf(issue: Issue): number {
  return issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
}

function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys';
}

/** One fault can break several conditions: the first at a place is said, and nothing of a group with a faulty part. */
function keepFirst(issues: Issue[]): Issue[] {
  const paths = issues.map(({ path }) => path.join('.'));
  return issues.filter((issue, index) => {
    if (issue.code === 'unrecognized_keys') return true;
    const path = paths[index] ?? '';
    const holdsAnother = paths.some((other) => other.startsWith(`${path}.`)) && issue.code === 'custom';
    return paths.indexOf(path) === index && !holdsAnother;
  });
}

function collectIds(files: ContentFile[]): Ids {
  const ids: Ids = new Map();
  for (const file of files) {
    const id = getId(file);
    if (id !== undefined) ids.set(file.collection, (ids.get(file.collection) ?? new Set()).add(id));
  }
  return ids;
}

/** A reference schema that also asks whether the entry exists. */
const toCheckedReference: ReferenceTo = (collection) =>
  z
    .string()
    .describe(`The id of an entry in content/${collections[collection].folder}`)
    .superRefine((value, context) => {
      const known = present.get(collection) ?? new Set();
      if (known.has(value)) return;
      const near = findNearestName(value, known);
      context.addIssue({
        code: 'custom',
        message: `there is no ${collections[collection].singular} with the id "${value}"${near ? `. Did you mean "${near}"?` : ` in content/${collections[collection].folder}/`}`,
      });
    })
    .transform((value) => ({ collection, id: value }));

function toFindings(file: FieldsFile, issue: Issue, shape: Shape): Fault[] {
  const field = issue.path.join('.');
  const at = { file: file.path, field: field || undefined };
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(findShape(shape, issue.path)?.properties ?? {});
    return issue.keys.map((key) => ({
      ...at,
      ...findPosition(file, issue.path, key),
      field: [...issue.path, key].join('.'),
      message: explainUnknownField(key, known),
    }));
  }
  const written = isWritten(file, issue.path);
  return [
    {
      ...at,
      ...findPosition(file, issue.path),
      value: written ? quoteValue(file, issue.path) : undefined,
      message: written
        ? (explainNote(file, issue) ?? explain(issue, findShape(shape, issue.path), quoteValue(file, issue.path)))
        : explainMissing(findShape(shape, issue.path)),
    },
  ];
}

function explainUnknownField(key: string, known: string[]): string {
  if (key === 'slug') return '"slug" is not a field: the name of the file is the page’s address';
  const near = findNearestName(key, known);
  return `"${key}" is not a field here. ${near ? `Did you mean "${near}"?` : `The fields are: ${known.join(', ')}`}`;
}

/** Of `title: #1 for you` the parser keeps nothing: the rest is a note to it. */
function explainNote(file: FieldsFile, { path }: Issue): string | undefined {
  const { line, column } = findPosition(file, path);
  const written = file.text.split('\n')[line - 1]?.slice(column - 1) ?? '';
  if (!/^(?![\s]*["'[{|>])(?:[^#]*\s)?#/.test(written) || !isScalar(file.document.getIn(path, true))) return undefined;
  return 'ends before the #, because a # after a space begins a note: put the text in quotes';
}

function explainMissing(shape: Shape | undefined): string {
  return `is missing. ${shape?.description ?? 'It is needed here'}`;
}

function explain(issue: Issue, shape: Shape | undefined, written: string | undefined): string {
  const options = listOptions(issue);
  if (options) {
    const near = written && findNearestName(written, options);
    return `is not one of the choices. Write one of: ${options.join(', ')}${near ? `. Did you mean "${near}"?` : ''}`;
  }
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    const found = issue.message.replace(/^.*received /, '');
    if (found === 'null') return `is empty. ${shape?.description ?? 'Write a value or remove the field'}`;
    if (issue.expected === 'string' && found === 'object') {
      return 'is read as a group of fields: if the text contains a colon, put the text in quotes';
    }
    if (issue.expected === 'string' && found !== 'array') return `is read as a ${found}: put the text in quotes`;
    if (issue.expected === 'int' && found === 'number') return 'write a whole number';
    return `should be ${describeType(issue.expected)}, and is ${describeType(found)}`;
  }
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) {
    if (issue.origin === 'array')
      return `needs at least ${issue.minimum === 1 ? 'one item' : `${issue.minimum} items`}`;
    return `is too small or too short: at least ${issue.minimum}`;
  }
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) return `is too large: at most ${issue.maximum}`;
  return issue.message;
}

/** The choices where none of them is written: of a field, or of the field that says which form a group has. */
function listOptions(issue: Issue): string[] | undefined {
  if (!issue.message.startsWith('Invalid ')) return undefined;
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? issue.options?.map(String) : undefined;
}

function describeType(type: string): string {
  const words: Record<string, string> = {
    array: 'a list (each item on its own line, after a hyphen)',
    object: 'a group of fields',
    record: 'a group of fields',
    tuple: 'a short list in square brackets',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a number',
    string: 'text',
  };
  return words[type] ?? type;
}
