import { expect, test } from 'vitest';
import { datasetSchema } from './datasets.ts';
import { toReference } from './shared.ts';

const schema = datasetSchema(toReference);
const column = (id: string) => ({ id, title: id, type: 'number', unit: 'beds', about: 'All about these beds' });

/** What is wrong with a table whose columns have these ids. */
function findFaults(...ids: string[]) {
  const parsed = schema.safeParse({
    ...{ id: 'beds', title: 'Beds by place', name: 'Beds by place', finding: 'Some places have beds.' },
    ...{ measure: 'Beds that were counted', period: '2014', topics: ['hospitals'], order: 1 },
    sources: [{ publication: 'blueprint-2014', at: 'figure-1' }],
    columns: [{ id: 'place', title: 'Place', type: 'name', about: 'The place of the beds' }, ...ids.map(column)],
    rows: ['Ely', 'March'].map((place) => [place, ...ids.map(() => '1')].join(' | ')).join('\n'),
    claims: [{ kind: 'count', is: '2' }],
    chart: { kind: 'table' },
  });
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('an id that the CSV needs for a column beside another is refused', () => {
  expect(findFaults('beds', 'beds-to')).toEqual([
    'columns.2.id: "beds-to" is kept in the CSV for what else there is to say of "beds": choose another id',
  ]);
  expect(findFaults('is-total')).toEqual([
    'columns.1.id: "is-total" is kept in the CSV for the mark of totals: choose another id',
  ]);
  expect(findFaults('beds', 'free-beds')).toEqual([]);
});
