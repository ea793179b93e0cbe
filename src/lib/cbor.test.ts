import { expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';

// Examples of RFC 8949, appendix A.
test.each<[string, Cbor]>([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['20', -1],
  ['3903e7', -1000],
  ['f4', false],
  ['f5', true],
  ['f6', null],
  ['60', ''],
  ['6449455446', 'IETF'],
  ['62c3bc', 'ü'],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  ['9819' + [...Array(23)].map((_, at) => (at + 1).toString(16).padStart(2, '0')).join('') + '18181819', listTo(25)],
])('%s is %j, and comes back', (hex, value) => {
  expect(decodeCbor(Buffer.from(hex, 'hex'))).toEqual(value);
  expect(Buffer.from(encodeCbor(value)).toString('hex')).toBe(hex);
});

function listTo(last: number): number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}

test.each(['', '18', '8201', '0000', '9f01ff', 'a0', 'fb3ff199999999999a', '1b000000e8d4a51000'])(
  'refuses "%s", which Pagefind does not write',
  (hex) => {
    expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow();
  },
);

test.each([1.5, 2 ** 32, -(2 ** 33)])('does not write %d', (value) => {
  expect(() => encodeCbor(value)).toThrow('Not a whole number');
});

test('reads from the middle of a larger file', () => {
  expect(decodeCbor(Buffer.from('ffff1903e8', 'hex').subarray(2))).toBe(1000);
});
