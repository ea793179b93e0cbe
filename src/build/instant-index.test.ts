import { expect, it } from 'vitest';
import { readInstantFile } from '../lib/instant-file.ts';
import type { SearchedPage } from '../lib/searched-page.ts';
import { findSearchedPage, toInstantFiles } from './instant-index.ts';

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

it('puts help into the first file and what has no room into the second', () => {
  const events = Array.from({ length: 400 }, (_, index): SearchedPage => {
    return { href: `/events/e${index * 7919}/`, title: `Event ${index * 104_729}`, kind: 'Events', aliases: [] };
  });
  const help: SearchedPage = { href: '/get-help/gp/', title: 'GP', kind: 'Get help', aliases: ['the GP', 'GP'] };
  const { first, more } = toInstantFiles([...events, help], [], 1000);
  const [near, far] = [first, more].map((text) => readInstantFile(JSON.parse(text)).pages);
  expect(near![0]).toEqual({ ...help, aliases: ['the GP'] });
  expect(near!.length + far!.length).toBe(401);
  expect(far!.length).toBeGreaterThan(100);
});
