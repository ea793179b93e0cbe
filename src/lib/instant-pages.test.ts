import { expect, it } from 'vitest';
import { takeNeeds, toNeeds, toPlain } from './instant-pages.ts';
import type { SearchedPage, SearchKind } from './searched-page.ts';

const toPage = (href: string, title: string, aliases: string[] = [], kind: SearchKind = 'The plan'): SearchedPage => {
  return { href, title, kind, aliases };
};
const help = toPage('/get-help/gp/', 'GP', ['the GP', 'doctor', 'GP', 'family doctor'], 'Get help');
const long = toPage('/plan/initiatives/doctors/', 'Time to care', [
  'family doctor',
  'GIRFT',
  'time',
  'care time',
  'JET',
]);
const other = toPage('/plan/initiatives/jet/', 'Home visits', ['JET team', 'doctor', 'JET']);
// A list stands last, so it has no names but those that tell.
const list = toPage('/plan/promises/topic/care/', 'Promises about care', ['care visits', 'pledges']);
const pages = [list, other, long, help];

const show = (needs: ReturnType<typeof toNeeds>) =>
  needs.map((need) => ('page' in need ? [need.page.title, ...need.page.aliases].join(', ') : `+ ${need.alias}`));

it('wants help with all its names first, then the others with the names that tell, more names, and lists last', () => {
  expect(show(toNeeds(pages))).toEqual([
    'GP, the gp, family doctor',
    'Time to care, girft, jet',
    'Home visits, jet team, doctor',
    // That no page in a long list has; then one by which its page is found already.
    '+ family doctor',
    '+ care time',
    'Promises about care, pledges',
  ]);
});

it('wants the same in whatever order the pages come', () => {
  expect(toNeeds(pages.toReversed())).toEqual(toNeeds(pages));
});

it('gives back pages with as many names as were taken, and changes nothing that it was given', () => {
  const needs = toNeeds(pages);
  expect(takeNeeds(needs.slice(0, 2)).map(({ aliases }) => aliases)).toEqual([
    ['the gp', 'family doctor'],
    ['girft', 'jet'],
  ]);
  const all = takeNeeds(needs);
  expect(all.map(({ title }) => title)).toEqual(['GP', 'Time to care', 'Home visits', 'Promises about care']);
  expect(all[1]!.aliases).toEqual(['girft', 'jet', 'family doctor', 'care time']);
  expect(takeNeeds(needs)).toEqual(all);
});

it('writes names as the search compares them, but for those that would then mean another', () => {
  expect([toPlain('A&E'), toPlain('Addenbrooke’s 3'), toPlain('Łódź!')]).toEqual(['ae', 'addenbrookes 3', 'lodz']);
  // "r" and "d", each for itself, would be read as R&D.
  expect(toPlain('r. and d.')).toBe('r. and d.');
});
