import { expect, test } from 'vitest';
import { decodeCbor } from './cbor.ts';
import { packMeta, readMeta } from './pagefind-meta.ts';

test('the list is given back as Pagefind wants it, with names made of numbers', () => {
  const packed = packMeta({
    version: '1.5.2',
    name: 'a1b2c3d4',
    counts: Array.from({ length: 40 }, (_, at) => at * 10),
    ranges: [
      ['a&e', 'care\uffff'],
      ['łodz', 'zuri\uffff'],
    ],
    rest: [[], [], ['title']],
  });
  const { meta, chunks } = readMeta(packed);
  expect(chunks).toEqual([
    ['a&e', 'care\uffff', 'a1b2c3d4/0'],
    ['łodz', 'zuri\uffff', 'a1b2c3d4/1'],
  ]);
  const [version, pages, ...rest] = decodeCbor(meta) as [string, [string, number][]];
  expect(version).toBe('1.5.2');
  expect(pages).toHaveLength(40);
  expect(pages[37]).toEqual(['a1b2c3d4/11', 370]);
  expect(rest).toEqual([chunks, [], [], ['title']]);
});
