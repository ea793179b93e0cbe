import { describe, expect, test } from 'vitest';
import { toCatalogue } from './data-catalogue.ts';
import { toDataOffer, type DataOffer } from './data-offer.ts';

const BASE = 'https://fit.example';
const offer: DataOffer = {
  id: 'bed-days',
  title: 'Bed days by group',
  description: 'Bed days rose.',
  href: '/data/bed-days-by-group/',
  keywords: ['Hospitals'],
  period: '2012/13 and 2013/14',
  span: { from: '2012', to: '2017-09' },
  place: 'Ely',
  sources: [{ title: '2014 Blueprint, Figure 13', published: '2014-06-20', href: '/publications/b/#figure-13' }],
  files: [
    { title: 'CSV', href: '/data/bed-days.csv', type: 'text/csv', describedBy: '/data/bed-days.csv-metadata.json' },
    { title: 'JSON', href: '/data/bed-days.json', type: 'application/json' },
  ],
  remarks: ['Know this.'],
};

/** The catalogue’s only entry. */
function toEntry(changes: Partial<DataOffer> = {}) {
  const about = { title: 'Data', description: 'All of it.', place: 'Here' };
  const catalogue = toCatalogue([{ ...offer, ...changes }], about, { baseUrl: BASE, publisher: { name: 'editors' } });
  return { catalogue, entry: catalogue['dcat:dataset'][0]! };
}

test('a file has its type, the page it is found on and its own address', () => {
  const IANA = 'https://www.iana.org/assignments/media-types';
  expect(toEntry().entry['dcat:distribution']).toEqual([
    {
      '@type': 'dcat:Distribution',
      'dct:title': 'CSV',
      'dcat:mediaType': `${IANA}/text/csv`,
      'dcat:accessURL': `${BASE}/data/bed-days-by-group/`,
      'dcat:downloadURL': `${BASE}/data/bed-days.csv`,
      'wdrs:describedby': `${BASE}/data/bed-days.csv-metadata.json`,
    },
    {
      '@type': 'dcat:Distribution',
      'dct:title': 'JSON',
      'dcat:mediaType': `${IANA}/application/json`,
      'dcat:accessURL': `${BASE}/data/bed-days-by-group/`,
      'dcat:downloadURL': `${BASE}/data/bed-days.json`,
    },
  ]);
});

describe('dates', () => {
  test.each([
    ['2014-06-20', 'xsd:date'],
    ['2014-06', 'xsd:gYearMonth'],
    ['2014', 'xsd:gYear'],
  ])('that of the document, %s, is of the type %s and belongs to the document', (published, type) => {
    const { entry } = toEntry({ sources: [{ ...offer.sources[0]!, published }] });
    expect(entry).not.toHaveProperty('dct:issued');
    expect(entry).toMatchObject({ 'dct:source': [{ 'dct:issued': { '@value': published, '@type': type } }] });
  });

  test('years and months are said only where they are certain, the words always', () => {
    expect(toEntry().entry).toMatchObject({
      'dct:temporal': {
        'dcat:startDate': { '@value': '2012', '@type': 'xsd:gYear' },
        'dcat:endDate': { '@value': '2017-09', '@type': 'xsd:gYearMonth' },
      },
    });
    const vague = toEntry({ period: 'the next 5 years', span: undefined }).entry;
    expect(vague).toMatchObject({ 'dct:temporal': { 'rdfs:label': 'the next 5 years' } });
    expect(vague).not.toHaveProperty('dct:temporal.dcat:startDate');
  });
});

test('what is not known is left out', () => {
  const { entry } = toEntry({ period: undefined, span: undefined, sources: [], keywords: [], remarks: [] });
  for (const name of ['dct:temporal', 'dct:source', 'dcat:keyword', 'rdfs:comment', 'dct:license']) {
    expect(Object.keys(entry)).not.toContain(name);
  }
});

test('every prefix is explained in the context', () => {
  const { catalogue } = toEntry();
  const prefixes = [...JSON.stringify(catalogue).matchAll(/"([a-z]+):[A-Za-z]+"/g)].map(([, prefix = '']) => prefix);
  expect(prefixes.length).toBeGreaterThan(30);
  expect(Object.keys(catalogue['@context'])).toEqual(expect.arrayContaining(prefixes));
});

test('a table is offered with its two files, named after its id', () => {
  const view = {
    ...offer,
    name: 'Bed days',
    finding: 'They rose.',
    measure: 'Days',
    topics: [],
    notes: [],
    faults: [],
  };
  const made = toDataOffer({ ...view, sources: [] } as unknown as Parameters<typeof toDataOffer>[0]);
  expect(made.description).toBe('They rose. Days.');
  expect(made.span).toEqual({ from: '2012', to: '2014' });
  expect(made.files.map(({ href }) => href)).toEqual(['/data/bed-days.csv', '/data/bed-days.json']);
  expect(made.files[0]!.describedBy).toBe('/data/bed-days.csv-metadata.json');
});
