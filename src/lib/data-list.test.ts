import { describe, expect, test } from 'vitest';
import { chart } from '../schemas/dataset-parts.ts';
import { groupByDocument, toListItem } from './data-list.ts';
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

  test('says the period unless its name does', () => {
    expect(item.period).toBeUndefined();
    expect(toListItem(toData('a', 'x', { period: 'March 2013' })).period).toBe('March 2013');
  });

  test.each(chart.options.map((option) => option.shape.kind.value))('has a word and a drawing for %s', (kind) => {
    const { picture } = toListItem(toData('a', 'x', { chart: { kind } as DataView['chart'] }));
    expect(picture.word).toMatch(/^[A-Z][a-z ]+$/);
    expect(picture.icon).toMatch(/^picture-/);
  });
});
