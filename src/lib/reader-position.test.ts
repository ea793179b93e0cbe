import { expect, test } from 'vitest';
import { findPositionFault } from './reader-position.ts';

const ELY = { latitude: 52.4, longitude: 0.26 };
const places = [ELY, { latitude: 52.65, longitude: -0.47 }];
const at = (latitude: number, longitude: number, accuracy = 30) => ({ latitude, longitude, accuracy });

test.each([
  ['in Ely', at(52.4, 0.26), undefined],
  ['in London, 60 miles off by a little less', at(51.55, 0.1), undefined],
  ['in Manchester', at(53.48, -2.24), 'far'],
  ['on the equator', at(0, 0), 'far'],
  ['somewhere within 8 km', at(52.4, 0.26, 8000), undefined],
  ['somewhere within 8 km and a step', at(52.4, 0.26, 8001), 'rough'],
  ['somewhere in the county', at(52.4, 0.26, 40_000), 'rough'],
  ['nobody knows how exactly', at(52.4, 0.26, NaN), 'rough'],
  ['nowhere', at(NaN, 0.26), 'rough'],
])('%s', (_name, position, fault) => {
  expect(findPositionFault(position, places)).toBe(fault);
});

test('with no place left, everywhere is far', () => {
  expect(findPositionFault(at(52.4, 0.26), [])).toBe('far');
});
