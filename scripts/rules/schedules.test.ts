import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOf, createContentTree, EVENT, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample } from '../../tests/fixtures/faults.ts';
import { checkContent } from '../check.ts';
import { schedules } from './schedules.ts';

const SCHEDULE = `schedule:
  announced: 2026-12-01
  starts: "2027-01-14 18:30"
  ends: "2027-01-14 20:00"
  repeats: { every: week, times: 3 }
  exceptions:
    - of: 2027-01-21
      cancelled: true
`;
const announced = (edit: [string, string] = ['', '']) => copyOf(EVENT, ['when: 2016-05\n', SCHEDULE.replace(...edit)]);

testExample(schedules, (line) => ({ [EVENT]: announced(['- of: 2027-01-21', line]) }));

describe('a change of what was announced', () => {
  function findAfterChange(before: string, after: string) {
    const root = createContentTree({ [EVENT]: before });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Begin');
    writeFileSync(join(root, EVENT), after);
    return checkContent(root, '2026-12-15').findings.map(({ rule, message }) => ({ rule, message }));
  }
  const told = `  changed:\n    - on: 2026-12-10\n      what: It begins half an hour later.\n`;

  test('is refused without a word for readers, and right with one', () => {
    const later: [string, string] = ['18:30', '19:00'];
    expect(findAfterChange(announced(), announced(later))).toMatchObject([{ rule: 'schedules' }]);
    const withWord = announced([`${SCHEDULE}`, SCHEDULE.replace(...later) + told]);
    expect(findAfterChange(announced(), withWord)).toEqual([]);
    expect(findAfterChange(withWord, announced(later))).toMatchObject([{ rule: 'schedules' }]);
  });

  test('of the place counts too, and other words do not', () => {
    expect(findAfterChange(announced(), announced().replace('place: Ely', 'place: March'))).toMatchObject([
      { rule: 'schedules' },
    ]);
    expect(findAfterChange(announced(), announced().replace('People came', 'Many came'))).toEqual([]);
  });
});

describe('what a schedule holds', () => {
  test.each([
    ['an hour that clocks skip', ['2027-01-14 18:30', '2027-03-28 01:30'], 'does not exist'],
    ['an hour that comes twice', ['2027-01-14 18:30', '2026-10-25 01:30'], 'comes twice'],
    ['an end before the start', ['20:00', '18:00'], 'is not after it begins'],
    ['a repetition without an end', ['times: 3', 'interval: 2'], 'How many times in all'],
    ['a repetition through the night', ['18:30', '01:00'], 'runs through the night'],
    ['an exception that changes nothing', ['      cancelled: true\n', ''], 'say what is different'],
    ['a month without a word on its day', ['every: week', 'every: month'], 'Of a month'],
    [
      'a cancelled event without a word',
      ['  exceptions:', '  status: cancelled\n  exceptions:'],
      'Changes since it was announced',
    ],
  ] as [string, [string, string], string][])('not %s', (_, edit, words) => {
    const messages = findAfter({ [EVENT]: announced(edit) }).map(({ message }) => message);
    expect(messages.join('; ')).toContain(words);
  });

  test('a date of the past and a schedule do not go together, and one is needed', () => {
    expect(findAfter({ [EVENT]: copyOf(EVENT, ['when: 2016-05\n', `when: 2016-05\n${SCHEDULE}`]) })).toMatchObject([
      { field: 'when' },
    ]);
    expect(findAfter({ [EVENT]: copyOf(EVENT, ['when: 2016-05\n', '']) })).toMatchObject([{ field: 'when' }]);
  });
});
