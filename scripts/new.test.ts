import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { collections } from '../src/schemas/collections.ts';
import { ABOUT, EVENT, FIGURES, createContentTree } from '../tests/fixtures/content-tree.ts';
import { AWAITED, DAY, FLAGS, findErrors, listen, readTree, runFlags } from '../tests/fixtures/new-entries.ts';
import { listKinds } from './new/kinds.ts';
import { run } from './new/run.ts';

const SCRIPT = join(import.meta.dirname, 'new.ts');

describe('by flags', () => {
  test('every kind of content can be made', () => {
    expect(Object.keys(FLAGS).toSorted()).toEqual(
      listKinds()
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test.each(listKinds())('$name: the file passes the check', async (kind) => {
    const root = createContentTree(AWAITED[kind.name]);
    const before = readTree(root);
    const more = [
      ...(kind.format === 'mdx' ? ['--text', 'This text says what is to be known.'] : []),
      ...(kind.list ? ['--in', 'plan-2016-money'] : []),
    ];
    const { code, said } = await runFlags(root, kind.name, FLAGS[kind.name] ?? [], more);
    expect(said).toContain('nothing to mend');
    expect(code).toBe(0);
    const changed = Object.entries(readTree(root)).filter(([path, text]) => before[path] !== text);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.[0]).toMatch(
      new RegExp(`^content/${collections[kind.collection].folder}/[a-z0-9-]+\\.${kind.format}$`),
    );
    expect(findErrors(root)).toEqual([]);
  });

  test('what can be known is filled in, in the style of the other files', async () => {
    const root = createContentTree();
    await runFlags(root, 'place', [
      ...FLAGS['place']!.filter((set) => !/^owner/.test(set)),
      'switchboard=01945 585 781',
    ]);
    const text = readFileSync(join(root, 'content/places/wisbech-hospital.yaml'), 'utf8');
    expect(text).toMatch(/^id: wisbech-hospital\ntitle: Wisbech Hospital\n/);
    expect(text).toContain('order: 2\nswitchboard: "01945 585 781"\n');
    expect(text).toContain(`owner: Content editor\nreviewedOn: ${DAY}\nreviewDue: 2027-02-20\n`);
    await runFlags(root, 'service', FLAGS['service']!, ['--text', 'Ask your dentist first.']);
    expect(readFileSync(join(root, 'content/services/dental-help.mdx'), 'utf8')).toContain('reviewDue: 2027-11-22\n');
    await runFlags(root, 'event', FLAGS['event']!, ['--text', 'People came.']);
    const event = readFileSync(join(root, 'content/events/workshop-in-march-what-people-said.mdx'), 'utf8');
    expect(event).toContain("title: 'Workshop in March: what people said'\n");
    expect(event).toContain('when: "2017"\n');
  });

  test('a figure goes to its place in the chapter, and not another character changes', async () => {
    const root = createContentTree();
    const file = join(root, FIGURES);
    const before = `# The money of the plan\n${readFileSync(file, 'utf8').replace('unit: GBP', 'unit:   GBP # pounds')}`;
    writeFileSync(file, before);
    await runFlags(root, 'figure', FLAGS['figure']!, ['--in', 'plan-2016-money']);
    const record = `  - id: plan-2016-the-savings-that-the-plan-counted-on
    printed: over £120m
    number: 120000000
    unit: GBP
    what: The savings that the plan counted on
    at: section-1
    quote: savings of over £120m
`;
    const after = readFileSync(file, 'utf8');
    expect(after).toContain(record);
    expect(after.replace(record, '')).toBe(before);
    expect(after.indexOf(record)).toBeGreaterThan(after.indexOf('plan-2016-gp-practices'));
    const early = FLAGS['figure']!.map((set) => (set.startsWith('what=') ? 'what=Savings of another sort' : set));
    await runFlags(
      root,
      'figure',
      [...early.filter((set) => !set.startsWith('at=')), 'at=para-1', 'id=plan-2016-a'],
      ['--in', 'plan-2016-money'],
    );
    expect(findErrors(root)).toEqual([]);
  });

  test('everything that is missing or wrong comes at once, and nothing is written', async () => {
    const root = createContentTree();
    const before = readTree(root);
    const { code, said } = await runFlags(root, 'event', [
      'titel=Ely',
      'kind=wokshop',
      'areas=[',
      'sources=[{publication: plan-2061, at: section-1}]',
    ]);
    expect(code).toBe(1);
    for (const words of [
      'areas: this value cannot be read',
      '--text: is missing',
      'Did you mean "workshop"?',
      'summary: is missing',
      'Did you mean "plan-2016"?',
      'Did you mean "title"?',
    ]) {
      expect(said).toContain(words);
    }
    expect(said).not.toContain('areas: is missing');
    expect(said).not.toContain('id: is missing');
    expect(readTree(root)).toEqual(before);
  });

  test('never over a file that is there', async () => {
    const root = createContentTree();
    const sets = [...FLAGS['event']!, 'id=ely-workshop-2017'];
    const before = readTree(root);
    const { code, said } = await runFlags(root, 'event', sets, ['--name', 'ely-workshop', '--text', 'People came.']);
    expect(code).toBe(1);
    expect(said).toContain(`there is already a file ${EVENT}: choose another name`);
    expect(readTree(root)).toEqual(before);
  });

  test('a taken name gets a number', async () => {
    const root = createContentTree();
    const { said } = await runFlags(
      root,
      'glossary-term',
      ['term=GP!', 'meaning=A doctor of whom one can ask anything.'],
      ['--dry-run'],
    );
    expect(said).toContain('content/glossary/gp-2.yaml would be:\n\nid: gp-2\n');
    expect(existsSync(join(root, 'content/glossary/gp-2.yaml'))).toBe(false);
  });

  test('a word that is explained already is no new one', async () => {
    const root = createContentTree();
    const { code, said } = await runFlags(root, 'glossary-term', ['term=GP', 'meaning=A doctor to ask.'], []);
    expect(code).toBe(1);
    expect(said).toContain('content/glossary/gp.yaml');
  });

  test.each([
    [['--set', 'title=A'], 'say which kind with --kind'],
    [['--kind', 'evnt', '--set', 'title=A'], 'Did you mean "event"?'],
    [['--kind', 'figure', '--set', 'printed=1'], '--in plan-2016-money'],
    [['--kind', 'figure', '--in', 'nothing', '--set', 'printed=1'], 'The files are: plan-2016-money'],
    [['--kind', 'event', '--name', '../x', '--set', 'title=A'], '--name is lower-case letters'],
  ])('%j is explained', async (args, says) => {
    await expect(run(args, createContentTree(), listen())).rejects.toThrow(says);
  });
});

test('without a day from git, the end says that review dates were not checked', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
  try {
    const terminal = listen();
    const sets = (FLAGS['glossary-term'] ?? []).flatMap((set) => ['--set', set]);
    expect(await run(['--kind', 'glossary-term', ...sets], createContentTree(), terminal)).toBe(0);
    expect(terminal.heard.join('\n')).toContain('Review dates were not checked: ');
    expect((await runFlags(createContentTree(), 'glossary-term', FLAGS['glossary-term']!)).said).not.toContain(
      'Review',
    );
  } finally {
    vi.unstubAllEnvs();
  }
});

describe('npm run new', () => {
  const start = (root: string, args: string[], input: string) =>
    spawnSync(process.execPath, [SCRIPT, '--date', DAY, ...args], { cwd: root, input, encoding: 'utf8' });

  test('takes answers from a file, and says that it wrote nothing when they end too soon', () => {
    const root = createContentTree();
    const tooSoon = start(root, ['--kind', 'glossary-term'], 'outpatient\n');
    expect(tooSoon.stderr).toContain('Stopped. Nothing was written.');
    expect(tooSoon.status).toBe(130);
    expect(existsSync(join(root, 'content/glossary/outpatient.yaml'))).toBe(false);
    const answers = 'outpatient\n\nSomebody who goes to a hospital and does not stay the night.\n\n';
    const whole = start(root, ['--kind', 'glossary-term'], answers);
    expect(whole.stdout).toContain('Written: content/glossary/outpatient.yaml');
    expect(whole.status).toBe(0);
  });

  test('a mistake in the command is a sentence', () => {
    const root = createContentTree();
    const { stderr, status } = start(root, ['--kind', 'page', '--set', 'title=Us'], '');
    expect(stderr).toMatch(/^Nothing was written: there is no kind of content called "page"/);
    expect(status).toBe(1);
    expect(existsSync(join(root, ABOUT))).toBe(true);
    expect(execFileSync(process.execPath, [SCRIPT, '--help'], { cwd: root, encoding: 'utf8' })).toContain('--dry-run');
  });
});
