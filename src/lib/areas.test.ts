import { expect, test } from 'vitest';
import { areas } from '../schemas/shared.ts';
import { areaNames } from './areas.ts';

test('every area that content may name has a name to show, and no other has', () => {
  expect(Object.keys(areaNames).toSorted()).toEqual([...areas].toSorted());
});
