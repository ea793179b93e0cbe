import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ABOUT, EVENT, PLACE, STORY, copyOf, createContentTree } from '../tests/fixtures/content-tree.ts';
import { createFolder } from '../tests/fixtures/folder.ts';
import { checkContent } from './check.ts';

const PROJECT = join(import.meta.dirname, '..');

const many = {
  [STORY]: copyOf(STORY, ['order: 1', 'order: 0'], ['- care-hubs', '- care-hub'], ['at: section-1', 'at: section-9']),
  [ABOUT]: copyOf(
    ABOUT,
    ['title: About this site', 'title: Us'],
    ['2026-11-22', '2026-02-31'],
    ['Put the fault here.', 'Waits of {4} <Trem>hours</Trem>'],
    ['/map.png', '/mpa.png'],
  ),
  [PLACE]: copyOf(PLACE, ['id: ely', 'id: &e ely: ']),
  [EVENT]: copyOf(EVENT, ['areas:\n  - east-cambridgeshire', 'areas: []']),
  'content/pages/Other.mdx': copyOf(ABOUT, ['id: about', 'id: other']),
  'content/accessibility.yaml': 'status: perfect\n',
};

test('many faults in several files come at once, by file, line and column', () => {
  const { findings } = checkContent(createContentTree(many));
  const inOrder = findings.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
  expect(findings).toEqual(inOrder);
  const places = findings.map(({ file, line, column }) => `${file}:${line}:${column}`);
  expect(places).toEqual(
    expect.arrayContaining([
      `${ABOUT}:3:8`,
      `${ABOUT}:5:10`,
      `${ABOUT}:12:10`,
      `${ABOUT}:12:14`,
      `${ABOUT}:14:1`,
      `${EVENT}:7:8`,
      'content/pages/Other.mdx:1:1',
      'content/accessibility.yaml:1:9',
      `${STORY}:5:8`,
      `${STORY}:9:5`,
      `${STORY}:16:9`,
    ]),
  );
  expect(places.some((place) => place.startsWith(`${PLACE}:1:`))).toBe(true);
});

describe('npm run check', () => {
  const run = (folder: string, args: string[] = [], project = PROJECT) =>
    spawnSync(process.execPath, [join(project, 'scripts/check.ts'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      // A tree of a test is in no repository.
      env: { ...process.env, SOURCE_DATE_EPOCH: undefined, GITHUB_ACTIONS: undefined, GITHUB_STEP_SUMMARY: undefined },
    });

  test('ends with 1 when there is something to mend', () => {
    const { status, stdout } = run(createContentTree({ [ABOUT]: ['title: About this site', 'title: Us'] }));
    expect(stdout).toContain(`${ABOUT}:3:8 title: is 2 characters; write at least 3 (you wrote "Us")`);
    expect(stdout).toContain('1 thing to mend in 1 file.');
    expect(status).toBe(1);
  });

  test('ends with 0 for this project', () => {
    const { status, stdout } = run(PROJECT);
    expect(stdout).toMatch(/(?:^|\n)Content checked: \d+ files, nothing to mend\.\n$/);
    expect(status).toBe(0);
  });

  test('says so when there is no day to hold review dates against', () => {
    const tree = createContentTree();
    const note = 'Review dates were not checked: git gives no date here. Add -- --date 2026-11-22.\n';
    expect(run(tree)).toMatchObject({ status: 0, stdout: expect.stringContaining(`${note}Content checked: `) });
    expect(run(tree, ['--date', '2026-11-22']).stdout).not.toContain('Review dates');
  });

  test('does its work when a symbolic link leads to it', () => {
    const folder = createFolder({});
    symlinkSync(PROJECT, join(folder, 'link'));
    const { status, stdout } = run(
      createContentTree({ [ABOUT]: ['title: About this site', 'title: Us'] }),
      [],
      join(folder, 'link'),
    );
    expect(stdout).toContain('1 thing to mend in 1 file.');
    expect(status).toBe(1);
  });
});

test('no other command is left out when a symbolic link leads to it', () => {
  const scripts = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const guarded = scripts.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
  expect(guarded.length).toBeGreaterThan(100);
  const own = guarded.filter((path) => path !== 'shared/is-command.ts');
  expect(
    own.filter((path) => readFileSync(join(import.meta.dirname, path), 'utf8').includes('process.argv[1]')),
  ).toEqual([]);
});
