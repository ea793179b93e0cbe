/** What a place's page says to programs (JSON-LD) is what it says to readers. */
import { describe, expect, test } from 'vitest';
import { addressed, findAll, getAttribute, getWords, type Page } from './built-site.ts';

interface Thing {
  '@type': string;
  name: string;
}
interface Hospital extends Thing {
  description: string;
  url: string;
  telephone?: string;
  address: { streetAddress?: string; addressLocality: string; postalCode: string };
  geo: { latitude: number; longitude: number };
  department?: Thing[];
  parentOrganization?: Thing;
}

const places = addressed.filter(({ path }) => /^\/places\/./.test(path) && !path.endsWith('/places/'));
const wordsOf = (page: Page, tagName: string) => findAll(page, tagName).map((element) => getWords(element).trim());
const dataOf = (page: Page) =>
  findAll(page, 'script')
    .filter((script) => getAttribute(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(script.childNodes.map((node) => ('value' in node ? node.value : '')).join('')) as Thing)
    .find((data) => data['@type'] === 'Hospital') as Hospital;

/** `Switchboard (not for medical help)` → `01223 245 151`, from the page's list of facts. */
function readFacts(page: Page): Map<string, string> {
  const values = wordsOf(page, 'dd');
  return new Map(wordsOf(page, 'dt').map((key, index) => [key, values[index] ?? '']));
}

test('every place has a page', () => {
  expect(places.length).toBeGreaterThanOrEqual(9);
});

describe.each(places)('$path', (page) => {
  const data = dataOf(page);
  const facts = readFacts(page);

  test('name, summary and address of the page', () => {
    expect(wordsOf(page, 'h1')).toEqual([data.name]);
    expect(wordsOf(page, 'p')).toContain(data.description);
    expect(new URL(data.url).pathname).toBe(page.path);
  });

  test('street, town and postcode', () => {
    const { streetAddress, addressLocality, postalCode } = data.address;
    expect(facts.get('Address')).toBe([streetAddress, addressLocality, postalCode].filter(Boolean).join(', '));
  });

  test('the spot on the map', () => {
    const hrefs = findAll(page, 'a').map((link) => getAttribute(link, 'href') ?? '');
    expect(hrefs.find((href) => href.startsWith('https://www.openstreetmap.org/'))).toContain(
      `mlat=${data.geo.latitude}&mlon=${data.geo.longitude}`,
    );
  });

  test('the switchboard', () => {
    const number = [...facts].find(([key]) => key.startsWith('Switchboard'))?.[1];
    expect(data.telephone).toBe(number && `+44${number.replaceAll(' ', '').slice(1)}`);
  });

  test('who runs it', () => {
    expect(data.parentOrganization?.name).toBe(facts.get('Run by'));
  });

  test('its departments, and which of them is an A&E', () => {
    const units = page.elements
      .filter((element) => getAttribute(element, 'class') === 'app-facility')
      .map((unit) => getWords(unit.childNodes.find((node) => node.nodeName === 'h2')!).trim());
    expect((data.department ?? []).map(({ name }) => name)).toEqual(units);
    const emergency = (data.department ?? []).filter((each) => each['@type'] === 'EmergencyService');
    expect(emergency.map(({ name }) => name)).toEqual(units.filter((name) => name.startsWith('A&E')));
  });

  test('nothing that depends on the hour', () => {
    expect(JSON.stringify(data)).not.toMatch(/openingHours|availableService/);
  });
});
