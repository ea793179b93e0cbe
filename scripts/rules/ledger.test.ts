import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, createContentTree } from '../../tests/fixtures/content-tree.ts';
import { checkContent } from '../check.ts';

const FILE = 'content/plan/initiatives/care-teams.mdx';
const NEW_ENTRY = `      - date: 2019
        status: done
        what: The second team is at work too.
        evidence: { title: Two teams, publisher: The trust, confidence: B }
sources:`;

/** What the check says when the file is changed after a commit. */
function findAfterCommit(...edits: (readonly [string, string])[]) {
  const root = createContentTree();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Begin');
  writeFileSync(join(root, FILE), copyOf(FILE, ...edits));
  return checkContent(root, '2026-11-22').findings.map(({ rule, severity, line, value }) => ({
    rule,
    severity,
    line,
    value,
  }));
}

test('an entry at the end, and a slip that is mended, are right', () => {
  expect(findAfterCommit(['sources:', NEW_ENTRY], ['began its work', 'started its work'])).toEqual([]);
});

test.each([
  ['another state', ['status: started', 'status: done'], '2018, started'],
  ['another day', ['date: 2018', 'date: 2017'], '2018, started'],
  ['a promise under another name', ['id: money', 'id: team'], 'money'],
] as const)('%s is a warning', (_, edit, value) => {
  expect(findAfterCommit(edit)).toEqual([
    { rule: 'ledger', severity: 'warning', line: expect.any(Number) as number, value },
  ]);
});

test('an entry in the middle moves those after it', () => {
  const before = NEW_ENTRY.replace('2019', '2017').replace('\nsources:', '\n      - date: 2018');
  expect(findAfterCommit(['      - date: 2018', before])).toMatchObject([{ rule: 'ledger', value: '2018, started' }]);
});
