/** An entry from the command line, without a question. Everything that is wrong comes at once. */
import { parseDocument } from 'yaml';
import type { Finding } from '../content/content-files.ts';
import { findFaults } from './desk.ts';
import { explainTaken, toDraft, toDraftPath, type Entry } from './entry.ts';
import { findNameField, propose } from './proposals.ts';

/** Puts `title=Workshop in Ely` and the like into the entry, and what can be known without asking. @returns what is wrong. */
export function fillFromFlags(entry: Entry, sets: string[]): string[] {
  const problems = sets.flatMap((set) => readSet(entry, set) ?? []);
  const required = entry.kind.form.required ?? [];
  const name = findNameField(entry);
  for (const field of [...required.filter((each) => each !== name && each !== 'id'), 'id']) {
    if (entry.fields[field] !== undefined || !entry.kind.form.properties?.[field]) continue;
    const proposal = propose(entry, field);
    if (proposal !== undefined) entry.fields[field] = proposal;
  }
  if (entry.kind.format === 'mdx' && !entry.kind.list && !entry.text.trim()) {
    problems.push('--text: is missing. The first paragraphs of the page, with an empty line between two');
  }
  const taken = explainTaken(entry);
  const unread = problems.map((problem) => problem.split(':')[0]);
  // Without a name there is no id either, and that need not be said twice.
  const silent = name && entry.fields[name] === undefined ? ['id', ...unread] : unread;
  const faults = explainFaults(entry).filter(
    (fault) => !silent.some((field) => fault.startsWith(`${field}: is missing`)),
  );
  return [...problems, ...(taken ? [taken] : []), ...faults];
}

/** Errors of the whole file, with the fields counted from the entry. */
function explainFaults(entry: Entry): string[] {
  const draft = toDraft(entry);
  const base = toDraftPath(entry, []);
  return findFaults(entry.desk, draft)
    .filter(({ severity }) => severity === 'error')
    .map((finding) => explain(finding, draft.path, base));
}

function explain({ file, field = '', message, line, value }: Finding, path: string, base: string): string {
  const here = base && field.startsWith(`${base}.`) ? field.slice(base.length + 1) : field;
  const where = file !== path ? `${file}:${line}` : here;
  return `${where ? `${where}: ` : ''}${message}${value ? ` (you wrote ${JSON.stringify(value)})` : ''}`;
}

function readSet(entry: Entry, set: string): string[] | undefined {
  const match = /^([^=]+)=([\s\S]*)$/.exec(set);
  if (!match) return [`--set ${set}: write the field, = and the value, like --set title="Workshop in Ely"`];
  const [, name = '', written = ''] = match;
  const form = entry.kind.form.properties?.[name];
  // A text needs no quotes of YAML: the shell has its own, and a colon in a title is only a colon.
  if (form?.type === 'string') {
    entry.fields[name] = written.trim();
    return undefined;
  }
  const document = parseDocument(written, { schema: 'core', merge: false });
  if (document.errors.length) return [`${name}: this value cannot be read as YAML: put texts with a colon in quotes`];
  Object.defineProperty(entry.fields, name, {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  return undefined;
}
