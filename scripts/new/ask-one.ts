/** Asks for one value until it is right: typed, chosen from a list, or proposed and taken by Enter. */
import type { Shape } from '../content/schema-shapes.ts';
import { listChoices, resolveChoice, type Choice } from './choices.ts';
import { getField, type Entry } from './entry.ts';
import { findAnswerFaults, type AnswerFault, type Branch } from './faults-of.ts';
import { getAt, setAt } from './places.ts';
import { propose } from './proposals.ts';
import { describeForm, readValue } from './readable.ts';
import type { Terminal } from './terminal.ts';

export interface Interview {
  entry: Entry;
  terminal: Terminal;
  complain: (faults: AnswerFault[]) => void;
  branch?: Branch | undefined;
}

/** How a value is asked for, and what an empty answer does. */
export interface Manner {
  /** It leaves the value out. */
  isOptional?: boolean;
  /** It keeps what stands there. */
  kept?: unknown;
  /** The next of a list: what it is, and the choices, have just been said. */
  isNext?: boolean;
}

/** Longer lists are searched rather than shown. */
const SHOWN = 12;

/** @returns undefined for an optional value that was left out. */
export async function askOne(interview: Interview, form: Shape, path: PropertyKey[], manner: Manner): Promise<unknown> {
  const { entry, terminal } = interview;
  const name = String(path.findLast((part) => typeof part === 'string'));
  const publication =
    getField(getAt(entry.fields, path.slice(0, -1)), 'publication') ?? getField(entry.target?.data, 'publication');
  const choices = listChoices(entry.desk, form, name, publication);
  const proposal = manner.kept ?? (path.length === 1 ? propose(entry, name) : undefined);
  const before = getAt(entry.fields, path);
  const isInGroup = typeof path.at(-1) === 'string' && path.length > 1;
  let shown = choices && choices.length <= SHOWN ? choices : [];
  if (!manner.isNext) {
    const hint = choices ? '' : describeForm(form);
    if (form.description) terminal.say(`  ${isInGroup ? `${name}: ` : ''}${form.description}${hint}`);
    show(terminal, shown);
  }
  const hint = choices && choices.length > SHOWN ? 'A part of its name, or ? for all ' : '';
  const proposed = proposal === undefined ? '' : `[${JSON.stringify(proposal).replaceAll('"', '')}] `;
  for (;;) {
    const answer = await terminal.ask(`  ${hint}${proposed}> `);
    if (!answer && proposal === undefined) {
      if (manner.isOptional) return undefined;
      terminal.say('  This one is needed.');
      continue;
    }
    const found = answer && choices ? findChoice(terminal, answer, choices, shown) : answer;
    if (Array.isArray(found)) {
      shown = found;
      continue;
    }
    const value = answer ? readValue(found, form) : proposal;
    setAt(entry.fields, path, value);
    const faults = findAnswerFaults(entry, path, interview.branch);
    if (!faults.length) return value;
    interview.complain(faults);
    setAt(entry.fields, path, before);
  }
}

/** The id that an answer means, the choices that it could mean, or the answer itself for the check to judge. */
function findChoice(terminal: Terminal, answer: string, choices: Choice[], shown: Choice[]): string | Choice[] {
  const resolved = answer === '?' ? { several: choices } : resolveChoice(answer, choices, shown);
  if ('several' in resolved) {
    show(terminal, resolved.several);
    return resolved.several;
  }
  if (!('choice' in resolved)) return answer;
  if (resolved.choice.id !== answer) terminal.say(`  → ${resolved.choice.label}`);
  return resolved.choice.id;
}

/** One of a few. */
export async function choose(terminal: Terminal, choices: Choice[], prompt: string): Promise<string> {
  show(terminal, choices);
  for (;;) {
    const resolved = resolveChoice(await terminal.ask(prompt), choices, choices);
    if ('choice' in resolved) return resolved.choice.id;
    terminal.say(`  Write a number from 1 to ${choices.length}.`);
  }
}

function show({ say }: Terminal, choices: Choice[]): void {
  choices.forEach(({ id, label }, index) => say(`  ${index + 1}. ${label}${label === id ? '' : ` (${id})`}`));
}
