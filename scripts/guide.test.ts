import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { collections } from '../src/schemas/collections.ts';
import { ABOUT, CHECK_DAY, createContentTree } from '../tests/fixtures/content-tree.ts';
import { checkContent, formatReport } from './check.ts';
import { findStale, listGuideFiles, writeGuide } from './guide/guide-files.ts';
import { listTopics } from './guide/kind-pages.ts';
import { listTold } from './guide/rule-pages.ts';

const PROJECT = join(import.meta.dirname, '..');
/** Written once: each file of it is formatted, which takes longer than all looks at it. */
const guide = listGuideFiles(PROJECT);
const readJson = (path: string) => JSON.parse(readFileSync(join(PROJECT, path), 'utf8')) as Record<string, unknown>;

describe('the guide', () => {
  test('is what the schemas and rules say now, and nothing else lies there: npm run guide', async () => {
    expect(await findStale(PROJECT)).toEqual([]);
  });

  test('has a page for every kind of content and for every rule', async () => {
    const paths = (await guide).map(({ path }) => path);
    for (const { folder } of Object.values(collections)) {
      expect(paths).toContain(`docs/kinds/${folder.replaceAll('/', '-')}.md`);
    }
    for (const { name } of listTold()) expect(paths).toContain(`docs/rules/${name}.md`);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('tells of a field what the schema tells of it', async () => {
    const text = await getText('docs/kinds/events.md');
    const cells = (field: string) =>
      text
        .split('\n')
        .find((line) => line.startsWith(`| \`${field}\``))
        ?.split('|')
        .map((cell) => cell.trim())
        .slice(1, -1);
    expect(cells('summary')).toEqual([
      '`summary`',
      'yes',
      'What the page says, in one or two plain sentences. Search engines and lists show it.',
      'text, 20 to 180 characters',
    ]);
    expect(cells('until')?.[1]).toBe('');
    expect(cells('when')?.[3]).toBe('year, month or day: 2019, 2019-03, 2019-03-14');
    expect(cells('areas')?.[3]).toContain('list (at least 1), each one of `peterborough`, `fenland`');
    expect(cells('sources[].publication')?.[3]).toBe('id of an entry in `content/publications/`');
  });

  test('tells whether a rule can be set aside', async () => {
    expect(await getText('docs/rules/bare-figures.md')).toContain(
      '# allow bare-figures "the words": why they may stay',
    );
    const held = await getText('docs/rules/fields.md');
    expect(held).toContain('No: readers’ safety, or the site itself, hangs on it.');
    expect(held).not.toContain('# allow');
  });

  test.each(listTold())('says what the rule $name looks for, in short lines', async ({ name, finds }) => {
    expect(finds.length).toBeGreaterThan(0);
    expect(finds.length).toBeLessThanOrEqual(8);
    expect(finds.filter((line) => !line.trim() || line.length > 110)).toEqual([]);
    const list = /\n## What it looks for\n\n((?:- .+\n)+)\n## Example\n/.exec(
      await getText(`docs/rules/${name}.md`),
    )?.[1];
    expect(list?.trimEnd().split('\n')).toHaveLength(finds.length);
  });

  test('shows tags and brackets in such a line as they are written', async () => {
    const text = await getText('docs/rules/component-ids.md');
    expect(text).toContain('- A &lt;Fact> whose id is not in content/figures/');
  });

  test('brings its folders in line, and nothing else', async () => {
    const root = createContentTree();
    expect(await findStale(root)).toContainEqual({ path: 'docs/kinds/events.md', is: 'missing' });
    await writeGuide(root);
    expect(await findStale(root)).toEqual([]);
    writeFileSync(join(root, 'docs/kinds/events.md'), 'Other words\n');
    writeFileSync(join(root, 'docs/rules/old-rule.md'), 'A rule that is no more\n');
    writeFileSync(join(root, 'docs/editing.md'), 'Written by a person\n');
    const stale = [
      { path: 'docs/kinds/events.md', is: 'out of date' },
      { path: 'docs/rules/old-rule.md', is: 'left over' },
    ];
    expect(await findStale(root)).toEqual(stale);
    expect(await writeGuide(root)).toEqual(stale);
    expect(readdirSync(join(root, 'docs/rules'))).not.toContain('old-rule.md');
    expect(readFileSync(join(root, 'docs/editing.md'), 'utf8')).toBe('Written by a person\n');
    expect(await findStale(root)).toEqual([]);
  });

  test('the example of a kind stays while its file does, so that new content changes no page', async () => {
    const root = createContentTree();
    await writeGuide(root);
    writeFileSync(join(root, 'content/glossary/aa.yaml'), 'id: aa\n');
    expect(await findStale(root)).toEqual([]);
    rmSync(join(root, 'content/glossary/gp.yaml'));
    expect(await findStale(root)).toEqual([{ path: 'docs/kinds/glossary.md', is: 'out of date' }]);
  });

  test('npm run guide -- --check ends with 1 and names what is not as it would be written', () => {
    const run = spawnSync(process.execPath, [join(PROJECT, 'scripts/guide.ts'), '--check'], {
      cwd: createContentTree(),
      encoding: 'utf8',
    });
    expect(run.stdout).toContain('docs/kinds/events.md is missing\n');
    expect(run.stdout).toMatch(/Run: npm run guide\n$/);
    expect(run.status).toBe(1);
  });
});

describe('editors’ programs', () => {
  const schemas = readJson('.vscode/settings.json')['yaml.schemas'] as Record<string, string>;
  const topics = listTopics().filter(({ format }) => format === 'yaml');

  test('every file of YAML has its schema', () => {
    const wanted = topics.map(({ name, path }) => [`./.vscode/schemas/${name}.json`, path.replace(/\/$/, '/*.yaml')]);
    expect(schemas).toEqual(Object.fromEntries(wanted));
  });

  test.each(topics)('$name: the schema accepts every real file and refuses a wrong one', ({ name, path }) => {
    const schema = readJson(`.vscode/schemas/${name}.json`) as Schema;
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
    expect(schema).not.toHaveProperty('words');
    const files = path.endsWith('/') ? readdirSync(join(PROJECT, path)).map((file) => `${path}${file}`) : [path];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const data = parse(readFileSync(join(PROJECT, file), 'utf8'), { schema: 'core' }) as Record<string, unknown>;
      expect(explain(schema, data, file)).toEqual([]);
      expect(explain(schema, { ...data, unknown: 1 }, file)).not.toEqual([]);
      expect(explain(schema, { ...data, [schema.required![0]!]: { a: 1 } }, file)).not.toEqual([]);
    }
  });

  test('what the check finds appears among the problems', () => {
    const { tasks } = readJson('.vscode/tasks.json') as { tasks: { script: string; problemMatcher: Matcher }[] };
    const matcher = tasks.find(({ script }) => script === 'check')?.problemMatcher.pattern;
    const report = formatReport(
      checkContent(createContentTree({ [ABOUT]: ['title: About this site', 'title: Us'] }), CHECK_DAY),
    );
    const found = report.split('\n').flatMap((line) => new RegExp(matcher!.regexp).exec(line) ?? []);
    expect(found.slice(1)).toEqual([ABOUT, '3', '8', undefined, expect.stringContaining('write at least 3')]);
  });
});

