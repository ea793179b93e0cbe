import { expect, test } from 'vitest';
import { routes } from './routes.ts';

/** Addresses are for ever: who changes one here also writes a line in public/_redirects. */
test.each([
  ['priorities', '/plan/priorities/a-b/'],
  ['points', '/plan/points/a-b/'],
  ['planPages', '/plan/a-b/'],
  ['initiatives', '/plan/initiatives/a-b/'],
  ['topics', '/topics/a-b/'],
  ['areas', '/areas/a-b/'],
  ['governance', '/plan/how-decisions-are-made/a-b/'],
  ['risks', '/plan/risks/a-b/'],
  ['stories', '/stories/a-b/'],
  ['services', '/get-help/a-b/'],
  ['places', '/places/a-b/'],
  ['steps', '/get-help/which-service/a-b/'],
  ['towns', '/get-help/near/a-b/'],
  ['alerts', '/#a-b'],
  ['events', '/events/a-b/'],
  ['themes', '/you-said/a-b/'],
  ['ways', '/have-your-say/#a-b'],
  ['updates', '/updates/a-b/'],
  ['publications', '/publications/a-b/'],
  ['figures', '/figures/a-b/'],
  ['datasets', '/data/a-b/'],
  ['disagreements', '/figures/disagreements/a-b/'],
  ['organisations', '/partners/#a-b'],
  ['glossary', '/glossary/#a-b'],
  ['pages', '/a-b/'],
] as const)('%s are at %s', (name, address) => {
  expect(routes[name]('a-b')).toBe(address);
});

test('the first question has the address of the whole', () => {
  expect(routes.steps('start')).toBe('/get-help/which-service/');
});

test('every kind of page is in the table above', () => {
  expect(Object.keys(routes)).toHaveLength(25);
});
