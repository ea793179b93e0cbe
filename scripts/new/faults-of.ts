/** What is wrong with one answer, in the words of the check. */
import { z } from 'astro/zod';
import type { Fault } from '../content/content-files.ts';
import { checkAgainst } from '../rules/fields.ts';
import { rules } from '../rules/index.ts';
import { findFaults, findFieldFaults, readFields } from './desk.ts';
import { toDraft, toDraftPath, type Entry } from './entry.ts';
import { formatFields, type Fields } from './fields-text.ts';

export interface AnswerFault extends Fault {
  rule: string;
  /** The field, counted from the entry: `['sources', 0, 'at']`. */
  path: PropertyKey[];
  /** Whether an editor may keep the words and say why. */
  waivable: boolean;
}

/** A group of fields that can have one of several shapes, and the one that was chosen. */
export interface Branch {
  path: PropertyKey[];
  schema: z.ZodType;
}

/** Rules on the name of the file, which is the id of a new entry. */
const OF_NAMES = ['file-names', 'ids'];

/** The faults at a field or below it, by the schema and the rules on ids and places. */
export function findAnswerFaults(entry: Entry, path: PropertyKey[], branch?: Branch): AnswerFault[] {
  const here = toDraftPath(entry, path);
  const inBranch = branch ? checkBranch(entry, branch) : [];
  return [...inBranch, ...findFieldFaults(entry.desk, toDraft(entry))]
    .filter(({ field = '', rule }) => isWithin(field, here) || (path[0] === 'id' && OF_NAMES.includes(rule)))
    .map((fault) => toAnswerFault(entry, fault));
}

/** The faults of all fields, by all rules. */
export function findEntryFaults(entry: Entry): AnswerFault[] {
  const draft = toDraft(entry);
  const here = toDraftPath(entry, []);
  return findFaults(entry.desk, draft)
    .filter(({ file, severity, field = '' }) => file === draft.path && severity === 'error' && isWithin(field, here))
    .map((fault) => toAnswerFault(entry, fault));
}

/** The faults of the text: what the check finds below the fields. */
export function findTextFaults(entry: Entry): AnswerFault[] {
  const draft = toDraft(entry);
  const fieldLines = toDraft({ ...entry, text: '' }).text.split('\n').length;
  return findFaults(entry.desk, draft)
    .filter(({ file, line, severity }) => file === draft.path && severity === 'error' && line >= fieldLines)
    .map((fault) => ({ ...toAnswerFault(entry, fault), path: [] }));
}

/** The schema of one choice, where the schema as a whole would only say that none of them fits. */
function checkBranch({ fields, kind }: Entry, { path, schema }: Branch): (Fault & { rule: string })[] {
  const group = path.reduce<unknown>((value, key) => (value as Fields | undefined)?.[String(key)], fields);
  const file = readFields(formatFields((group ?? {}) as Fields, kind.form));
  return checkAgainst(file, schema).map((fault) => ({
    ...fault,
    field: [...path, fault.field].filter((part) => part !== undefined).join('.'),
    rule: 'fields',
  }));
}

function toAnswerFault(entry: Entry, fault: Fault & { rule: string }): AnswerFault {
  const base = toDraftPath(entry, []);
  const path = toPath((fault.field ?? '').slice(base ? base.length + 1 : 0));
  return { ...fault, path, waivable: isWaivable(fault.rule) };
}

function isWithin(field: string, path: string): boolean {
  return path === '' ? field !== '' : field === path || field.startsWith(`${path}.`);
}

function isWaivable(name: string): boolean {
  return rules.find((rule) => rule.name === name)?.waivable ?? false;
}

function toPath(field: string): PropertyKey[] {
  return field ? field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) : [];
}
