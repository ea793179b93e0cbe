import { expect, test } from 'vitest';
import { toFactRows } from './service-facts.ts';

test('every fact has its name, in the order in which somebody on the way asks', () => {
  const facts = { cost: 'Free', bring: 'Your medicines', ages: 'All', seen: 'Walk in', hours: 'Day and night' };
  expect(toFactRows(facts)).toEqual([
    { key: 'How you get seen', value: 'Walk in' },
    { key: 'When', value: 'Day and night' },
    { key: 'Ages', value: 'All' },
    { key: 'Cost', value: 'Free' },
    { key: 'What to bring', value: 'Your medicines' },
  ]);
});

test('what is not known has no row', () => {
  expect(toFactRows({ ages: 'All', cost: undefined })).toEqual([{ key: 'Ages', value: 'All' }]);
  expect(toFactRows({})).toEqual([]);
});
