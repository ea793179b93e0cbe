import { describe, expect, test } from 'vitest';
import { ALERT, copyOf, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { alerts } from './alerts.ts';

const EXPIRES = 'expires: 2026-12-20';

describe('alerts', () => {
  testFaults([
    {
      name: 'one whose last day was yesterday',
      edits: { [ALERT]: [EXPIRES, 'expires: 2026-11-21'] },
      at: `${ALERT}:8:10`,
      field: 'expires',
      value: '2026-11-21',
      says: 'this alert ended on 21 November 2026',
    },
    {
      name: 'one that lasts into next summer',
      edits: { [ALERT]: [EXPIRES, 'expires: 2027-07-01'] },
      at: `${ALERT}:8:10`,
      field: 'expires',
      value: '2027-07-01',
      says: 'write 2027-02-22 or an earlier day',
    },
    {
      name: 'one without a last day',
      edits: { [ALERT]: [`${EXPIRES}\n`, ''] },
      at: `${ALERT}:1:1`,
      field: 'expires',
      says: 'is missing. The last day on which it stands',
    },
    {
      name: 'one that ends before it begins',
      edits: { [ALERT]: [EXPIRES, 'from: 2026-12-21\nexpires: 2026-12-20'] },
      at: `${ALERT}:9:10`,
      field: 'expires',
      value: '2026-12-20',
      says: 'never be shown',
    },
    {
      name: 'places named for one that stands everywhere',
      edits: { [ALERT]: ['scope: places', 'scope: everywhere'] },
      at: `${ALERT}:7:3`,
      field: 'places',
      says: 'name the places when the scope is places',
    },
  ]);

  test('on its last day it still stands, the day after it does not', () => {
    expect(findAfter({}, '2026-12-20').filter(({ rule }) => rule === 'alerts')).toEqual([]);
    expect(findAfter({}, '2026-12-21').filter(({ rule }) => rule === 'alerts')).toHaveLength(1);
  });

  testExample(alerts, (line) => ({ [ALERT]: copyOf(ALERT, [EXPIRES, line]) }));
});
