import { describe, expect, test } from 'vitest';
import { chart } from '../schemas/dataset-parts.ts';
import { formatDocumentLead, formatTopicLead, groupByDocument, toListItem } from './data-list.ts';
import type { DataView } from './data-view.ts';

const toData = (id: string, publication: string, more: Partial<DataView> = {}): DataView => ({
  id,
  href: `/data/${id}/`,
  title: 'Bed days rose by 5% in one year',
  name: 'Emergency bed days by local group, 2012/13 and 2013/14',
  finding: 'Patients spent 349,183 days in hospital after an emergency admission, 5% more than before.',
  measure: 'Days in hospital',
  period: '2012/13 and 2013/14',
  place: 'Cambridgeshire',
  topics: [{ id: 'hospitals', title: 'Hospitals', href: '/topics/hospitals/' }],
  sources: [{ publication, document: publication.toUpperCase(), published: '2014', locator: 'Figure 13', href: '#' }],
  columns: [
    { id: 'group', title: 'Local group', type: 'name', about: 'The local group' },
    { id: 'rate', title: 'Rate', heading: 'For each 1,000 people', type: 'number', unit: 'days', about: 'The rate' },
  ],
  key: ['group'],
  rows: [],
  totals: [],
  chart: { kind: 'ranked-bars', values: ['rate'], order: 'largest' },
  faults: [],
  notes: [],
  aliases: ['occupied beds'],
  figures: {},
  ...more,
});

test('documents come in the order of their tables, and no table is lost', () => {
  const groups = groupByDocument([toData('a', 'x'), toData('b', 'y'), toData('c', 'x')]);
  expect(groups.map(({ id, title, items }) => [id, title, items.map(({ href }) => href)])).toEqual([
    ['x', 'X', ['/data/a/', '/data/c/']],
    ['y', 'Y', ['/data/b/']],
  ]);
});

const place = (publication: string, published: string) => ({
  publication,
  document: `${published.slice(0, 4)} plan`,
  published,
  locator: 'p. 1',
  href: '#',
});

test('a table from several documents stands under none of them', () => {
  const shared = { sources: [place('x', '2014-06-20'), place('y', '2020')] };
  const groups = groupByDocument([toData('a', 'x', shared), toData('b', 'x')]);
  expect(groups.map(({ title, items }) => [title, items.map(({ href }) => href)])).toEqual([
    ['X', ['/data/b/']],
    ['Several documents', ['/data/a/']],
  ]);
});

test('lists say how old their tables are', () => {
  const one = toData('a', 'x', { sources: [place('x', '2014-06-20')] });
  const two = toData('b', 'x', { sources: [place('x', '2014-06-20'), place('y', '2020')] });
  expect(formatDocumentLead([one], 'x')).toBe('1 table from the 2014 plan (20 June 2014). It does not describe today.');
  expect(formatDocumentLead([one, two], 'x')).toBe(
    '2 tables from the 2014 plan (20 June 2014), 1 of them also from other documents. They do not describe today.',
  );
  expect(formatTopicLead([one, two])).toBe('2 tables from 2 documents of 2014 to 2020. They do not describe today.');
  expect(formatTopicLead([one])).toBe('1 table from 1 document of 2014. It does not describe today.');
});

describe('an entry', () => {
  const item = toListItem(toData('a', 'x'));

  test('is found by its finding, columns, topics, place and other names', () => {
    for (const word of ['349,183', 'admission', 'rate', 'people', 'hospitals', 'cambridgeshire', 'occupied']) {
      expect(item.words.split(' ')).toContain(word);
    }
  });

  test('does not carry twice what it shows, nor words that nobody looks for', () => {
    const words = item.words.split(' ');
    expect(words.filter((word) => ['bed', 'days', 'emergency', 'local', 'group', 'the', 'an'].includes(word))).toEqual(
      [],
    );
    expect(new Set(words).size).toBe(words.length);
  });

  test('is found by the names of its rows, without numbers and short words', () => {
    const rows = [{ key: 'CamHealth 12 of the', cells: { group: { printed: '', shown: 'CamHealth 1234 of A1' } } }];
    expect(toListItem(toData('a', 'x', { rows })).words.split(' ')).toContain('camhealth');
    expect(toListItem(toData('a', 'x', { rows })).words).not.toMatch(/1234|a1/);
  });

  test('always says a year', () => {
    expect(item.period).toBe('2012/13 and 2013/14');
    expect(toListItem(toData('a', 'x', { period: 'Years 1 to 5' })).period).toBe('Years 1 to 5 (document of 2014)');
  });

  test.each(chart.options.map((option) => option.shape.kind.value))('has a word and a drawing for %s', (kind) => {
    const { picture } = toListItem(toData('a', 'x', { chart: { kind } as DataView['chart'] }));
    expect(picture.word).toMatch(/^[A-Z][a-z ]+$/);
    expect(picture.icon).toMatch(/^picture-/);
  });
});
