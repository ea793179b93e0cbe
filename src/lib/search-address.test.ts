import { expect, test } from 'vitest';
import { readSearchAddress, toSearchAddress } from './search-address.ts';

test.each([
  [{ query: '' }, ''],
  [{ query: 'jab' }, '?q=jab'],
  [{ query: 'A&E “now” <b>' }, '?q=A%26E+%E2%80%9Cnow%E2%80%9D+%3Cb%3E'],
  [{ query: 'jab', kind: 'Get help' }, '?q=jab&kind=get-help'],
  [{ query: 'jab', exact: true }, '?q=jab&exact=1'],
] as const)('%j stands as %s, and is read back', (search, address) => {
  expect(toSearchAddress(search)).toBe(address);
  expect(readSearchAddress(address)).toEqual({ kind: undefined, exact: false, ...search });
});

test('an unknown kind is none; space around the query is nothing', () => {
  expect(readSearchAddress('?q=%20jab%20&kind=zq')).toEqual({ query: 'jab', kind: undefined, exact: false });
});

test('a long query is cut for the address, between characters', () => {
  const address = toSearchAddress({ query: '🤒'.repeat(10_000) });
  expect(readSearchAddress(address).query).toBe('🤒'.repeat(500));
});
