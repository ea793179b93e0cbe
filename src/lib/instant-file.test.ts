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

it('keeps the names of fragments, also of some pages alone, and never those of another index', () => {
  const named = pages.map((page, at) => ({ ...page, ...(at !== 1 && { fragment: `1a2b/${(at * 40).toString(36)}` }) }));
  const read = readInstantFile(JSON.parse(packInstantFile({ pages: named, synonyms })));
  for (const page of read.pages) expect(page).toEqual(named.find(({ href }) => href === page.href));
  const mixed = named.map((page, at) => (at === 0 ? { ...page, fragment: 'ffff/1' } : page));
  const names = readInstantFile(JSON.parse(packInstantFile({ pages: mixed, synonyms }))).pages;
  expect(new Set(names.map(({ fragment }) => fragment?.split('/')[0])).size).toBe(2);
});

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

it('parts nothing by the marks that part the file, and leads to the right page', () => {
  const odd: SearchedPage[] = [
    { href: '/figures/10-9-cells/', title: '10^9 cells', kind: 'Data', aliases: [] },
    { href: '/figures/a-b-c/', title: 'a|b~c', kind: 'Data', aliases: ['x^y'] },
  ];
  const { pages: read } = readInstantFile(JSON.parse(packInstantFile({ pages: odd, synonyms: [] })));
  expect(read.map(({ href }) => href)).toEqual(odd.map(({ href }) => href));
  expect(read.map(({ title }) => title)).toEqual(['10⌃9 cells', 'a∣b∼c']);
});
