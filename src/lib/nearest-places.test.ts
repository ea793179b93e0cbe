import { describe, expect, test } from 'vitest';
import { noFilters } from './finder-address.ts';
import { findNearestPlaces, isOpen, toLaterDay, type FinderPlace } from './nearest-places.ts';
import type { Opening } from './opening-hours.ts';

const OPEN: Opening = { state: 'open', closes: '18:00' };
const SOON: Opening = { state: 'closes-soon', closes: '18:00', minutes: 20 };
const SHUT: Opening = { state: 'closed', opens: { day: '2026-11-23', at: '08:30', inDays: 1 } };
const UNKNOWN: Opening = { state: 'unknown', reason: 'day-not-listed' };

const place = (title: string, latitude: number, facilities: FinderPlace<Opening>['facilities']) => ({
  title,
  href: `/places/${title}/`,
  location: { latitude, longitude: 0 },
  until: '2027-03-06',
  reviewedOn: '2026-11-22',
  reviewDue: '2027-02-20',
  facilities,
});
const places: FinderPlace<Opening>[] = [
  place('far-ae', 53, [{ kind: 'ae', name: 'A&E' }]),
  place('both', 52.6, [
    { kind: 'ae', name: 'A&E' },
    { kind: 'utc', name: 'UTC', hours: OPEN },
  ]),
  place('near', 52.1, [{ kind: 'miu', name: 'MIU', hours: SHUT, xray: OPEN }]),
  place('xray', 52.2, [{ kind: 'miu', name: 'MIU', hours: SOON, xray: SOON }]),
  place('silent', 52.3, [{ kind: 'miu', name: 'MIU', hours: UNKNOWN }]),
];
const search = (filters = {}, today = '2026-11-22', list = places) =>
  findNearestPlaces({
    places: list,
    origin: { latitude: 52, longitude: 0 },
    filters: { ...noFilters, ...filters },
    today,
    findOpening: (hours) => hours,
  });
const titles = (filters = {}) => search(filters).found.map(({ title }) => title);

test('nearest first, each with its miles and what its hours say', () => {
  const { found } = search();
  expect(found.map(({ title, miles }) => [title, Math.round(miles)])).toEqual([
    ['near', 7],
    ['xray', 14],
    ['silent', 21],
    ['both', 41],
    ['far-ae', 69],
  ]);
  expect(found[0]?.facilities[0]).toMatchObject({ opening: SHUT, xrayOpening: OPEN });
  expect(found.at(-1)?.facilities[0]).toMatchObject({ opening: undefined, xrayOpening: undefined });
});

describe('filters', () => {
  test.each([
    ['a kind', { kinds: ['utc'] }, ['both']],
    ['two kinds', { kinds: ['utc', 'ae'] }, ['both', 'far-ae']],
    ['open now: neither closed nor unknown', { openNow: true }, ['xray', 'both']],
    ['X-ray now', { xrayNow: true }, ['near', 'xray']],
    ['open with X-ray now', { openNow: true, xrayNow: true }, ['xray']],
    // The UTC beside it is open, but the A&E does not say.
    ['an A&E that is open now', { kinds: ['ae'], openNow: true }, []],
  ])('%s', (_name, filters, expected) => {
    expect(titles(filters)).toEqual(expected);
  });

  test.each([[{ kinds: ['miu'] }], [{ openNow: true, xrayNow: true }], [{}]])(
    '%j never take the nearest A&E away',
    (filters) => {
      expect(search(filters).nearestAe?.title).toBe('both');
    },
  );
});

describe('what nobody has checked for too long', () => {
  test.each([
    ['2027-03-06', 5, 0],
    ['2027-03-07', 0, 5],
    ['9999-12-31', 0, 5],
  ])('on %s %i places are left', (today, left, lapsed) => {
    const result = search({}, today);
    expect([result.found.length, result.lapsed]).toEqual([left, lapsed]);
    expect(result.nearestAe === undefined).toBe(left === 0);
  });

  test('leaves alone, and the others stay', () => {
    const [first, second, ...others] = places;
    const list = [first!, { ...second!, until: '2026-11-21' }, ...others];
    const { found, nearestAe, lapsed } = search({}, '2026-11-22', list);
    expect(found.map(({ title }) => title)).toEqual(['near', 'xray', 'silent', 'far-ae']);
    expect([nearestAe?.title, lapsed]).toEqual(['far-ae', 1]);
  });
});

test('a clock that is behind does not bring anything back', () => {
  expect(toLaterDay('2026-11-22', '2019-01-01')).toBe('2026-11-22');
  expect(toLaterDay('2026-11-22', '2027-01-01')).toBe('2027-01-01');
});

test('open until it closes', () => {
  expect([OPEN, SOON, SHUT, UNKNOWN, undefined].map(isOpen)).toEqual([true, true, false, false, false]);
});
