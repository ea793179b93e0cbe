import { describe, expect, test } from 'vitest';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PLACE, SECOND_STEP, SERVICE, STEP, copyOf, createContentTree } from '../tests/fixtures/content-tree.ts';
import { formatMarkdown, formatText, listDue } from './due.ts';

const STATEMENT = 'content/accessibility.yaml';
const DUE = 'reviewDue: 2027-02-20';
const listOn = (day: string, within: number, edits = {}) => listDue(createContentTree(edits), day, within);

describe('the list', () => {
  test('has what is due within so many days, the most urgent first', () => {
    const { pages, next } = listOn('2027-02-10', 10, { [SERVICE]: [DUE, 'reviewDue: 2027-02-01'] });
    expect(pages.map(({ file, days }) => [file, days])).toEqual([
      [SERVICE, -9],
      [PLACE, 10],
    ]);
    expect(pages[0]).toEqual({
      title: 'NHS 111',
      file: SERVICE,
      owner: 'Content editor',
      reviewDue: '2027-02-01',
      days: -9,
    });
    expect(next?.file).toBe(STATEMENT);
  });

  test('a day further away is not in it', () => {
    expect(listOn('2027-02-10', 9).pages).toEqual([]);
  });

  test('the accessibility statement is due a year after its last review', () => {
    const { pages } = listOn('2027-11-20', 2);
    expect(pages.find(({ file }) => file === STATEMENT)).toMatchObject({ reviewDue: '2027-11-22', days: 2 });
  });

  test('a page whose dates cannot be read does not stop it', () => {
    const { pages } = listOn('2027-02-20', 0, {
      [SERVICE]: [DUE, 'reviewDue: soon'],
      'content/pages/x.mdx': '---\n: [',
    });
    expect(pages.map(({ file, days }) => [file, days])).toEqual([[PLACE, 0]]);
  });
});

describe('as text', () => {
  test('a page a line, and its file', () => {
    const lines = formatText(listOn('2027-02-21', 5, { [SERVICE]: [DUE, 'reviewDue: 2027-02-22'] })).split('\n');
    expect(lines).toEqual([
      '2 pages to review by 26 February 2027, 1 of them overdue. Check every fact, then set reviewedOn and reviewDue.',
      '',
      '2027-02-20  1 day overdue         Ely Hospital (Content editor)',
      `${' '.repeat(34)}${PLACE}`,
      '2027-02-22  in 1 day              NHS 111 (Content editor)',
      `${' '.repeat(34)}${SERVICE}`,
    ]);
  });

  test('nothing to do, and what comes next', () => {
    expect(formatText(listOn('2026-11-22', 30))).toBe(
      'No page has to be reviewed by 22 December 2026. The next is Ely Hospital, due by 20 February 2027.',
    );
  });

  test('nothing to do ever', () => {
    const edits = { [SERVICE]: null, [PLACE]: null, [STATEMENT]: null, [STEP]: null, [SECOND_STEP]: null };
    expect(formatText(listOn('2026-11-22', 30, edits))).toBe('No page has to be reviewed by 22 December 2026.');
  });
});

describe('as a table', () => {
  test('a row a page', () => {
    expect(formatMarkdown(listOn('2027-02-20', 0)).split('\n').slice(2)).toEqual([
      '| Due | When | Page | Kept by | File |',
      '| --- | --- | --- | --- | --- |',
      `| 20 February 2027 | today | Ely Hospital | Content editor | <code>content/places/ely-hospital.yaml</code> |`,
      `| 20 February 2027 | today | NHS 111 | Content editor | <code>content/services/nhs-111.mdx</code> |`,
    ]);
  });

  test('what a stranger wrote stays text, in the table and above it', () => {
    const title = 'title: "| @all [a](//x) <img src=x>"';
    const edits = { [PLACE]: null, [SERVICE]: ['title: NHS 111', title] as const };
    for (const day of ['2027-02-20', '2026-11-22']) {
      const text = formatMarkdown(listOn(day, 0, edits));
      expect(text).toContain('&#64;\u2060all');
      expect(text).not.toMatch(/@all|\[a\]|<img/);
    }
    expect(
      formatMarkdown(listOn('2027-02-20', 0, edits))
        .split('\n')
        .at(-1)
        ?.match(/\|/g),
    ).toHaveLength(6);
  });

  test('without pages there is no table', () => {
    expect(formatMarkdown(listOn('2026-11-22', 30))).not.toContain('|');
  });
});

describe('on the command line', () => {
  const script = join(import.meta.dirname, 'due.ts');
  const cwd = () => createContentTree({ [SERVICE]: copyOf(SERVICE, [DUE, 'reviewDue: 2026-12-01']) });

  test('a list is no fault', () => {
    const args = [script, '--date', '2026-12-02', '--within', '0', '--format', 'markdown'];
    expect(execFileSync('node', args, { cwd: cwd(), encoding: 'utf8' })).toContain('| 1 day overdue | NHS 111 |');
  });

  test.each([
    [['--within', 'soon'], '--within is a number of days'],
    [['--format', 'pdf'], '--format is one of: text, markdown'],
    [['--date', '2026-02-31'], '--date must be a day like 2026-11-22'],
  ])('%j', (args, says) => {
    const { status, stderr } = spawnSync('node', [script, '--date', '2026-12-02', ...args], {
      cwd: cwd(),
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain(says);
  });
});
