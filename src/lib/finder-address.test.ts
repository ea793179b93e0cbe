import { expect, test } from 'vitest';
import { noFilters, readFinderHash, toFinderHash, type FinderState } from './finder-address.ts';

const states: [FinderState, string][] = [
  [{ filters: noFilters }, ''],
  [{ town: 'ely', filters: noFilters }, '#town=ely'],
  [{ town: 'st-ives', filters: { ...noFilters, kinds: ['ae', 'miu'] } }, '#town=st-ives&kind=ae&kind=miu'],
  [{ filters: { kinds: ['utc'], openNow: true, xrayNow: true } }, '#kind=utc&open=now&xray=now'],
];

test.each(states)('%j is written as %s and read back', (state, hash) => {
  expect(toFinderHash(state)).toBe(hash);
  expect(readFinderHash(hash)).toEqual({ town: undefined, ...state });
});

test('what no search of ours wrote is left out', () => {
  expect(readFinderHash('#town=%3Cb%3E&kind=gp&kind=miu&kind=miu&open=yes&postcode=PE13&lat=52')).toEqual({
    town: undefined,
    filters: { kinds: ['miu'], openNow: false, xrayNow: false },
  });
});

test('an order that somebody typed does not matter', () => {
  expect(toFinderHash(readFinderHash('#kind=miu&town=ely&kind=ae'))).toBe('#town=ely&kind=ae&kind=miu');
});

test('the name of a place in the page is no search', () => {
  expect(readFinderHash('#a-and-e')).toEqual({ town: undefined, filters: noFilters });
});
