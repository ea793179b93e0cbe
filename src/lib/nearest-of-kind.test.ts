import { expect, test } from 'vitest';
import { findNearestOfKind } from './nearest-of-kind.ts';

const from = { latitude: 52.5, longitude: 0 };
const toPlace = (id: string, latitude: number, service = 'unit', reviewDue = '2027-02-20') => ({
  id,
  location: { latitude, longitude: 0 },
  facilities: [{ service: 'other' }, { service }],
  reviewDue,
  risk: 'high' as const,
});
const find = (places: ReturnType<typeof toPlace>[], count = 2, today = '2027-02-20') =>
  findNearestOfKind(places, { from, service: 'unit', count, today }).map((each) =>
    each.lapsed ? 'lapsed' : `${each.place.id} ${Math.round(each.miles)}`,
  );

test('the nearest with that kind of help come first, however many there are', () => {
  const places = [toPlace('far', 53), toPlace('near', 52.4), toPlace('middle', 52.8), toPlace('other', 52.5, 'clinic')];
  expect(find(places)).toEqual(['near 7', 'middle 21']);
  expect(find(places, 9)).toEqual(['near 7', 'middle 21', 'far 35']);
  expect(find([], 1)).toEqual([]);
});

test('a place past its review and the days of grace keeps its turn without its name', () => {
  const places = [toPlace('near', 52.4), toPlace('middle', 52.8, 'unit', '2027-08-20'), toPlace('far', 53)];
  expect(find(places, 2, '2027-03-06')).toEqual(['near 7', 'middle 21']);
  expect(find(places, 2, '2027-03-07')).toEqual(['lapsed', 'middle 21']);
});
