import { expect, test } from 'vitest';
import { toTelHref } from './telephone.ts';

test.each([
  ['111', 'tel:111'],
  ['116 123', 'tel:116123'],
  ['01223 245 151', 'tel:01223245151'],
  ['18001 111', 'tel:18001111'],
])('%s is %s', (phone, href) => {
  expect(toTelHref(phone)).toBe(href);
});
