import { expect, test } from 'vitest';
import { groupPages } from './style-sheet.ts';

const toPages = (...paths: string[]) => paths.map((path) => ({ path }));
const toMany = (folder: string) => Array.from({ length: 10 }, (_, index) => `${folder}/${index}/index.html`);

test('kept pages share a sheet, each large folder has one, and all the others share one', () => {
  const groups = groupPages(
    toPages('index.html', 'get-help/gp/index.html', 'about/index.html', ...toMany('events'), ...toMany('plan/points')),
  );
  expect(groups.map((group) => group.map(({ path }) => path.replace('/index.html', '')))).toEqual([
    ['index.html', 'get-help/gp'],
    toMany('events').map((path) => path.replace('/index.html', '')),
    toMany('plan/points').map((path) => path.replace('/index.html', '')),
    ['about'],
  ]);
});

test('no page is lost and none is twice', () => {
  const pages = toPages(
    '404.html',
    'plan/index.html',
    'plan/the-money/index.html',
    'search/index.html',
    ...toMany('data'),
  );
  expect(groupPages(pages).flat().toSorted()).toEqual(pages.toSorted());
});

test('a group without pages is none', () => {
  expect(groupPages(toPages('index.html'))).toHaveLength(1);
});
