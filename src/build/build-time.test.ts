import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { toLondonDay } from '../lib/dates.ts';
import { readBuildRecord, toEpoch } from './build-time.ts';

/** A folder with one commit, made at half past midnight on 1 July 2026, British Summer Time. */
function createRepository(): string {
  const root = createFolder({ 'a.txt': 'a' });
  const committed = '2026-06-30T23:30:00Z';
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false', ...args], {
      cwd: root,
      env: { ...process.env, GIT_AUTHOR_DATE: committed, GIT_COMMITTER_DATE: committed },
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'First');
  return root;
}

describe('readBuildRecord', () => {
  test('takes the commit’s own date, as a day in England', () => {
    const record = readBuildRecord(createRepository(), {});
    expect(record).toEqual({
      epoch: Date.parse('2026-06-30T23:30:00Z') / 1000,
      day: '2026-07-01',
      commit: expect.stringMatching(/^[\da-f]{40}$/),
    });
  });

  test('SOURCE_DATE_EPOCH goes before the commit’s date', () => {
    const record = readBuildRecord(createRepository(), { SOURCE_DATE_EPOCH: '1795305600' });
    expect(record).toMatchObject({
      epoch: 1795305600,
      day: '2026-11-22',
      commit: expect.stringMatching(/^[\da-f]{40}$/),
    });
  });

  test('outside a repository the commit is unknown', () => {
    expect(readBuildRecord(createFolder({}), { SOURCE_DATE_EPOCH: '1795305600' })).toEqual({
      epoch: 1795305600,
      day: '2026-11-22',
      commit: 'unknown',
    });
  });

  test('without a repository and without a date it says how to give one', () => {
    expect(() => readBuildRecord(createFolder({}), {})).toThrow(/: add -- --date 2026-11-22$/);
  });

  test.each(['', '2026-11-22', '1.5', '-1', '1e9', ' 1795305600', '1795305600000', 'now'])(
    'SOURCE_DATE_EPOCH=%j is refused by its value',
    (given) => {
      expect(() => readBuildRecord(createFolder({}), { SOURCE_DATE_EPOCH: given })).toThrow(
        `must be a number of seconds since 1970, and is "${given}"`,
      );
    },
  );
});

describe('toEpoch', () => {
  test.each(['2026-11-22', '2026-07-01', '2026-03-29', '2026-10-25', '2024-02-29'])(
    '%s is the same day in London',
    (day) => {
      expect(toLondonDay(toEpoch(day))).toBe(day);
    },
  );

  test('is a number of whole seconds', () => {
    expect(toEpoch('1970-01-02')).toBe(36 * 3600);
  });

  test.each(['2026-02-31', '2026-11', '22/11/2026', '2026-11-22T10:00', 'today', ''])('%j is refused', (day) => {
    expect(() => toEpoch(day)).toThrow(`--date must be a day like 2026-11-22, and is "${day}"`);
  });
});
