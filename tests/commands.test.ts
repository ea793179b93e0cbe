/** Every command that the project's own words tell people to run is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const files = [
  'README.md',
  'content/README.md',
  ...['docs', '.github'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ),
].filter((path) => /\.(?:md|ya?ml)$/.test(path));
const named = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => ({
    file,
    name,
  })),
);

test('every npm script that a page or a job names is there', () => {
  for (const place of ['README.md', 'content/', 'docs/', '.github/']) {
    expect(named.filter(({ file }) => file.startsWith(place)).length).toBeGreaterThan(0);
  }
  expect(named.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('every script leads to a program that is there', () => {
  const programs = Object.values(scripts).flatMap((script) => /^node (\S+)/.exec(script)?.[1] ?? []);
  expect(programs.length).toBeGreaterThan(10);
  expect(() => programs.map((path) => readFileSync(path))).not.toThrow();
});
