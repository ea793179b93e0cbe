import { describe, expect, test } from 'vitest';
import {
  toBreadcrumbData,
  toDatasetData,
  toGuidanceData,
  toInternational,
  toPlaceData,
  toScriptText,
  type JsonLd,
} from './json-ld.ts';

const BASE = 'https://fit.example';
const thing = (name: string): JsonLd => ({ '@context': 'https://schema.org', '@type': 'Thing', name });

describe('toScriptText', () => {
  test.each([
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    ']]>',
    'A&E',
    'line\u2028and paragraph\u2029ends',
    'quotes " and \\ and \n',
    'Addenbrooke’s',
  ])('%j cannot end the script, and comes back by JSON.parse', (text) => {
    const written = toScriptText(thing(text));
    expect(written).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(written)).toEqual(thing(text));
  });
});

test('toBreadcrumbData: places count from 1, addresses are whole', () => {
  const items = [
    { text: 'Home', href: '/' },
    { text: 'Get help', href: '/get-help/' },
  ];
  expect(toBreadcrumbData(BASE, items)['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://fit.example/' },
    { '@type': 'ListItem', position: 2, name: 'Get help', item: 'https://fit.example/get-help/' },
  ]);
});

test('toGuidanceData: says when it was last reviewed', () => {
  const page = { title: 'NHS 111', summary: 'When to call.', href: '/get-help/nhs-111/', reviewedOn: '2026-11-22' };
  expect(toGuidanceData(BASE, page)).toMatchObject({
    '@type': 'MedicalWebPage',
    url: 'https://fit.example/get-help/nhs-111/',
    lastReviewed: '2026-11-22',
  });
});

describe('toPlaceData', () => {
  const TODAY = '2026-11-22';
  const place = {
    reviewDue: '2027-02-20',
    risk: 'high' as const,
    title: 'Ely Hospital',
    summary: 'A hospital.',
    href: '/places/ely/',
    address: { lines: ['Lynn Road', 'North end'], town: 'Ely', postcode: 'CB6 1DN' },
    location: { latitude: 52.4, longitude: 0.27 },
    facilities: [
      { name: 'A&E', isAe: true },
      { name: 'Eye clinic', isAe: false },
    ],
  };

  test('an A&E is an EmergencyService, anything else a MedicalClinic', () => {
    const departments = toPlaceData(BASE, place, TODAY)['department'] as { '@type': string }[];
    expect(departments.map((each) => each['@type'])).toEqual(['EmergencyService', 'MedicalClinic']);
  });

  test('the address is one line of streets, and the number an international one', () => {
    expect(toPlaceData(BASE, { ...place, switchboard: '01353 652 000' }, TODAY)).toMatchObject({
      address: { streetAddress: 'Lynn Road, North end', addressLocality: 'Ely', addressCountry: 'GB' },
      telephone: '+441353652000',
    });
  });

  test('what is not known is left out, opening hours always', () => {
    const bare = toPlaceData(BASE, { ...place, address: { ...place.address, lines: [] }, facilities: [] }, TODAY);
    expect(bare).not.toHaveProperty('telephone');
    expect(bare).not.toHaveProperty('department');
    expect(bare).not.toHaveProperty('address.streetAddress');
    expect(JSON.stringify(toPlaceData(BASE, place, TODAY))).not.toMatch(/openingHours|availableService/);
  });

  test('who runs it goes by its present name', () => {
    const laterNames = [{ name: 'The new trust', certainty: 'confirmed' as const }];
    const data = toPlaceData(BASE, { ...place, organisation: { name: 'The old trust', laterNames } }, TODAY);
    expect(data).toMatchObject({ parentOrganization: { name: 'The new trust' } });
    expect(toPlaceData(BASE, place, TODAY)).not.toHaveProperty('parentOrganization');
  });

  test.each([
    ['2027-03-06', true],
    ['2027-03-07', false],
    ['2028-02-20', false],
  ])('on %s its number and departments stand there: %s', (today, stands) => {
    const data = toPlaceData(BASE, { ...place, switchboard: '01353 652 000' }, today);
    expect('telephone' in data).toBe(stands);
    expect('department' in data).toBe(stands);
    expect(data).toMatchObject({ name: 'Ely Hospital', address: { postalCode: 'CB6 1DN' } });
  });
});

describe('toDatasetData', () => {
  const offer = {
    title: 'Figures',
    description: 'All of them.',
    href: '/figures/',
    place: 'Ely',
    sources: [],
    files: [{ title: 'CSV', href: '/data/figures.csv', type: 'text/csv' as const }],
  };

  test('each file is a download at its whole address', () => {
    expect(toDatasetData(BASE, offer)).toMatchObject({
      '@type': 'Dataset',
      url: `${BASE}/figures/`,
      spatialCoverage: 'Ely',
      distribution: [{ '@type': 'DataDownload', contentUrl: `${BASE}/data/figures.csv`, encodingFormat: 'text/csv' }],
    });
  });

  test('time and documents are said where they are known', () => {
    expect(toDatasetData(BASE, offer)).not.toHaveProperty('temporalCoverage');
    expect(toDatasetData(BASE, offer)).not.toHaveProperty('isBasedOn');
    const source = { title: '2014 Blueprint, Figure 13', published: '2014-06-20', href: '/publications/b/#figure-13' };
    const span = { from: '2012', to: '2014' };
    expect(toDatasetData(BASE, { ...offer, span, sources: [source] })).toMatchObject({
      temporalCoverage: '2012/2014',
      isBasedOn: [{ url: `${BASE}/publications/b/#figure-13`, datePublished: '2014-06-20' }],
    });
  });
});

test('toInternational: without spaces and without the first 0', () => {
  expect(toInternational('01223 245 151')).toBe('+441223245151');
  expect(toInternational('0300 123 9996')).toBe('+443001239996');
});
