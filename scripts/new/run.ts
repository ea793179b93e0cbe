/** The whole of `npm run new`, from its options to the file. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toEpoch } from '../../src/build/build-time.ts';
import { collections } from '../../src/schemas/collections.ts';
import { SLUG } from '../../src/schemas/shared.ts';
import { readArguments } from '../shared/read-arguments.ts';
import { choose, type Interview } from './ask-one.ts';
import { askEntry } from './ask.ts';
import { listEntries } from './choices.ts';
import { openDesk, type Desk, type Draft } from './desk.ts';
import { explainTaken, getField, toDraft, type Entry } from './entry.ts';
import { fillFromFlags } from './flags.ts';
import { HELP } from './help.ts';
import { findKind, listKinds, type Kind } from './kinds.ts';
import { explainFault, explainNext } from './report.ts';
import type { Terminal } from './terminal.ts';

/** @returns the exit code. @throws Ended when the answers stop; nothing is written then. */
export async function run(args: string[], root: string, terminal: Terminal): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    terminal.say(HELP(listKinds()));
    return 0;
  }
  if (options.date) toEpoch(options.date);
  const desk = openDesk(root, options.date);
  const hasAll = options.set.length > 0 || options.text !== undefined;
  if (hasAll && !options.kind) throw new Error('say which kind with --kind, like --kind event');
  const kind = options.kind ? findKind(options.kind) : await askKind(terminal);
  const entry: Entry = { desk, kind, fields: Object.create(null), text: options.text ?? '', name: options.name };
  entry.target = kind.list ? await findTarget(desk, kind, options.in, hasAll ? undefined : terminal) : undefined;
  if (hasAll) {
    const problems = fillFromFlags(entry, options.set);
    if (problems.length) {
      terminal.say([`Nothing was written. To mend:`, ...problems.map((problem) => `  ${problem}`)].join('\n'));
      return 1;
    }
  } else {
    await askEntry(toInterview(entry, terminal));
  }
  return finish(entry, terminal, options['dry-run']);
}

function readOptions(args: string[]) {
  const { values } = readArguments({
    args,
    options: {
      kind: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      text: { type: 'string' },
      in: { type: 'string' },
      name: { type: 'string' },
      date: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.name !== undefined && !SLUG.test(values.name)) {
    throw new Error(`--name is lower-case letters, numbers and single hyphens, and is "${values.name}"`);
  }
  return values;
}

async function askKind(terminal: Terminal): Promise<Kind> {
  const kinds = listKinds();
  terminal.say('What do you want to add? Ctrl+C ends this at any time, and nothing is written.');
  const choices = kinds.map(({ name, label }) => ({ id: name, label }));
  return findKind(await choose(terminal, choices, '  A number > '), kinds);
}

/** The file to which a record is added. */
async function findTarget(desk: Desk, kind: Kind, written: string | undefined, terminal: Terminal | undefined) {
  const files = desk.files.filter(
    ({ collection, data }) => collection === kind.collection && getField(data, kind.list!),
  );
  const choices = listEntries(desk, kind.collection).map(({ id }) => ({ id, label: id }));
  const { folder } = collections[kind.collection];
  if (written === undefined && !terminal) {
    throw new Error(`say in which file of content/${folder}/ with --in, like --in ${choices[0]?.id ?? 'its-name'}`);
  }
  terminal?.say(`\nIn which ${collections[kind.collection].singular}?`);
  const id = written ?? (await choose(terminal!, choices, '  A number, or a part of its name > '));
  const found = files.find(({ slug, data }) => slug === id || getField(data, 'id') === id);
  if (!found)
    throw new Error(
      `there is no list in content/${folder}/${id}.yaml. The files are: ${choices.map((each) => each.id).join(', ')}`,
    );
  return found;
}

function toInterview(entry: Entry, terminal: Terminal): Interview {
  return { entry, terminal, complain: (faults) => faults.forEach((fault) => terminal.say(explainFault(fault))) };
}

/** After the last question a faulty file is kept: answers are worth more than order, and the check stops the build. */
function finish(entry: Entry, terminal: Terminal, isDryRun: boolean): number {
  const draft = toDraft(entry);
  if (isDryRun) {
    terminal.say(`${draft.path} would be:\n\n${draft.text}`);
    return 0;
  }
  const taken = explainTaken(entry);
  if (taken) throw new Error(taken);
  write(entry, draft);
  const { text, isFit } = explainNext(entry, draft);
  terminal.say(text);
  return isFit ? 0 : 1;
}

/** Never over a file, and never over a list that somebody has changed in the meantime. */
function write({ desk, target }: Entry, { path, text }: Draft): void {
  const file = join(desk.root, path);
  if (target && readFileSync(file, 'utf8').replace(/^\uFEFF/, '') !== target.text) {
    throw new Error(`${path} has been changed in the meantime: try again`);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: target ? 'w' : 'wx' });
}