interface Matcher {
  pattern: { regexp: string };
}

/** As much of JSON Schema as our schemas use. */
interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: Schema | Schema[];
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  maxLength?: number;
  minItems?: number;
}

function explain(schema: Schema, value: unknown, at: string): string[] {
  if (schema.anyOf) return schema.anyOf.some((each) => !explain(each, value, at).length) ? [] : [`${at}: no form fits`];
  const type = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  const types = [schema.type ?? []].flat();
  if (types.length && !types.includes(type) && !(type === 'integer' && types.includes('number')))
    return [`${at}: ${type}`];
  if (schema.const !== undefined && schema.const !== value) return [`${at}: not ${String(schema.const)}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: not a choice`];
  if (typeof value === 'string') {
    const isLong = value.length > (schema.maxLength ?? Infinity);
    return isLong || !new RegExp(schema.pattern ?? '').test(value) ? [`${at}: text`] : [];
  }
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) return [`${at}: too few`];
    return value.flatMap((each, index) =>
      explain((Array.isArray(schema.items) ? schema.items[index] : schema.items) ?? {}, each, `${at}.${index}`),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const known = schema.properties ?? {};
  return [
    ...(schema.required ?? []).filter((key) => !(key in value)).map((key) => `${at}: ${key} is missing`),
    ...Object.entries(value).flatMap(([key, each]) =>
      known[key]
        ? explain(known[key], each, `${at}.${key}`)
        : schema.additionalProperties === false
          ? [`${at}: ${key}`]
          : [],
    ),
  ];
}

async function getText(path: string): Promise<string> {
  const file = (await guide).find((each) => each.path === path);
  return file?.text ?? '';
}
