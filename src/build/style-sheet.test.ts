import { expect, test } from 'vitest';
import { groupPages } from './style-sheet.ts';

const toPages = (...paths: string[]) => paths.map((path) => ({ path }));

test('kept pages share a sheet, each family has one, and all the others share one', () => {
  const groups = groupPages(
    toPages(
      'index.html',
      'about/index.html',
      'get-help/gp/index.html',
      'data/index.html',
      'plan/index.html',
      'plan/initiatives/x/index.html',
      'editors/index.html',
      'topics/staff/index.html',
      'events/x/index.html',
      'plan/promises/index.html',
      '404.html',
    ),
  );
  expect(groups.map((group) => group.map(({ path }) => path.replace('/index.html', '')))).toEqual([
    ['index.html', 'get-help/gp'],
    ['about', 'plan', '404.html'],
    ['data', 'editors'],
    ['plan/initiatives/x', 'topics/staff'],
    ['events/x', 'plan/promises'],
  ]);
});

test('a family without pages has no sheet', () => {
  expect(groupPages(toPages('index.html'))).toHaveLength(1);
});
