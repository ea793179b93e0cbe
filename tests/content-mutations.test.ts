/** Every field of the real content files of every kind, broken in every way that happens: the check names file and line each time. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContentFile, readContent, type ContentFile, type Fault } from '../scripts/content/content-files.ts';
import { createFieldsCheck } from '../scripts/rules/fields.ts';
import { rules } from '../scripts/rules/index.ts';
import { yaml } from '../scripts/rules/yaml.ts';
import { createContentTree } from './fixtures/content-tree.ts';
import { createFolder } from './fixtures/folder.ts';
import { listMutations, type Mutation } from './fixtures/mutations.ts';

const PROJECT = join(import.meta.dirname, '..');
const DAY = '2026-11-22';
/** Lists are alike in all their items, so that the first stands for the others. */
const ITEMS = 1;

const files = readContent(PROJECT);
/** One schema reads all files of a kind, so that each field need not be broken in every one of a hundred. */
const FILES = 3;
const ofKind = Map.groupBy(files, ({ collection }) => collection);
const mutations = [...ofKind.values()]
  .flatMap((alike) => alike.filter((_, index) => index % Math.ceil(alike.length / FILES) === 0))
  .flatMap((file) => listMutations(file, (path) => path.every((part) => typeof part === 'string' || part < ITEMS)));
const checkFields = createFieldsCheck(files);
/** The two that find most come first. */
const QUICKEST = ['locators', 'figures'];
const others = rules
  .filter(({ name, severity }) => severity === 'error' && name !== 'yaml' && name !== 'fields')
  .toSorted((a, b) => Number(QUICKEST.includes(b.name)) - Number(QUICKEST.includes(a.name)));

/** What the check finds in the mutated file. The rules that look at one file come first, because they find most. */
function findFaults({ file, text }: Mutation): Fault[] {
  const mutant = parseContentFile({ path: file.path, text, collection: file.collection });
  const content = { root: PROJECT, day: DAY, files: [mutant] };
  const found = [...yaml.check(content), ...checkFields(mutant)];
  return found.length ? found : findAmongAll(mutant);
}

function findAmongAll(mutant: ContentFile): Fault[] {
  const all = files.map((file) => (file.path === mutant.path ? mutant : file));
  for (const { check } of others) {
    const found = check({ root: PROJECT, day: DAY, files: all }).filter(({ file }) => file === mutant.path);
    if (found.length) return found;
  }
  return [];
}

const isNear = ({ line }: Fault, [first, last]: Mutation['lines']) => line >= first && line <= last;

describe('every field of every file', () => {
  const results = mutations.map((mutation) => ({ mutation, faults: findFaults(mutation) }));
  const describeOne = ({ kind, file, field }: Mutation) => `${kind}: ${field} in ${file.path}`;

  test('there are thousands of mutations, of each kind', () => {
    const kinds = Map.groupBy(mutations, ({ kind }) => kind);
    expect([...kinds.keys()].toSorted()).toEqual([
      '10 kB of text',
      'emptied',
      'impossible date',
      'look-alike key',
      'reference to nothing',
      'removed',
      'unknown key',
      'wrong type',
    ]);
    expect(mutations.length).toBeGreaterThan(2_500);
    for (const [kind, found] of kinds) expect(found.length, kind).toBeGreaterThan(30);
    expect(new Set(mutations.map(({ file }) => file.collection)).size).toBe(ofKind.size);
  });

  test('each is found', () => {
    expect(results.filter(({ faults }) => !faults.length).map(({ mutation }) => describeOne(mutation))).toEqual([]);
  });

  test('each is found at its line', () => {
    const lost = results.filter(
      ({ mutation, faults }) => faults.length && !faults.some((fault) => isNear(fault, mutation.lines)),
    );
    expect(
      lost.map(
        ({ mutation, faults }) =>
          `${describeOne(mutation)}: line ${faults.map(({ line }) => line).join()} and not ${mutation.lines.join(' to ')}`,
      ),
    ).toEqual([]);
  });

  test('the messages name the field', () => {
    const naming = results.filter(({ mutation, faults }) => {
      const name = mutation.field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
      return faults.some(({ field = '', message }) => field.includes(name) || message.includes(name));
    });
    const share = naming.length / results.length;
    console.log(`${mutations.length} mutations; ${(share * 100).toFixed(1)}% of the messages name the field`);
    expect(share).toBeGreaterThan(0.95);
  });
});

/** Three kinds, by the command that an editor or a machine runs: in a small tree, and one in all that there is. */
describe('the build', () => {
  const KINDS = ['emptied', 'look-alike key', 'reference to nothing'];

  test.each(KINDS)('%s: stops with 1, names the file and the line, and leaves dist as it was', (kind) => {
    const root = createContentTree();
    expectRefusal(
      root,
      readContent(root)
        .flatMap(listAll)
        .find((each) => each.kind === kind)!,
    );
  });

  test('a fault among all our content is found as well', () => {
    const root = createFolder({});
    for (const folder of ['content', 'src/pages', 'src/components/prose', 'public']) {
      cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
    }
    expectRefusal(
      root,
      mutations.findLast(({ kind }) => kind === 'reference to nothing')!,
    );
  });
});

const listAll = (file: ContentFile) => listMutations(file, () => true);

function expectRefusal(root: string, { file, text, lines }: Mutation): void {
  writeFileSync(join(root, file.path), text);
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), 'the old site');
  const { status, stdout } = spawnSync(process.execPath, [join(PROJECT, 'scripts/build.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1795348800' },
  });
  expect(status).toBe(1);
  const named = [...stdout.matchAll(new RegExp(`${file.path}:(\\d+):`, 'g'))].map(([, line]) => Number(line));
  expect(named.some((line) => line >= lines[0] && line <= lines[1])).toBe(true);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the old site');
}
