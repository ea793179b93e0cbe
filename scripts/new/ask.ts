/** The questions: one for each field that is needed, each answer checked at once. */
import type { Interview } from './ask-one.ts';
import { askValue, chooseOptional, mendAll } from './ask-value.ts';
import { explainTaken } from './entry.ts';
import { findTextFaults } from './faults-of.ts';
import type { Kind } from './kinds.ts';
import { setAt } from './places.ts';
import { findNameField } from './proposals.ts';

/** Fills the entry with answers. @throws Ended when they stop coming. */
export async function askEntry(interview: Interview): Promise<void> {
  const { entry, terminal } = interview;
  const needed = listNeeded(entry.kind);
  const optional = Object.entries(entry.kind.form.properties ?? {}).filter(([name]) => !needed.includes(name));
  const hasText = entry.kind.format === 'mdx' && !entry.kind.list;
  const total = needed.length + (optional.length ? 1 : 0) + (hasText ? 1 : 0);
  let number = 0;
  const announce = (what: string) => terminal.say(`\nQuestion ${++number} of ${total}: ${what}`);
  for (const name of needed) {
    announce(name);
    if (name === 'id' && !entry.kind.list)
      terminal.say('  It is also the name of the file and the address of the page.');
    await askField(interview, name);
  }
  if (optional.length) {
    announce('anything else?');
    terminal.say('  These may stay empty:');
    optional.forEach(([name, { description = '' }]) => terminal.say(`  ${name}: ${description}`));
    const names = optional.map(([name]) => name);
    for (const name of await chooseOptional(terminal, names)) {
      terminal.say(`\n${name}`);
      await askField(interview, name, true);
    }
  }
  await mendAll(interview);
  if (hasText) {
    announce('the text');
    entry.text = await askText(interview);
  }
}

/** The name first, because file and id are made from it; the id of a record last, because its name is the figure. */
function listNeeded(kind: Kind): string[] {
  const required = kind.form.required ?? [];
  const name = findNameField({ kind });
  const rest = required.filter((field) => field !== name && field !== 'id');
  const id = required.includes('id') ? ['id'] : [];
  if (kind.list) return [...required.filter((field) => field !== 'id'), ...id];
  return [...(name && required.includes(name) ? [name] : []), ...id, ...rest];
}

async function askField(interview: Interview, name: string, isOptional = false): Promise<void> {
  const { entry, terminal } = interview;
  const form = entry.kind.form.properties?.[name] ?? {};
  for (;;) {
    const value = await askValue(interview, form, [name], { isOptional });
    setAt(entry.fields, [name], value);
    const taken = name === 'id' ? explainTaken(entry) : undefined;
    if (!taken) return;
    terminal.say(`  Not yet: ${taken}`);
  }
}

async function askText(interview: Interview): Promise<string> {
  const { entry, terminal } = interview;
  terminal.say('  The first paragraphs of the page, each on one line, in your own words. An empty line ends the text.');
  const paragraphs: string[] = [];
  let kept = '';
  for (;;) {
    const answer = await terminal.ask(`  Paragraph ${paragraphs.length + 1} > `);
    const paragraph = answer || kept;
    if (!paragraph && paragraphs.length) return paragraphs.join('\n\n');
    if (!paragraph) {
      terminal.say('  A page needs at least one paragraph.');
      continue;
    }
    const isKept = !answer;
    kept = '';
    const faults = findTextFaults({ ...entry, text: [...paragraphs, paragraph].join('\n\n') });
    if (faults.length && !(isKept && faults.every(({ waivable }) => waivable))) {
      if (faults.every(({ waivable }) => waivable)) kept = paragraph;
      interview.complain(faults);
      continue;
    }
    paragraphs.push(paragraph);
  }
}
