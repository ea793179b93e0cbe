import { expect, test } from 'vitest';
import { findNearestOf, toMiddle, type TownPlace } from './town-places.ts';

const place = (title: string, latitude: number, facilities: TownPlace['facilities']): TownPlace => ({
  title,
  location: { latitude, longitude: 0 },
  until: '2027-03-06',
  facilities,
});
const TOWN = { latitude: 52, longitude: 0 };
const places = [
  place('Far', 53, [{ kind: 'miu', hours: {} }]),
  place('Hospital', 52.2, [{ kind: 'ae' }, { kind: 'utc', hours: {} }]),
  place('Unit', 52.1, [{ kind: 'miu' }]),
  place('No urgent help', 52, []),
];

test('the nearest of the kinds, and whether anybody stated its hours', () => {
  expect(findNearestOf(['utc', 'miu'], TOWN, places)).toEqual({
    title: 'Unit',
    distance: 'about 7 miles',
    isSilent: true,
    until: '2027-03-06',
  });
  expect(findNearestOf(['utc'], TOWN, places)).toMatchObject({ title: 'Hospital', isSilent: false });
});

test('hours of something else at the place do not count', () => {
  expect(findNearestOf(['ae'], TOWN, places)).toMatchObject({ title: 'Hospital', isSilent: true });
});

test('nothing where there is none', () => {
  expect(findNearestOf(['ae'], TOWN, [places[0]!, places[3]!])).toBe(undefined);
});

test('the middle of some towns', () => {
  expect(toMiddle([TOWN, { latitude: 53, longitude: 1 }])).toEqual({ latitude: 52.5, longitude: 0.5 });
  expect(toMiddle([TOWN])).toEqual(TOWN);
});
