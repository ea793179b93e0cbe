import { expect, it } from 'vitest';
import { packInstantFile, readInstantFile } from './instant-file.ts';
import type { SearchedPage } from './searched-page.ts';

const pages: SearchedPage[] = [
  {
    href: '/get-help/pharmacy/',
    title: 'Pharmacy',
    kind: 'Get help',
    aliases: ['chemist', 'A&E'],
    until: '2027-01-01',
    due: '2026-12-01',
  },
  { href: '/get-help/', title: 'Get help', kind: 'Get help', aliases: [] },
  {
    href: '/events/workshop-huntingdon-2016/',
    title: 'Public workshop in Huntingdon',
    kind: 'Events',
    aliases: [],
    area: 'Huntingdon',
    note: '2016',
  },
  { href: '/plan/points/a-b-9c/', title: 'B, and “a” <script>', kind: 'The plan', aliases: ['x'] },
];
const synonyms = [
  { say: ['casualty', 'ER'], means: 'A&E', page: '/get-help/' },
  { say: ['jab'], means: 'vaccination' },
];

it('gives back what was packed', () => {
  const read = readInstantFile(JSON.parse(packInstantFile({ pages, synonyms })));
  expect(read.synonyms).toEqual(synonyms);
  expect(read.pages.map(({ title }) => title)).toEqual([
    'Get help',
    'Pharmacy',
    'B, and “a” <script>',
    'Public workshop in Huntingdon',
  ]);
  const byHref = (page: SearchedPage) => pages.find(({ href }) => href === page.href);
  for (const page of read.pages) expect(page).toEqual(byHref(page));
});

it('is the same file in whatever order the pages come', () => {
  expect(packInstantFile({ pages: pages.toReversed(), synonyms })).toBe(packInstantFile({ pages, synonyms }));
});

it('writes a word of the title as one letter', () => {
  expect(packInstantFile({ pages, synonyms })).toContain('BD2016');
});
