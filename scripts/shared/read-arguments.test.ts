/** A mistyped option is answered with a sentence, by each command that somebody may type. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readArguments } from './read-arguments.ts';

const options = { date: { type: 'string' }, quiet: { type: 'boolean', default: false } } as const;
const REST = 'The options are: --date, --quiet.';

test.each([
  [['--dat', 'x'], `There is no option --dat. ${REST}`],
  [['-x'], `There is no option -x. ${REST}`],
  [['word'], `“word” belongs to no option. ${REST}`],
  [['--date'], `--date needs a value after it. ${REST}`],
  [['--date', '--quiet'], `--date needs a value after it. ${REST}`],
  [['--quiet=yes'], `--quiet stands alone, without a value after it. ${REST}`],
])('%j', (args, message) => {
  expect(() => readArguments({ args, options })).toThrow(new Error(message));
});

test('what is written rightly is read', () => {
  expect(readArguments({ args: ['--date', '2026-11-22'], options }).values).toMatchObject({
    date: '2026-11-22',
    quiet: false,
  });
});

test.each([
  ['build', 1],
  ['check', 1],
  ['diff', 2],
  ['due', 1],
  ['guide', 1],
  ['serve', 1],
  ['publish', 1],
  ['rollback', 1],
  ['start', 1],
])('%s names its options, and ends with %i', (name, code) => {
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, '--mistyped'], { encoding: 'utf8' });
  expect(stderr).toMatch(/^There is no option --mistyped\. The options are: --[a-z]/);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(status).toBe(code);
});

test('a day that is none is a sentence too', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--date', 'soon'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^--date must be a day like 2026-11-22, and is "soon"\n/),
  ]);
});
