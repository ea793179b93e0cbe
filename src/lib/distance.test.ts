import { describe, expect, test } from 'vitest';
import { findDistance, formatDistance } from './distance.ts';

const cambridge = { latitude: 52.2053, longitude: 0.1218 };
const peterborough = { latitude: 52.5695, longitude: -0.2405 };

describe('findDistance', () => {
  test('a degree of latitude is about 69 miles everywhere', () => {
    expect(findDistance({ latitude: 51, longitude: 0 }, { latitude: 52, longitude: 0 })).toBeCloseTo(69.1, 1);
  });

  test('a degree of longitude is shorter here than on the equator', () => {
    expect(findDistance({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(69.1, 1);
    expect(findDistance({ latitude: 52, longitude: 0 }, { latitude: 52, longitude: 1 })).toBeCloseTo(42.5, 1);
  });

  test('Cambridge to Peterborough is 29 miles, both ways', () => {
    expect(Math.round(findDistance(cambridge, peterborough))).toBe(29);
    expect(findDistance(peterborough, cambridge)).toBeCloseTo(findDistance(cambridge, peterborough), 9);
  });

  test('a place is where it is', () => {
    expect(findDistance(cambridge, cambridge)).toBe(0);
  });
});

test.each([
  [0, 'less than 1 mile'],
  [0.49, 'less than 1 mile'],
  [0.5, 'about 1 mile'],
  [1.49, 'about 1 mile'],
  [1.5, 'about 2 miles'],
  [11.7, 'about 12 miles'],
])('formatDistance: %d is "%s"', (miles, words) => {
  expect(formatDistance(miles)).toBe(words);
});
