import { expect, it } from 'vitest';
import { brotliCompressSync } from 'node:zlib';
import { readInstantFile } from '../lib/instant-file.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import { findSearchedPage, MOST, MOST_MORE, toInstantFiles } from './instant-index.ts';

it('reads what a page says of itself', () => {
  const html =
    '<body><main id="x" data-kind="Places" data-due="2026-12-01" data-area="Fenland"><span hidden data-last="2027-01-01"></span>' +
    '<span hidden data-aliases="A&amp;E, <b>"></span><h1>Ely <em>&amp; more</em></h1></main></body>';
  expect(findSearchedPage('/places/ely/', html)).toEqual({
    href: '/places/ely/',
    title: 'Ely & more',
    kind: 'Places',
    aliases: ['A&E', '<b>'],
    until: '2027-01-01',
    due: '2026-12-01',
    area: 'Fenland',
  });
});

it('leaves out a page that is not to be found, and refuses one without a heading', () => {
  expect(findSearchedPage('/x/', '<main><h1>X</h1></main>')).toBeUndefined();
  expect(() => findSearchedPage('/x/', '<main data-kind="Places"></main>')).toThrow('/x/');
});

const help: SearchedPage = { href: '/get-help/gp/', title: 'GP', kind: 'Get help', aliases: ['the GP', 'GP', 'A&E'] };

function makePages(count: number, folder: string, kind: SearchedPage['kind']): SearchedPage[] {
  return Array.from({ length: count }, (_, index): SearchedPage => {
    return {
      href: `/${folder}/e${index * 7919}/`,
      title: `Page ${Math.imul(index, 2_654_435_761)}`,
      kind,
      aliases: [],
    };
  });
}
const read = (text: string) => readInstantFile(JSON.parse(text)).pages;

it('puts help into the first file and what has no room into the second', () => {
  const { first, more } = toInstantFiles([...makePages(400, 'events', 'Events'), help], [], 1000);
  expect(read(first)[0]).toEqual({ ...help, aliases: ['the gp', 'ae'] });
  expect(read(first).length + read(more).length).toBe(401);
  expect(read(more).length).toBeGreaterThan(100);
});

it('fills both files with the most needed pages and leaves out the rest', () => {
  const pages = [...makePages(1500, 'figures', 'Data'), ...makePages(3200, 'stories', 'Stories'), help];
  const { first, more } = toInstantFiles(pages, []);
  for (const [text, most] of [[first, MOST] as const, [more, MOST_MORE] as const]) {
    const size = brotliCompressSync(text).length;
    expect(size).toBeLessThanOrEqual(most);
    expect(size).toBeGreaterThan(most * 0.9);
  }
  const listed = [...read(first), ...read(more)].map(({ href }) => href);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.length).toBeLessThan(pages.length);
  // All stories stand before the first figure that the lists have room for.
  expect(listed.filter((href) => href.startsWith('/stories/')).length).toBe(3200);
  expect(listed.some((href) => href.startsWith('/figures/'))).toBe(true);
  expect(read(first).some(({ href }) => href.startsWith('/figures/'))).toBe(false);
});
