import { describe, expect, test } from 'vitest';
import { compareSites, needsMending } from './compare.ts';
import { createSite, type SmallSite } from '../../tests/fixtures/compared-site.ts';

const compare = (before: SmallSite, after: SmallSite) => compareSites(createSite(before), createSite(after));
const groups = (before: SmallSite, after: SmallSite) =>
  compare(before, after).groups.map(({ section, pages, changes }) => [
    section,
    pages.join(' '),
    ...changes.map((change) => (change.after ?? change.before)!.text),
  ]);
const same = (addresses: string[], main: string) => ({
  pages: Object.fromEntries(addresses.map((address) => [address, main])),
});

test('the same site has no change', () => {
  const site = { pages: { '/': '<p>Hello</p>' }, figures: [{ id: 'gap', printed: '£5m' }] };
  expect(compare(site, site)).toEqual({
    pageCount: 1,
    changedCount: 0,
    newPages: [],
    gone: [],
    deadTargets: [],
    telephones: [],
    groups: [],
    figures: [],
    outsideLinks: [],
    restyledCount: 0,
  });
});

test('the riskiest comes first', () => {
  const addresses = ['/about/', '/stories/a/', '/plan/a/', '/places/a/', '/get-help/gp/'];
  const page = (word: string) => (address: string) => [address, `<p>${word} of ${address}</p>`];
  const card = (sign: string) => `<div class="nhsuk-card--care--emergency"><p>${sign}</p></div>`;
  const before = { ...Object.fromEntries(addresses.map(page('Old'))), '/z/': card('Pain') };
  const after = { ...Object.fromEntries(addresses.map(page('New'))), '/z/': card('Chest pain') };
  expect(groups({ pages: before }, { pages: after, footer: 'About us' })).toEqual([
    ['emergency', '/z/', 'Chest pain'],
    ['guidance', '/get-help/gp/', 'New of /get-help/gp/'],
    ['places', '/places/a/', 'New of /places/a/'],
    ['frame', '/get-help/gp/ /places/a/ /plan/a/ /stories/a/ /about/ /z/', 'About us'],
    ['plan', '/plan/a/', 'New of /plan/a/'],
    ['stories', '/stories/a/', 'New of /stories/a/'],
    ['rest', '/about/', 'New of /about/'],
  ]);
});

test('what several pages share is told once, where the riskiest of them belongs', () => {
  const addresses = ['/a/', '/get-help/b/', '/plan/c/'];
  const before = same(addresses, '<h1>Help</h1><p>One</p>');
  const after = same(addresses, '<h1>Help now</h1><p>One more</p>');
  after.pages['/plan/c/'] += '<p>A sentence of its own</p>';
  expect(groups(before, after)).toEqual([
    ['guidance', '/get-help/b/ /plan/c/ /a/', 'Help now', 'One more'],
    ['plan', '/plan/c/', 'A sentence of its own'],
  ]);
});

test('a change around the pages is no change of the pages', () => {
  const { changedCount, groups } = compare({ pages: { '/': '' } }, { pages: { '/': '' }, footer: 'About us' });
  expect([changedCount, groups.length]).toEqual([0, 1]);
});

test('a new page is one line, but its telephone numbers and emergency cards are told', () => {
  const card = '<div class="nhsuk-card--care--emergency"><p>Call <a href="tel:999">999</a></p></div><p>More</p>';
  const found = compare({ pages: {} }, { pages: { '/x/': card } });
  expect(found.newPages.map(({ address }) => address)).toEqual(['/x/']);
  expect(found.telephones).toEqual([{ kind: 'added', after: '999', pages: ['/x/'] }]);
  expect(found.groups.flatMap(({ changes }) => changes.map(({ after }) => after!.text))).toEqual(['Call 999']);
});

test('the note on a figure is not told again when the figure itself has changed', () => {
  const site = (printed: string) => ({
    pages: { '/': `<li id="receipt-gap">${printed}: the gap</li>` },
    figures: [{ id: 'gap', printed }],
  });
  const { figures, groups } = compare(site('£504m'), site('£500m'));
  expect([figures.length, groups.length]).toEqual([1, 0]);
});

test('the same number on several pages is told once', () => {
  const call = (number: string) => same(['/a/', '/b/'], `<p>Call <a href="tel:${number}">${number}</a></p>`);
  expect(compare(call('111'), call('112')).telephones).toEqual([
    { kind: 'changed', before: '111', after: '112', pages: ['/a/', '/b/'] },
  ]);
});

describe('what must be mended', () => {
  const before = { pages: { '/': 'Home', '/old/': '<p>Once</p>' } };

  test('is an address that leads nowhere', () => {
    expect(needsMending(compare(before, { pages: { '/': 'Home' } }))).toBe(true);
    expect(needsMending(compare(before, { pages: { '/': 'Home' }, redirects: { '/old/': '/' } }))).toBe(false);
  });

  test('is a link that leads nowhere', () => {
    expect(needsMending(compare(before, { pages: { ...before.pages, '/': '<a href="/x/">X</a>' } }))).toBe(true);
    expect(needsMending(compare(before, { pages: { ...before.pages, '/': 'Other words' } }))).toBe(false);
  });
});
