import { describe, expect, test } from 'vitest';
import { hasBegun, isOver, toLater, toLondonMinute } from './dated.ts';

describe('the minute in London', () => {
  test.each([
    ['2026-11-22T12:09:59Z', '2026-11-22T12:09'],
    ['2027-06-30T23:30:00Z', '2027-07-01T00:30'],
    ['2027-03-28T00:59:00Z', '2027-03-28T00:59'],
    ['2027-03-28T01:00:00Z', '2027-03-28T02:00'],
    ['2027-10-31T00:59:00Z', '2027-10-31T01:59'],
    ['2027-10-31T01:00:00Z', '2027-10-31T01:00'],
    ['2026-12-31T23:59:00Z', '2026-12-31T23:59'],
    ['2027-01-01T00:00:00Z', '2027-01-01T00:00'],
  ])('%s is %s', (moment, minute) => {
    expect(toLondonMinute(Date.parse(moment))).toBe(minute);
  });
});

describe('what holds for a time', () => {
  test.each([
    ['2026-12-20', '2026-12-20T23:59', false],
    ['2026-12-20', '2026-12-21T00:00', true],
    ['2026-12-20T18:00', '2026-12-20T17:59', false],
    ['2026-12-20T18:00', '2026-12-20T18:00', true],
    ['2026-12-20', '2026-12-20', false],
    ['2026-12-20T18:00', '2026-12-20', false],
    ['2026-12-20T18:00', '2026-12-21', true],
  ])('until %s, at %s: over is %s', (until, now, over) => {
    expect(isOver(until, now)).toBe(over);
  });

  test.each([
    ['2026-12-20', '2026-12-19T23:59', false],
    ['2026-12-20', '2026-12-20T00:00', true],
    ['2026-12-20', '2026-12-20', true],
  ])('from %s, at %s: begun is %s', (from, now, begun) => {
    expect(hasBegun(from, now)).toBe(begun);
  });

  test('a clock that runs behind does not turn the page back', () => {
    expect(toLater('2020-01-01T00:00', '2026-11-22')).toBe('2026-11-22');
    expect(toLater('2026-11-22T09:00', '2026-11-22')).toBe('2026-11-22T09:00');
    expect(toLater('2027-01-01T09:00', '2026-11-22')).toBe('2027-01-01T09:00');
  });
});
