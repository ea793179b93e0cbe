import { expect, test } from 'vitest';
import { decodeCbor } from './cbor.ts';
import { packMeta, readMeta, toEnd } from './pagefind-meta.ts';

test('the list is given back as Pagefind wants it, with names made of numbers and without pieces', () => {
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
  expect(rest).toEqual([[], [], [], ['title']]);
});

test('few different counts, and pieces that end where the next begins, take less room and come back', () => {
  const counts = Array.from({ length: 2000 }, (_, at) => (at % 7) * 100);
  const begins = ['a', 'care', 'caretaker', 'zu'];
  const ranges = begins.map((from, at): [string, string] => [from, toEnd(begins[at + 1])]);
  const content = { version: '1', name: 'x', rest: [] };
  const packed = packMeta({ ...content, counts, ranges });
  const { meta, chunks } = readMeta(packed);
  expect(chunks.map(([from, to]) => [from, to])).toEqual(ranges);
  expect((decodeCbor(meta) as [string, [string, number][]])[1].map(([, words]) => words)).toEqual(counts);
  expect(packed.length).toBeLessThan(2100);
});

test('a piece ends before the next begins, and after all that stands between', () => {
  expect(toEnd('works') < 'works').toBe(true);
  expect(toEnd('works') > 'workrzzz').toBe(true);
  expect(toEnd(undefined) > 'zzz').toBe(true);
});
