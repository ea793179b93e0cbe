import { describe, expect, test } from 'vitest';
import { readItems, readPlacedItems } from './coverage/items.ts';
import { checkComplete, checkPlaces } from './coverage/places.ts';

const LIST =
  'kind\tlocator\tline\ttitle\ninitiative\tPoint 1\t96\tHousing\nchallenge\t1\t9\tNot asked for\nrisk\t2\t97\tMoney\n';
const TABLE =
  'kind\tline\ttitle\tpage\twords\tleft out because\ninitiative\t96\tHousing\t/plan/a/\thomes for staff\t\nrisk\t97\tMoney\t\t\tNot in our copy\n';
const placedWith = (text: string) => readPlacedItems('plan', text);
const PAGES: Record<string, string> = { '/plan/a/': 'there would be homes for staff here' };
const check = (text: string) => checkPlaces(placedWith(text), (address) => PAGES[address]);

test('a complete table of items that stand where it says has no fault', () => {
  expect(checkComplete(readItems('plan', LIST), placedWith(TABLE))).toEqual([]);
  expect(check(TABLE)).toEqual([]);
});

describe('a fault names its row', () => {
  test.each([
    ['there is no page /plan/b/', ['/plan/a/', '/plan/b/']],
    ['"homes for all" does not stand on /plan/a/', ['homes for staff', 'homes for all']],
    ['name a few words', ['homes for staff', '']],
    ['neither a page nor a reason', ['Not in our copy', '']],
    ['keep one', ['homes for staff\t', 'homes for staff\tNot here']],
  ] as const)('%s', (message, [from, to]) => {
    const faults = check(TABLE.replace(from, to));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^docs\/coverage\/plan\.tsv:[23] /);
    expect(faults[0]).toContain(message);
  });

  test('an item that no row places', () => {
    const faults = checkComplete(readItems('plan', `${LIST}story\tx\t98\tDoreen\n`), placedWith(TABLE));
    expect(faults).toEqual(['plan, line 98: no row places the story "Doreen"']);
  });

  test('a row for an item that there is not', () => {
    const faults = checkComplete(readItems('plan', LIST), placedWith(TABLE.replace('96', '69')));
    expect(faults).toHaveLength(2);
  });
});
