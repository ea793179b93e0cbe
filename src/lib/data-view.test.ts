import { describe, expect, test } from 'vitest';
import { formatDocuments, formatOrigin, namesUnit } from './data-view.ts';

const place = (publication: string, document: string, published: string) => ({
  publication,
  document,
  published,
  locator: 'p. 1',
  href: '#',
});
const blueprint = place('blueprint', '2014 Blueprint', '2014-06-20');
const draft = place('draft', '2020 draft plan', '2020');

describe('where a table comes from', () => {
  test.each([
    [[blueprint], false, 'From the 2014 Blueprint.'],
    [[blueprint, blueprint], true, 'From the 2014 Blueprint (20 June 2014).'],
    [[draft], true, 'From the 2020 draft plan.'],
    [[draft, blueprint], true, 'From 2 documents of 2014 to 2020.'],
  ])('%#', (sources, isExact, said) => {
    expect(formatOrigin({ sources }, isExact)).toBe(said);
  });

  test('documents of one year', () => {
    expect(formatDocuments([blueprint, { ...draft, published: '2014' }])).toBe('2 documents of 2014');
  });
});

test.each([
  ['days', 'How many days', true],
  ['days', 'How long', false],
  ['percent', 'A share', true],
  [undefined, 'A name', true],
])('the unit %s of "%s" is named: %s', (unit, about, isNamed) => {
  expect(namesUnit({ id: 'x', title: 'x', type: 'number', about, unit })).toBe(isNamed);
});
