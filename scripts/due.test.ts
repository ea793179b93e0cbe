import { describe, expect, test } from 'vitest';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PLACE, SECOND_STEP, SERVICE, STEP, copyOf, createContentTree } from '../tests/fixtures/content-tree.ts';
import { formatMarkdown, formatText, listDue } from './due.ts';

const STATEMENT = 'content/accessibility.yaml';
const DUE = 'reviewDue: 2027-02-20';
/** Without the chooser, whose questions are due on the same day as everything else. */
const treeOf = (edits: Parameters<typeof createContentTree>[0] = {}) =>
  createContentTree({ [STEP]: null, 'content/which-service/how-soon.yaml': null, ...edits });
const listOn = (day: string, within: number, edits = {}) => listDue(treeOf(edits), day, within);

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
      risk: 'high',
      lastDay: '2027-02-15',
    });
    expect(next?.file).toBe(STATEMENT);
  });

  test('a day further away is not in it', () => {
    expect(listOn('2027-02-10', 9).pages).toEqual([]);
  });

  test('the accessibility statement is due a year after its last review', () => {
    const { pages } = listOn('2027-11-20', 2);
    const statement = pages.find(({ file }) => file === STATEMENT);
    expect(statement).toMatchObject({ reviewDue: '2027-11-22', days: 2 });
    expect(statement).not.toHaveProperty('lastDay');
  });

  test('the lower the risk, the longer local detail stands', () => {
    const { pages } = listOn('2027-02-20', 0, { [PLACE]: ['risk: high', 'risk: low'] });
    expect(pages.map(({ file, risk, lastDay }) => [file, risk, lastDay])).toEqual([
      [PLACE, 'low', '2027-04-21'],
      [SERVICE, 'high', '2027-03-06'],
    ]);
  });

  test('hours that must be checked before their place are an entry of their own', () => {
    const edit = (due: string) => ({ [PLACE]: ['unlisted: unknown', `unlisted: unknown\n      reviewDue: ${due}`] });
    expect(listOn('2027-01-10', 30, edit('2027-01-15')).pages).toEqual([
      {
        title: 'Ely Hospital: hours of Minor injury unit',
        file: PLACE,
        owner: 'Content editor',
        reviewDue: '2027-01-15',
        days: 5,
        risk: 'high',
        lastDay: '2027-01-29',
      },
    ]);
    expect(listOn('2027-01-10', 60, edit('2027-02-21')).pages.map(({ title }) => title)).toEqual([
      'Ely Hospital',
      'NHS 111',
    ]);
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
      `${' '.repeat(34)}high risk: local detail gives way after 6 March 2027`,
      '2027-02-22  in 1 day              NHS 111 (Content editor)',
      `${' '.repeat(34)}${SERVICE}`,
      `${' '.repeat(34)}high risk: local detail gives way after 8 March 2027`,
    ]);
  });

  test('what has given way is told as past', () => {
    expect(formatText(listOn('2027-03-06', 0))).toContain('local detail gives way after 6 March 2027');
    expect(formatText(listOn('2027-03-07', 0))).toContain('local detail gave way after 6 March 2027');
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
      '| Due | When | Page | Risk | Local detail stands until | Kept by | File |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      `| 20 February 2027 | today | Ely Hospital | high | 6 March 2027 | Content editor | <code>content/places/ely-hospital.yaml</code> |`,
      `| 20 February 2027 | today | NHS 111 | high | 6 March 2027 | Content editor | <code>content/services/nhs-111.mdx</code> |`,
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
    ).toHaveLength(8);
  });

  test('without pages there is no table', () => {
    expect(formatMarkdown(listOn('2026-11-22', 30))).not.toContain('|');
  });
});

describe('on the command line', () => {
  const script = join(import.meta.dirname, 'due.ts');
  const cwd = () => treeOf({ [SERVICE]: copyOf(SERVICE, [DUE, 'reviewDue: 2026-12-01']) });

  test('a list is no fault', () => {
    const args = [script, '--date', '2026-12-02', '--within', '0', '--format', 'markdown'];
    expect(execFileSync('node', args, { cwd: cwd(), encoding: 'utf8' })).toContain('| 1 day overdue | NHS 111 |');
  });

  test('without a number of days it looks 60 days ahead', () => {
    const text = execFileSync('node', [script, '--date', '2026-12-22'], { cwd: cwd(), encoding: 'utf8' });
    expect(text).toContain('by 20 February 2027');
    expect(text).toContain('in 60 days');
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
