import { expect, test } from 'vitest';
import { toListFilters } from './list-filters.ts';

test('a value has its items in the order of the list, and a value without any is left out', () => {
  const items = [
    { id: 1, towns: ['ely', 'march'] },
    { id: 2, towns: [] },
    { id: 3, towns: ['march'] },
  ];
  const values = [
    ['march', 'March'],
    ['ely', 'Ely'],
    ['soham', 'Soham'],
  ] as const;
  expect(toListFilters(items, [{ slug: 'in', name: 'Place', values, of: ({ towns }) => towns }])).toEqual([
    {
      slug: 'in',
      name: 'Place',
      values: [
        { slug: 'march', name: 'March', items: [items[0], items[2]] },
        { slug: 'ely', name: 'Ely', items: [items[0]] },
      ],
    },
  ]);
});
