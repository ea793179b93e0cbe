/** The finder as it is built: whole without a script, light, and with data that says no more than it must. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { DIST, findAll, getAttribute, getPage, getWords } from './built-site.ts';

type Node = DefaultTreeAdapterMap['node'];

interface Place {
  title: string;
  hasAe: boolean;
  facilities: unknown[];
}
const readFolder = <Data>(folder: string) =>
  readdirSync(`content/${folder}`).map((file) => ({
    slug: file.replace('.yaml', ''),
    data: parse(readFileSync(`content/${folder}/${file}`, 'utf8')) as Data,
  }));
const places = readFolder<Place>('places');
const towns = readFolder<{ title: string }>('towns');
const page = getPage('/get-help/find/');
const hrefs = findAll(page, 'a').map((link) => getAttribute(link, 'href') ?? '');

test('from the home page it takes two taps to any place and to any town', () => {
  const home = findAll(getPage('/'), 'a').map((link) => getAttribute(link, 'href'));
  expect(home).toContain('/get-help/find/');
  expect(hrefs).toEqual(expect.arrayContaining(places.map(({ slug }) => `/places/${slug}/`)));
  expect(hrefs).toEqual(expect.arrayContaining(towns.map(({ slug }) => `/get-help/near/${slug}/`)));
});

test('999 and 111 come first, then the A&Es', () => {
  const [, ...inMain] = page.html.split('<main');
  const main = inMain.join('');
  const at = (text: string) => main.indexOf(text);
  const order = [at('tel:999'), at('tel:111'), at('id="a-and-e"'), at('id="places"'), at('id="by-town"')];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  const list = main.slice(at('id="a-and-e"'), at('id="places"'));
  for (const { slug, data } of places) expect([slug, list.includes(`/places/${slug}/`)]).toEqual([slug, data.hasAe]);
});

test('it says that distances are as the crow flies, and until when the list holds', () => {
  const words = getWords(findAll(page, 'main')[0]!);
  expect(words).toContain('Distances are as the crow flies');
  expect(words).toMatch(/Use this list until \d+ \w+ \d{4}/);
  expect(words).toContain('It has no roads');
});

/** The search in the header sends its words to the search page, as it does everywhere. */
function isInSearch(node: Node | null): boolean {
  if (!node) return false;
  return node.nodeName === 'fit-header-search' || isInSearch('parentNode' in node ? node.parentNode : null);
}

test('no field of its form has a name, so that a browser sends nothing', () => {
  const fields = page.elements.filter(
    ({ tagName, parentNode }) => /^(?:input|select|button)$/.test(tagName) && !isInSearch(parentNode),
  );
  expect(fields.length).toBeGreaterThan(7);
  expect(fields.filter((field) => getAttribute(field, 'name') !== undefined)).toEqual([]);
});

test('the page weighs at most 14,600 bytes', () => {
  expect(statSync(`${DIST}/get-help/find/index.html.br`).size).toBeLessThanOrEqual(14_600);
});

test('the data names every place with urgent help, every town and no number to call', () => {
  const text = readFileSync(`${DIST}/data/finder.json`, 'utf8');
  const data = JSON.parse(text) as { places: { title: string; until: string }[]; towns: { title: string }[] };
  const urgent = places.filter(({ data: { facilities } }) => facilities.length > 0);
  expect(data.places.map(({ title }) => title).toSorted()).toEqual(
    urgent.map(({ data: each }) => each.title).toSorted(),
  );
  expect(data.places.every(({ until }) => /^\d{4}-\d{2}-\d{2}$/.test(until))).toBe(true);
  expect(data.towns.map(({ title }) => title).toSorted()).toEqual(towns.map(({ data: each }) => each.title).toSorted());
  expect(text).not.toMatch(/"0\d{3,4} ?\d{3}/);
});

test('the old address leads here', () => {
  expect(readFileSync(`${DIST}/_redirects`, 'utf8')).toContain('\n/places/ /get-help/find/ 301\n');
  expect(getPage('/places/').html).toContain('href="/get-help/find/"');
});
