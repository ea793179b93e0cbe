/** Asks for one value: a text, a choice, a list, or a group of fields. */
import { z } from 'astro/zod';
import { findShape, type Shape } from '../content/schema-shapes.ts';
import { askOne, choose, type Interview, type Manner } from './ask-one.ts';
import { findAnswerFaults, findEntryFaults, type AnswerFault } from './faults-of.ts';
import { getAt, setAt } from './places.ts';
import { findSchema } from './schema-at.ts';
import type { Terminal } from './terminal.ts';

type Path = PropertyKey[];
/** Nobody should be asked the same for ever: what is wrong after so many times is told at the end. */
const PATIENCE = 20;

/** @returns undefined for an optional value that was left out. */
export async function askValue(interview: Interview, form: Shape, path: Path, manner: Manner = {}): Promise<unknown> {
  if (form.properties) return askGroup(interview, form, path);
  if (form.anyOf?.some(({ properties }) => properties)) return askBranch(interview, form.anyOf, path);
  if (form.type === 'array' && form.items && !form.prefixItems) return askList(interview, form, path);
  return askOne(interview, form, path, manner);
}

/** The needed fields, then what else the editor wants of it; then again what does not go together. */
async function askGroup(interview: Interview, form: Shape, path: Path): Promise<unknown> {
  const { entry, terminal } = interview;
  const names = Object.keys(form.properties ?? {});
  const needed = names.filter((name) => form.required?.includes(name));
  const optional = names.filter((name) => !needed.includes(name));
  if (form.description) terminal.say(`  ${form.description}`);
  for (;;) {
    setAt(entry.fields, path, {});
    const ask = async (name: string, isOptional: boolean) => {
      const value = await askValue(interview, form.properties?.[name] ?? {}, [...path, name], { isOptional });
      setAt(entry.fields, [...path, name], value);
    };
    for (const name of needed) await ask(name, false);
    for (const name of await chooseOptional(terminal, optional)) await ask(name, true);
    if (await mend(interview, path)) return getAt(entry.fields, path);
  }
}

/** Which of the fields that may stay empty an editor wants to fill. */
export async function chooseOptional(terminal: Terminal, optional: string[]): Promise<string[]> {
  if (!optional.length) return [];
  const list = optional.map((name, index) => `${index + 1} ${name}`).join(', ');
  for (;;) {
    const answer = await terminal.ask(`  More? ${list}. Numbers, or Enter for none > `);
    const chosen = answer.split(/[\s,]+/).filter(Boolean);
    const names = chosen.map((each) => optional[Number(each) - 1] ?? optional.find((name) => name === each));
    if (names.every((name) => name !== undefined)) return [...new Set(names)];
    terminal.say(`  Write numbers from 1 to ${optional.length}, like 1, 2.`);
  }
}

/** Asks again for what is wrong below a path. @returns false when the group as a whole must be asked again. */
async function mend(interview: Interview, path: Path): Promise<boolean> {
  for (let round = 0; round < PATIENCE; round++) {
    const [fault] = findAnswerFaults(interview.entry, path, interview.branch);
    if (!fault) return true;
    interview.complain([fault]);
    if (fault.path.length <= path.length) return false;
    if (!(await askAgain(interview, fault))) return true;
  }
  return true;
}

/** Holds all fields against all rules. What an editor may keep is asked for once. */
export async function mendAll(interview: Interview): Promise<void> {
  const asked = new Set<string>();
  for (let round = 0; round < PATIENCE; round++) {
    const fault = findEntryFaults(interview.entry).find(({ field = '', rule }) => !asked.has(`${field} ${rule}`));
    if (!fault) return;
    if (fault.waivable) asked.add(`${fault.field} ${fault.rule}`);
    interview.complain([fault]);
    if (!(await askAgain(interview, fault))) return;
  }
}

async function askAgain(interview: Interview, { path, waivable }: AnswerFault): Promise<boolean> {
  const { entry } = interview;
  const form = findShape(entry.kind.form, path);
  if (!form) return false;
  const kept = waivable ? getAt(entry.fields, path) : undefined;
  setAt(entry.fields, path, await askValue(interview, form, path, { kept }));
  return true;
}

async function askBranch(interview: Interview, forms: Shape[], path: Path): Promise<unknown> {
  const names = forms.map(({ required = [] }) => required.join(', '));
  const choices = names.map((name) => ({ id: name, label: name }));
  const chosen = await choose(interview.terminal, choices, '  Which of these? > ');
  const at = Math.max(names.indexOf(chosen), 0);
  const union = findSchema(interview.entry.kind.schema, path);
  const schema = union instanceof z.ZodUnion ? (union.options[at] as z.ZodType) : undefined;
  const inBranch = schema ? { ...interview, branch: { path, schema } } : interview;
  return askGroup(inBranch, forms[at] ?? {}, path);
}

async function askList(interview: Interview, form: Shape, path: Path): Promise<unknown[]> {
  const { terminal, entry } = interview;
  const { items = {}, minItems = 0, description } = form;
  if (description) terminal.say(`  ${description}`);
  const isGroup = Boolean(items.properties ?? items.anyOf);
  const values: unknown[] = [];
  if (!isGroup) terminal.say('  One a line; an empty line ends the list.');
  for (;;) {
    if (isGroup && values.length >= minItems && !(await isWanted(interview, values.length))) break;
    if (isGroup) terminal.say(`  Number ${values.length + 1}:`);
    const isOptional = values.length >= minItems;
    const value = await askValue(interview, items, [...path, values.length], { isOptional, isNext: values.length > 0 });
    if (value === undefined) break;
    values.push(value);
    setAt(entry.fields, path, [...values]);
  }
  setAt(entry.fields, path, values);
  return values;
}

async function isWanted({ terminal }: Interview, count: number): Promise<boolean> {
  return /^y/i.test(await terminal.ask(count ? '  Another one? yes or no [no] > ' : '  Add one? yes or no [no] > '));
}
