import { expect, test } from 'vitest';
import { findFragmentAddress, toFragmentHash, toFragmentIds } from './fragment-id.ts';

const ADDRESSES = Array.from({ length: 10_000 }, (_, at) => `/plan/promises/promise-${at}/`);

test('10,000 addresses have names of their own, none the beginning of another', () => {
  const ids = [...toFragmentIds(ADDRESSES).values()].toSorted();
  expect(new Set(ids).size).toBe(ADDRESSES.length);
  expect(ids.filter((id, at) => ids[at + 1]?.startsWith(id))).toEqual([]);
  expect(ids.every((id) => /^[0-9a-z]{4,8}$/.test(id))).toBe(true);
});

test('a name leads back to its address, and only among the addresses that are known', () => {
  const hashes = new Map(ADDRESSES.slice(0, 500).map((address) => [address, toFragmentHash(address)]));
  const ids = toFragmentIds(ADDRESSES);
  for (const address of hashes.keys()) expect(findFragmentAddress(ids.get(address)!, hashes)).toBe(address);
  expect(findFragmentAddress(ids.get(ADDRESSES[700]!)!, hashes)).toBeUndefined();
});

test('a name that fits two addresses leads to neither', () => {
  const hashes = new Map([
    ['/a/', 'abcd11111111'],
    ['/b/', 'abcd22222222'],
  ]);
  expect(findFragmentAddress('abcd', hashes)).toBeUndefined();
  expect(findFragmentAddress('abcd1', hashes)).toBe('/a/');
});

test('a page keeps its name when others come', () => {
  const before = toFragmentIds(['/get-help/', '/places/']);
  const after = toFragmentIds(['/search/', '/places/', '/get-help/', '/']);
  expect(after.get('/places/')).toBe(before.get('/places/'));
});
