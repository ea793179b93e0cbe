/** Each town's sheet and its large print, held against the content by a way of reckoning of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../src/build/built-files.ts';
import { DIST, getAttribute, getPage, getWords, type Element, type Page } from './built-site.ts';

interface Spot {
  location: { latitude: number; longitude: number };
}
interface Place extends Spot {
  title: string;
  reviewDue: string;
  facilities: { service: string }[];
}

const towns = readFolder<Spot & { title: string }>('content/towns');
const places = readFolder<Place>('content/places');
const KINDS = [
  { service: '999-and-a-and-e', count: 1, words: 'Nearest A&E' },
  { service: 'urgent-treatment-centres', count: 1, words: 'Nearest urgent treatment centre' },
  { service: 'minor-injury-units', count: 2, words: 'earest minor injury unit' },
];

test('there are towns and places to test with', () => {
  expect(towns.length).toBeGreaterThanOrEqual(23);
  expect(places.length).toBeGreaterThanOrEqual(9);
});

describe.each(
  towns.flatMap((town) => [
    { town, path: '' },
    { town, path: 'large-print/' },
  ]),
)('$town.slug $path', ({ town, path }) => {
  const page = getPage(`/get-help/near/${town.slug}/${path}`);
  const main = getWords(page.elements.find(({ tagName }) => tagName === 'main')!);
  const cards = listByClass(page, 'app-facility').filter((card) => getAttribute(card, 'hidden') === undefined);

  test('names who to call, for everybody', () => {
    expect(main).toContain(town.data.title);
    for (const words of [
      'Call 999',
      'Call 111',
      'mental health option',
      'under 5',
      '18001 111',
      '18000 in an emergency',
    ]) {
      expect(main).toContain(words);
    }
    expect(main.indexOf('Call 999')).toBeLessThan(main.indexOf('Call 111'));
    expect(main.indexOf('Call 111')).toBeLessThan(main.indexOf('Nearest A&E'));
  });

  test('names the places that are truly nearest, the nearest first, with how far they are', () => {
    const expected = KINDS.flatMap(({ service, count, words }) =>
      places
        .filter(({ data }) => data.facilities.some((facility) => facility.service === service))
        .map((place) => ({ place, words, miles: reckonMiles(town.data, place.data) }))
        .toSorted((a, b) => a.miles - b.miles)
        .slice(0, count),
    );
    expect(cards).toHaveLength(expected.length);
    for (const [index, { place, words, miles }] of expected.entries()) {
      const card = getWords(cards[index]!);
      expect(card).toContain(`${words}: ${place.data.title}`);
      expect(Math.abs(Number(/(?:About|than) (\d+) miles? away/.exec(card)?.[1]) - miles)).toBeLessThan(1);
      expect(card.includes('outside the area')).toBe(/^area: outside$/m.test(place.text));
    }
  });

  test('no figure stands on it that is not in the content of the place, and none without 111', () => {
    for (const card of cards) {
      const words = getWords(card);
      const place = places.find(({ data }) => words.includes(`: ${data.title}`))!;
      const miles = /(\d+) miles? away/.exec(words)![1]!;
      const known = new Set([...listFigures(place.text), '111', '999', miles]);
      expect(listFigures(words).filter((figure) => !known.has(figure))).toEqual([]);
      expect(words.includes('111') || /Hours: [^.]*every day/i.test(words)).toBe(true);
    }
  });

  test('hours that are shown name who listed them and when', () => {
    for (const words of cards.map(getWords).filter((each) => /\d(?:am|pm)/.test(each))) {
      expect(words).toMatch(/As listed by [^.]+ (?:in|on) [^.]*20\d\d\./);
    }
  });

  test('says until when it is correct, by the first review that falls due', () => {
    const shown = places.filter(({ data }) => main.includes(data.title)).map(({ data }) => data.reviewDue);
    const due = /orrect until (\d{1,2}) (\w+) (\d{4})\./.exec(main)!;
    const day = new Date(`${due[1]} ${due[2]} ${due[3]} 12:00 UTC`).toISOString().slice(0, 10);
    expect(shown.length).toBeGreaterThan(0);
    expect(day <= shown.toSorted()[0]!).toBe(true);
    expect(main).toContain('not an official NHS service');
  });

  test('has a code drawn in it, and leads to the other print and to the finder', () => {
    const code = page.elements.find((element) => getAttribute(element, 'class') === 'app-qr')!;
    expect(getAttribute(code, 'role')).toBe('img');
    expect(getAttribute(code, 'aria-label')).toBeTruthy();
    const hrefs = page.elements.map((element) => getAttribute(element, 'href'));
    const other = path ? `/get-help/near/${town.slug}/` : `/get-help/near/${town.slug}/large-print/`;
    expect(hrefs).toEqual(expect.arrayContaining([other, '/get-help/find/']));
  });

  test('only the normal print is listed and searched', () => {
    const isNormal = path === '';
    expect(page.html.includes('content="noindex"')).toBe(!isNormal);
    expect(page.html.includes('data-pagefind-body')).toBe(isNormal);
    expect(readText(DIST, 'sitemap-0.xml').includes(`/get-help/near/${town.slug}/${path}<`)).toBe(isNormal);
  });
});

test('the A to Z has one entry for each town', () => {
  const links = getPage('/a-z/').elements.filter((element) => getAttribute(element, 'href')?.includes('/near/'));
  expect(links.map(getWords).toSorted()).toEqual(towns.map(({ data }) => `${data.title}: where to go`).toSorted());
});

function readFolder<Data>(folder: string): { slug: string; text: string; data: Data }[] {
  return readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { slug: name.replace(/\.yaml$/, ''), text, data: parse(text) as Data };
  });
}

function listByClass(page: Page, name: string): Element[] {
  return page.elements.filter((element) => getAttribute(element, 'class')?.split(' ').includes(name));
}

/** On a flat map of the county, and not with the formula of the site: 69.1 miles a degree north, less a degree east. */
function reckonMiles({ location: a }: Spot, { location: b }: Spot): number {
  const middle = (((a.latitude + b.latitude) / 2) * Math.PI) / 180;
  return 69.1 * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * Math.cos(middle));
}

/** Runs of digits; a time of the 24-hour clock counts as a clock shows it too. */
function listFigures(text: string): string[] {
  const clock = [...text.matchAll(/(\d\d):(\d\d)/g)].flatMap(([, hour, minute]) => [
    String(Number(hour) % 12 || 12),
    minute!,
  ]);
  return [...(text.match(/\d+/g) ?? []), ...clock];
}
