import { describe, expect, test } from 'vitest';
import type { Finding } from '../content/content-files.ts';
import { reporters } from './index.ts';
import { UNDATED } from './report.ts';

const finding: Finding = {
  rule: 'fields',
  severity: 'error',
  file: 'content/a.mdx',
  line: 3,
  column: 8,
  field: 'title',
  value: 'Us',
  message: 'is too short',
};
const many: Finding[] = [
  finding,
  { ...finding, line: 5, column: 1, field: undefined, value: undefined, message: 'comments are not allowed' },
  { ...finding, rule: 'ids', file: 'content/b.yaml', line: 1, column: 1, field: 'id', value: 'x', message: 'is taken' },
  { ...finding, severity: 'warning', rule: 'reviews', file: 'content/c.yaml', message: 'is overdue' },
  { ...finding, severity: 'information', rule: 'long', file: 'content/c.yaml', message: 'is long' },
];

describe('as text', () => {
  test('by file, with the reason the first time and a last line with counts', () => {
    const lines = reporters.text({ findings: many, fileCount: 12 }).split('\n');
    expect(lines[0]).toBe('content/a.mdx: 2 things to mend');
    expect(lines[1]).toBe('  content/a.mdx:3:8 title: is too short (you wrote "Us")');
    expect(lines[2]).toMatch(/^ {6}Why: every page shows its fields.*\. More: docs\/rules\/fields\.md$/);
    expect(lines[3]).toBe('  content/a.mdx:5:1 comments are not allowed');
    expect(lines[5]).toBe('content/b.yaml: 1 thing to mend');
    expect(lines).toContain('content/c.yaml: 1 warning');
    expect(lines.slice(-3)).toEqual([
      '1 warning: the site is built all the same.',
      '1 note on plain words, for you to judge: npm run check -- --notes',
      '3 things to mend in 2 files. Nothing was built or changed: mend them and check again.',
    ]);
  });

  test('notes are listed when asked for', () => {
    const text = reporters.text({ findings: many, fileCount: 12 }, { notes: true });
    expect(text).toContain('Note: title: is long');
    expect(text).not.toContain('--notes');
  });

  test('one thing in one file', () => {
    expect(reporters.text({ findings: [finding], fileCount: 12 })).toMatch(/\n1 thing to mend in 1 file\. /);
  });

  test('nothing to mend', () => {
    expect(reporters.text({ findings: [], fileCount: 12 })).toBe('Content checked: 12 files, nothing to mend.');
    expect(reporters.text({ findings: [], fileCount: 12, isUndated: true })).toBe(
      `${UNDATED}\nContent checked: 12 files, nothing to mend.`,
    );
  });
});

describe('as annotations', () => {
  test('one command a finding, without what is only for information', () => {
    expect(reporters.github({ findings: many, fileCount: 12 }).split('\n')).toEqual([
      '::error file=content/a.mdx,line=3,col=8,title=fields::title: is too short (you wrote "Us")',
      '::error file=content/a.mdx,line=5,col=1,title=fields::comments are not allowed',
      '::error file=content/b.yaml,line=1,col=1,title=ids::id: is taken (you wrote "x")',
      '::warning file=content/c.yaml,line=3,col=8,title=reviews::title: is overdue (you wrote "Us")',
    ]);
  });

  test('a file with a strange name, or a value with a line end, begins no command of its own', () => {
    const strange = { ...finding, file: 'content/a,line=1::b\n.mdx', value: '100%\n::warning::x' };
    const text = reporters.github({ findings: [strange], fileCount: 1 });
    expect(text.split('\n')).toHaveLength(1);
    expect(text).toContain('file=content/a%2Cline=1%3A%3Ab%0A.mdx,');
    expect(text).toContain('100%25\\n');
  });
});

describe('as a table', () => {
  test('a row a finding, what must be mended first', () => {
    const lines = reporters.summary({ findings: many, fileCount: 12 }).split('\n');
    expect(lines[0]).toBe('## 3 things to mend in 2 files');
    expect(lines).toHaveLength(4 + 4);
    expect(lines[4]).toContain('| Mend | <code>content/a.mdx</code> line 3 | title: is too short');
    expect(lines[7]).toContain('| Warning |');
  });

  test('what a stranger wrote stays text', () => {
    const value = '| <img src=x> [a](//x) @all `b`';
    const row = reporters.summary({ findings: [{ ...finding, value }], fileCount: 1 }).split('\n')[4] ?? '';
    expect(row.match(/\|/g)).toHaveLength(4);
    expect(row).not.toMatch(/<img|\[a\]|@all|`/);
  });

  test('only so many rows', () => {
    const findings = Array.from({ length: 600 }, (_, index) => ({ ...finding, line: index + 1 }));
    expect(reporters.summary({ findings, fileCount: 1 })).toMatch(/\nAnd 100 rows more\./);
  });

  test('nothing to mend', () => {
    expect(reporters.summary({ findings: [], fileCount: 12 })).toContain('Checked 12 files: nothing to mend.');
  });

  test('says when review dates were not checked, whatever else was found', () => {
    for (const findings of [[], many]) {
      expect(reporters.summary({ findings, fileCount: 12, isUndated: true })).toMatch(
        /\n\nReview dates were not checked: /,
      );
      expect(reporters.summary({ findings, fileCount: 12 })).not.toContain('Review dates');
    }
  });
});
